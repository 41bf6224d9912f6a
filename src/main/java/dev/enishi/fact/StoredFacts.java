package dev.enishi.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.graph.Hash;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

/** Reads facts out of the graph as they are stored, with all their properties. */
@Component
public class StoredFacts {

	private static final String ENTITY = " RETURN e.id AS id, properties(e) AS properties, labels(e) AS types, null AS source, null AS target";

	private static final String SOURCE = " RETURN e.id AS id, properties(e) AS properties, ['Source'] AS types, null AS source, null AS target";

	private static final String LINK = " RETURN r.id AS id, properties(r) AS properties, [type(r)] AS types, startNode(r).id AS source, endNode(r).id AS target";

	private static final String CITES = "any(line IN $.citations WHERE split(line, '\\t')[0] IN $sources)";

	private final Neo4jClient client;

	private final Sessions sessions;

	private final Vocabulary vocabulary;

	public StoredFacts(Neo4jClient client, Sessions sessions, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.client = client;
		this.sessions = sessions;
	}

	/** What is stored of some facts of one kind, by id. */
	public Map<String, Fact> of(Kind kind, Collection<Fact> facts) {
		Map<String, Fact> stored = new HashMap<>();
		if (kind == Kind.LINK) {
			facts.stream()
				.collect(groupingBy(Fact::type, mapping(Fact::id, toList())))
				.forEach((type, ids) -> find(kind, "MATCH ()-[r:" + type + "]->() WHERE r.id IN $ids" + LINK, ids,
						stored));
		}
		else {
			List<String> ids = facts.stream().map(Fact::id).toList();
			find(kind, (kind == Kind.SOURCE) ? "UNWIND $ids AS id MATCH (e:Source {id: id})" + SOURCE
					: "UNWIND $ids AS id MATCH (e:Entity {id: id})" + ENTITY, ids, stored);
		}
		return stored;
	}

	/**
	 * What is stored under an id, whatever it is, also one that an entity had before it
	 * became one with another; empty where nothing is.
	 */
	public Optional<Fact> find(String id) {
		if (this.vocabulary.linkTypeOfId(id).isPresent()) {
			return one(Kind.LINK, this.vocabulary.linkTypeOfId(id).orElseThrow().name(), id);
		}
		return one(Kind.ENTITY, "Entity", id).or(() -> one(Kind.SOURCE, "Source", id)).or(() -> {
			Map<String, Fact> found = new HashMap<>();
			find(Kind.ENTITY, "UNWIND $ids AS id MATCH (e:Entity {merged: true}) WHERE id IN e.formerIds" + ENTITY,
					List.of(id), found);
			return found.values().stream().findFirst();
		});
	}

	/** What is stored of some facts of any kind, by id. */
	public Map<String, Fact> of(Collection<Fact> facts) {
		Map<String, Fact> stored = new HashMap<>();
		facts.stream().collect(groupingBy(Fact::kind, toList())).forEach((kind, some) -> stored.putAll(of(kind, some)));
		return stored;
	}

	/** What is stored under some ids, whatever it is. */
	public Map<String, Fact> byId(Collection<String> ids) {
		Map<String, Fact> stored = of(ids.stream()
			.map((id) -> this.vocabulary.linkTypeOfId(id)
				.map((type) -> Fact.link(type.name(), id, null, null, Map.of()))
				.orElseGet(() -> Fact.entity("Entity", id, Map.of())))
			.toList());
		stored.putAll(of(
				ids.stream().filter((id) -> !stored.containsKey(id)).map((id) -> Fact.source(id, Map.of())).toList()));
		return stored;
	}

	private Optional<Fact> one(Kind kind, String type, String id) {
		return Optional.ofNullable(of(kind, List.of(new Fact(kind, type, id, null, null, Map.of()))).get(id));
	}

	/** All links of an entity, by id. */
	public List<Fact> linksOf(String id) {
		Map<String, Fact> found = new TreeMap<>();
		find(Kind.LINK, "MATCH (e:Entity)-[r]-() WHERE e.id IN $ids AND r.id IS NOT NULL" + LINK, List.of(id), found);
		return List.copyOf(found.values());
	}

	/** The facts that a revision wrote last, some of them where there are more. */
	public List<Fact> writtenBy(long revision, int most) {
		Map<String, Fact> found = new TreeMap<>();
		String limit = " LIMIT " + most;
		String match = " WHERE %s.version = " + revision;
		find(Kind.SOURCE, "MATCH (e:Source)" + match.formatted("e") + SOURCE + limit, List.of(), found);
		find(Kind.ENTITY, "MATCH (e:Entity)" + match.formatted("e") + ENTITY + limit, List.of(), found);
		find(Kind.LINK, "MATCH ()-[r]->()" + match.formatted("r") + " AND r.id IS NOT NULL" + LINK + limit, List.of(),
				found);
		return List.copyOf(found.values());
	}

	/** How many entities and links cite a document, besides some. */
	public long citing(String source, Collection<String> besides) {
		long[] count = { 0 };
		Consumer<Fact> counting = (fact) -> count[0] += besides.contains(fact.id()) ? 0 : 1;
		citing(Kind.ENTITY, List.of(source), counting);
		citing(Kind.LINK, List.of(source), counting);
		return count[0];
	}

