package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import dev.enishi.model.Entity;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.TypeSystem;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.stereotype.Repository;

/** Looks entities up, one statement for any number of them. */
@Repository
public class Entities {

	private final Neo4jClient client;

	private final Neo4jMappingContext mapping;

	private final ReadCache cache;

	Entities(Neo4jClient client, Neo4jMappingContext mapping, ReadCache cache) {
		this.client = client;
		this.mapping = mapping;
		this.cache = cache;
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
		String match = filter.match(parameters);
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

	/**
	 * Reads the node {@code e} of each row of one result, where it is not known yet; a
	 * new one for every result, because it remembers nodes.
	 */
	BiFunction<TypeSystem, Record, Entity> mapper(Memory memory) {
		BiFunction<TypeSystem, MapAccessor, Entity> mapper = this.mapping.getRequiredMappingFunctionFor(Entity.class);
		return (types, row) -> memory.entity(row.get("e").get("id").asString(),
				() -> mapper.apply(types, row.get("e")));
	}

	private long count(String match, Map<String, Object> parameters) {
		return this.client.query(match + " RETURN count(e) AS total")
			.bindAll(parameters)
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

}
