package dev.enishi.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Hash;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toSet;

/** Looks ids up, without reading their facts. */
@Component
public class KnownIds {

	private final Neo4jClient client;

	private final Vocabulary vocabulary;

	KnownIds(Neo4jClient client, Vocabulary vocabulary) {
		this.client = client;
		this.vocabulary = vocabulary;
	}

	/** The entities that others were merged into, by former id. */
	public Map<String, String> mergedInto() {
		Map<String, String> now = new HashMap<>();
		this.client.query("MATCH (e:Entity {merged: true}) UNWIND e.formerIds AS former RETURN former, e.id AS id")
			.fetchAs(String.class)
			.mappedBy((types, row) -> now.put(row.get("former").asString(), id(row)))
			.all();
		return now;
	}

	/** The types of the entities with some ids, by id. */
	public Map<String, EntityType> types(Collection<String> ids) {
		Map<String, EntityType> types = new HashMap<>();
		Optional<IdentityMap> read = IdentityMap.of(ids);
		if (read.isPresent()) {
			read.get()
				.all(Kind.ENTITY, ids)
				.forEach((id, entity) -> this.vocabulary.entityType(entity.typeName())
					.ifPresent((type) -> types.put(id, type)));
			return types;
		}
		each("UNWIND $ids AS id MATCH (e:Entity {id: id}) UNWIND labels(e) AS label RETURN id, label", ids,
				(row) -> this.vocabulary.entityType(row.get("label").asString())
					.ifPresent((type) -> types.put(id(row), type)));
		return types;
	}

	/**
	 * What some ids are, were and must not be again.
	 *
	 * @param types the types of the entities that have them, by id
	 * @param mergedInto the entities that others were merged into, by former id
	 * @param erased those of people who were erased
	 */
	public record Uses(Map<String, EntityType> types, Map<String, String> mergedInto, Set<String> erased) {

	}

	/** How some ids are used, in one statement where nobody was erased. */
	public Uses uses(Collection<String> ids) {
		Optional<IdentityMap> read = IdentityMap.of(ids);
		if (read.isPresent()) {
			String salt = read.get().salt();
			return new Uses(types(ids), read.get().mergedInto(ids),
					(salt != null && !ids.isEmpty()) ? erased(ids, salt) : Set.of());
		}
		Uses uses = new Uses(new HashMap<>(), new HashMap<>(), new HashSet<>());
		each("""
				CALL () {
				  MATCH (e:Entity {merged: true}) UNWIND e.formerIds AS former WITH e, former WHERE former IN $ids
				  RETURN collect({former: former, id: e.id}) AS merged
				}
				CALL () {
				  UNWIND $ids AS id MATCH (e:Entity {id: id}) UNWIND labels(e) AS label
				  RETURN collect({id: id, label: label}) AS labels
				}
				OPTIONAL MATCH (l:Ledger {id: 'ledger'}) RETURN merged, labels, l.salt AS salt""", ids, (row) -> {
			row.get("labels")
				.values()
				.forEach((label) -> this.vocabulary.entityType(label.get("label").asString())
					.ifPresent((type) -> uses.types().put(label.get("id").asString(), type)));
			row.get("merged")
				.values()
				.forEach((merged) -> uses.mergedInto()
					.put(merged.get("former").asString(), merged.get("id").asString()));
			if (!row.get("salt").isNull()) {
				uses.erased().addAll(erased(ids, row.get("salt").asString()));
			}
		});
		return uses;
	}

	/** The names of the entities with some ids, by id. */
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		each("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, e.name AS name", ids,
				(row) -> names.put(id(row), row.get("name").asString()));
		return names;
	}

	/** How many links each of some entities has, by id. */
	public Map<String, Integer> degrees(Collection<String> ids) {
		Map<String, Integer> degrees = new HashMap<>();
		each("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, COUNT { (e)--() } AS degree", ids,
				(row) -> degrees.put(id(row), row.get("degree").asInt()));
		return degrees;
	}

	/** Ids of entities that begin with a text, in order. */
	public List<String> beginningWith(String beginning, int limit) {
		return List.copyOf(this.client
			.query("MATCH (e:Entity) WHERE e.id STARTS WITH $beginning RETURN e.id ORDER BY e.id LIMIT $limit")
			.bindAll(Map.of("beginning", beginning, "limit", limit))
			.fetchAs(String.class)
			.all());
	}

	/** Which of some documents there are. */
	public Set<String> sources(Collection<String> ids) {
		Optional<IdentityMap> read = IdentityMap.of(ids);
		if (read.isPresent()) {
			return read.get().all(Kind.SOURCE, ids).keySet();
		}
		return ids.isEmpty() ? Set.of()
				: Set.copyOf(this.client.query("UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN DISTINCT id")
					.bind(List.copyOf(ids))
					.to("ids")
					.fetchAs(String.class)
					.all());
	}

	private Set<String> erased(Collection<String> ids, String salt) {
		Map<String, String> byMark = new HashMap<>();
		ids.forEach((id) -> byMark.put(Hash.of(salt + id), id));
		return this.client.query("UNWIND $marks AS mark MATCH (t:Tombstone {mark: mark}) RETURN mark")
			.bind(List.copyOf(byMark.keySet()))
			.to("marks")
			.fetchAs(String.class)
			.all()
			.stream()
			.map(byMark::get)
			.collect(toSet());
	}

	private void each(String statement, Collection<String> ids, Consumer<Record> action) {
		if (ids.isEmpty()) {
			return;
		}
		this.client.query(statement).bind(List.copyOf(ids)).to("ids").fetchAs(String.class).mappedBy((types, row) -> {
			action.accept(row);
			return "";
		}).all();
	}

	private static String id(Record row) {
		return row.get("id").asString();
	}

}
