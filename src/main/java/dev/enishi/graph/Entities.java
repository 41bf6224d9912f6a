package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.model.Entity;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Looks entities up, one statement for any number of them. */
@Repository
public class Entities {

	private final Neo4jClient client;

	private final StoredValues stored;

	private final ReadCache cache;

	private final Vocabulary vocabulary;

	Entities(Neo4jClient client, StoredValues stored, ReadCache cache, Vocabulary vocabulary) {
		this.client = client;
		this.stored = stored;
		this.cache = cache;
		this.vocabulary = vocabulary;
	}

	/**
	 * The entities with the ids, by id; an id that no entity has or had before it became
	 * one with another is left out.
	 */
	public Map<String, Entity> byId(Collection<String> ids) {
		Memory memory = this.cache.now();
		return memory.entities(ids, (unknown) -> read(unknown, memory));
	}

	private Map<String, Entity> read(Collection<? extends String> ids, Memory memory) {
		Map<String, Entity> found = read("MATCH (e:Entity {id: id})", ids, memory);
		Set<String> missing = new HashSet<>(ids);
		missing.removeAll(found.keySet());
		if (!missing.isEmpty()) {
			found.putAll(read("MATCH (e:Entity {merged: true}) WHERE id IN e.formerIds", missing, memory));
		}
		return found;
	}

	private Map<String, Entity> read(String match, Collection<? extends String> ids, Memory memory) {
		Map<String, Entity> found = new HashMap<>();
		BiFunction<TypeSystem, Record, Entity> mapper = mapper(memory);
		this.client.query("UNWIND $ids AS id " + match + " RETURN id, e")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Entity.class)
			.mappedBy((types, row) -> {
				Entity entity = mapper.apply(types, row);
				found.put(row.get("id").asString(), entity);
				return entity;
			})
			.all();
		return found;
	}

	/** How many links each of the entities has, by id. */
	public Map<String, Integer> degrees(Collection<String> ids) {
		return this.cache.now().degrees(ids, this::readDegrees);
	}

	private Map<String, Integer> readDegrees(Collection<? extends String> ids) {
		Map<String, Integer> degrees = new HashMap<>();
		this.client.query("UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, COUNT { (e)--() } AS degree")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Integer.class)
			.mappedBy((types, row) -> {
				int degree = row.get("degree").asInt();
				degrees.put(row.get("id").asString(), degree);
				return degree;
			})
			.all();
		return degrees;
	}

	/** The ids of the entities that cite no source, ascending. */
	public List<String> uncited() {
		return this.client.query("MATCH (e:Entity) WHERE coalesce(size(e.citations), 0) = 0 RETURN e.id AS id")
			.fetchAs(String.class)
			.all()
			.stream()
			.sorted()
			.toList();
	}

	/** One page of the entities of a type that a filter lets through. */
	public Slice<Entity> list(EntityFilter filter, List<EntityOrder> orders, Window window) {
		Memory memory = this.cache.now();
		return memory.list(List.of(filter, orders, window), () -> readList(filter, orders, window, memory));
	}

	private Slice<Entity> readList(EntityFilter filter, List<EntityOrder> orders, Window window, Memory memory) {
		Map<String, Object> parameters = new HashMap<>();
		String match = filter.match(parameters, this.vocabulary);
		Long total = window.counted() ? count(match, parameters) : null;
		Ordering ordering = EntityOrder.ordering(orders);
		Ordering direction = window.backward() ? ordering.reversed() : ordering;
		String behind = (window.position() != null) ? " AND " + direction.behind(window.position(), parameters) : "";
		parameters.put("limit", window.limit() + 1);
		String statement = match + behind + " RETURN e, " + ordering.values() + " AS position ORDER BY "
				+ direction.orderBy() + " LIMIT $limit";
		BiFunction<TypeSystem, Record, Entity> mapper = mapper(memory);
		List<Slice.Row<Entity>> rows = new ArrayList<>();
		this.client.query(statement).bindAll(parameters).fetchAs(Entity.class).mappedBy((types, row) -> {
			Entity entity = mapper.apply(types, row);
			rows.add(new Slice.Row<>(entity, row.get("position").asList()));
			return entity;
		}).all();
		return Slice.of(rows, window, total);
	}

	/** Reads the node {@code e} of each row of a result, where it is not cached yet. */
	BiFunction<TypeSystem, Record, Entity> mapper(Memory memory) {
		return (types, row) -> memory.entity(row.get("e").get("id").asString(),
				() -> this.stored.entity(row.get("e").asNode()));
	}

	private long count(String match, Map<String, Object> parameters) {
		return this.client.query(match + " RETURN count(e) AS total")
			.bindAll(parameters)
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

}
