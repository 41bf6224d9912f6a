package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.model.Entity;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Looks entities up, one statement for any number of them. */
@Repository
public class Entities {

	private final Neo4jClient client;

	private final FactMapping facts;

	private final KnownIds ids;

	private final ReadCache cache;

	private final Vocabulary vocabulary;

	Entities(Neo4jClient client, FactMapping facts, KnownIds ids, ReadCache cache, Vocabulary vocabulary) {
		this.client = client;
		this.facts = facts;
		this.ids = ids;
		this.cache = cache;
		this.vocabulary = vocabulary;
	}

	/**
	 * The entities with the ids, by id; an id that no entity has or had before it was
	 * merged into another is left out.
	 */
	public Map<String, Entity> byId(Collection<String> ids) {
		return this.cache.entities(ids, this::read);
	}

	private Map<String, Entity> read(Collection<String> ids) {
		long now = this.cache.now();
		Map<String, Entity> found = read("MATCH (e:Entity {id: id})", ids, now);
		Set<String> missing = new HashSet<>(ids);
		missing.removeAll(found.keySet());
		if (!missing.isEmpty()) {
			found.putAll(read("MATCH (e:Entity {merged: true}) WHERE id IN e.formerIds OR id IN e.earlierIds", missing,
					now));
		}
		return found;
	}

	private Map<String, Entity> read(String match, Collection<String> ids, long now) {
		Map<String, Entity> found = new HashMap<>();
		Function<Record, @Nullable Entity> mapper = mapper(now);
		this.client.query("UNWIND $ids AS id " + match + " RETURN id, e")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((types, row) -> {
				Entity entity = mapper.apply(row);
				if (entity != null) {
					found.put(row.get("id").asString(), entity);
				}
				return "";
			})
			.all();
		return found;
	}

	/** How many links each of the entities has, by id. */
	public Map<String, Integer> degrees(Collection<String> ids) {
		return this.cache.degrees(ids, this.ids::degrees);
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
	public Page<Entity> list(EntityFilter filter, List<EntityOrder> orders, PageRequest request) {
		return this.cache.list(new ReadCache.ListRequest(filter, orders, request),
				() -> readList(filter, orders, request));
	}

	private Page<Entity> readList(EntityFilter filter, List<EntityOrder> orders, PageRequest request) {
		long now = this.cache.now();
		Map<String, Object> parameters = new HashMap<>();
		String match = filter.match(parameters, this.vocabulary);
		Long total = request.counted() ? count(match, parameters) : null;
		Ordering ordering = EntityOrder.ordering(orders);
		Ordering direction = request.backward() ? ordering.reversed() : ordering;
		String behind = (request.position() != null) ? " AND " + direction.behind(request.position(), parameters) : "";
		parameters.put("limit", request.limit() + 1);
		String statement = match + behind + " RETURN e, " + ordering.values() + " AS position ORDER BY "
				+ direction.orderBy() + " LIMIT $limit";
		Function<Record, @Nullable Entity> mapper = mapper(now);
		List<Page.Row<Entity>> rows = new ArrayList<>();
		this.client.query(statement).bindAll(parameters).fetchAs(String.class).mappedBy((types, row) -> {
			Entity entity = mapper.apply(row);
			if (entity != null) {
				rows.add(new Page.Row<>(entity, row.get("position").asList()));
			}
			return "";
		}).all();
		return Page.of(rows, request, total);
	}

	/**
	 * Maps the node {@code e} of each row of a result, where it is not cached yet; null
	 * where it has no declared type.
	 */
	Function<Record, @Nullable Entity> mapper(long now) {
		return (row) -> this.cache.entity(FactMapping.id(row.get("e")), now,
				() -> this.facts.entity(row.get("e").asNode()));
	}

	private long count(String match, Map<String, Object> parameters) {
		return this.client.query(match + " RETURN count(e) AS total")
			.bindAll(parameters)
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

}