	/** What some ids became, those of entities that became one with others; by id. */
	Map<String, String> formerly(Collection<String> ids) {
		return formerly("WHERE former IN $ids", ids);
	}

	/** What all entities became that became one with others, by the id they had. */
	public Map<String, String> formerly() {
		return formerly("", List.of());
	}

	private Map<String, String> formerly(String condition, Collection<String> ids) {
		Map<String, String> now = new HashMap<>();
		this.client
			.query("MATCH (e:Entity {merged: true}) UNWIND e.formerIds AS former WITH e, former " + condition
					+ " RETURN former, e.id AS id")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((system, row) -> {
				now.put(row.get("former").asString(), row.get("id").asString());
				return "";
			})
			.all();
		return now;
	}

	/** The types of the entities with some ids, by id. */
	public Map<String, EntityType> types(Collection<String> ids) {
		Map<String, EntityType> types = new HashMap<>();
		this.client.query("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, labels(e) AS types")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((system, row) -> {
				type(row).flatMap((label) -> this.vocabulary.entityType(label).stream())
					.forEach((type) -> types.put(row.get("id").asString(), type));
				return "";
			})
			.all();
		return types;
	}

	/** How many links each of some entities has, by id. */
	public Map<String, Integer> degrees(Collection<String> ids) {
		Map<String, Integer> degrees = new LinkedHashMap<>();
		this.client.query("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, COUNT { (e)--() } AS degree")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Integer.class)
			.mappedBy((system, row) -> degrees.merge(row.get("id").asString(), row.get("degree").asInt(), Integer::sum))
			.all();
		return degrees;
	}

	/** Which of some ids belonged to people who were erased. */
	public Set<String> erased(Collection<String> ids) {
		Optional<String> salt = this.client
			.query("MATCH (l:Ledger {id: 'ledger'}) WHERE l.salt IS NOT NULL RETURN l.salt")
			.fetchAs(String.class)
			.one();
		if (salt.isEmpty()) {
			return Set.of();
		}
		Map<String, String> byMark = new HashMap<>();
		ids.forEach((id) -> byMark.put(Hash.of(salt.get() + id), id));
		return this.client.query("UNWIND $marks AS mark MATCH (t:Tombstone {mark: mark}) RETURN mark")
			.bind(List.copyOf(byMark.keySet()))
			.to("marks")
			.fetchAs(String.class)
			.all()
			.stream()
			.map(byMark::get)
			.collect(toSet());
	}

	/** Which of some documents there are. */
	public List<String> sources(Collection<String> ids) {
		return List.copyOf(this.client.query("UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN id")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(String.class)
			.all());
	}

	/** Hands out all facts of a kind that cite one of some documents. */
	public void citing(Kind kind, Collection<String> sources, Consumer<Fact> action) {
		Map<String, Object> parameters = Map.of("sources", List.copyOf(sources));
		if (kind == Kind.LINK) {
			for (LinkType type : this.vocabulary.linkTypes()) {
				stream(kind,
						"MATCH ()-[r:" + type + "]->() WHERE r.id IS NOT NULL AND " + CITES.replace("$.", "r.") + LINK,
						parameters, action);
			}
		}
		else {
			stream(kind, "MATCH (e:Entity) WHERE " + CITES.replace("$.", "e.") + ENTITY + " ORDER BY id", parameters,
					action);
		}
	}

	/** Hands out all facts of a kind, in the order in which an export has them. */
	public void all(Kind kind, String type, Consumer<Fact> action) {
		stream(kind,
				(kind == Kind.LINK)
						? "MATCH ()-[r:" + type + "]->() WHERE r.id IS NOT NULL" + LINK
								+ " ORDER BY coalesce(r.listed, 0), id"
						: "MATCH (e:" + type + ")" + ((kind == Kind.SOURCE) ? SOURCE : ENTITY) + " ORDER BY id",
				Map.of(), action);
	}

	private void find(Kind kind, String statement, List<String> ids, Map<String, Fact> found) {
		this.client.query(statement).bind(ids).to("ids").fetchAs(Fact.class).mappedBy((system, row) -> {
			Fact fact = fact(kind, row);
			found.put(fact.id(), fact);
			return fact;
		}).all();
	}

	/** Not in a transaction that is tried again, because what was handed out stays so. */
	private void stream(Kind kind, String statement, Map<String, Object> parameters, Consumer<Fact> action) {
		try (Session session = this.sessions.open()) {
			session.run(statement, parameters).forEachRemaining((row) -> action.accept(fact(kind, row)));
		}
	}

	private Fact fact(Kind kind, Record row) {
		Map<String, Object> properties = new LinkedHashMap<>();
		row.get("properties").asMap().forEach((name, value) -> properties.put(name, plain(value)));
		String type = (kind == Kind.ENTITY) ? type(row).findFirst().orElse("Entity")
				: row.get("types").get(0).asString();
		return new Fact(kind, type, row.get("id").asString(), row.get("source").asString(null),
				row.get("target").asString(null), properties);
	}

	private Stream<String> type(Record row) {
		return row.get("types")
			.asList(Value::asString)
			.stream()
			.filter((label) -> this.vocabulary.entityType(label).isPresent());
	}

	/** Others may have stored what bundles have no form for. */
	private static Object plain(Object value) {
		if (value instanceof List<?> list) {
			return new ArrayList<>(list.stream().map(StoredFacts::plain).toList());
		}
		return (value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

}
