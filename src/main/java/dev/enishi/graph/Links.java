package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Traverses links from any number of entities at once. */
@Repository
public class Links {

	private static final Ordering AS_LISTED = new Ordering(
			List.of(new Ordering.Term("coalesce(r.listed, 0)", true), new Ordering.Term("r.id", true)));

	private static final String LINK = "r{.*, type: type(r), source: startNode(r).id, target: endNode(r).id} AS link";

	private final Neo4jClient client;

	private final Entities entities;

	private final ReadCache cache;

	private final StoredValues stored;

	private final Vocabulary vocabulary;

	Links(Neo4jClient client, Entities entities, ReadCache cache, StoredValues stored, Vocabulary vocabulary) {
		this.client = client;
		this.entities = entities;
		this.cache = cache;
		this.stored = stored;
		this.vocabulary = vocabulary;
	}

	/**
	 * The links with the ids, by id, in one statement; an id that no link has is left
	 * out. An id begins with its type, so that the index of that type answers.
	 */
	public Map<String, Link> byId(Collection<String> ids) {
		return this.cache.now().links(ids, this::read);
	}

	private Map<String, Link> read(Collection<? extends String> ids) {
		Map<String, Object> byType = new LinkedHashMap<>();
		ids.stream()
			.filter((id) -> this.vocabulary.linkTypeOfId(id).isPresent())
			.collect(groupingBy((id) -> this.vocabulary.linkTypeOfId(id).orElseThrow().name(), LinkedHashMap::new,
					toList()))
			.forEach(byType::put);
		if (byType.isEmpty()) {
			return Map.of();
		}
		// with UNWIND the planner reads the whole index instead of looking the ids up
		String statement = byType.keySet()
			.stream()
			.map((type) -> "MATCH ()-[r:%1$s]->() WHERE r.id IN $%1$s RETURN %2$s".formatted(type, LINK))
			.collect(joining(" UNION ALL "));
		return this.client.query(statement)
			.bindAll(byType)
			.fetchAs(Link.class)
			.mappedBy((types, row) -> this.stored.link(row.get("link")))
			.all()
			.stream()
			.collect(toMap(Link::id, (link) -> link, (first, second) -> first));
	}

	/**
	 * The pages that are asked for: one statement for all that differ in the entity
	 * alone, two where counted.
	 */
	public Map<Traversal, Slice<Tie>> traverse(Collection<Traversal> traversals) {
		Memory memory = this.cache.now();
		return memory.ties(traversals, (unknown) -> readPages(unknown, memory));
	}

	private Map<Traversal, Slice<Tie>> readPages(Collection<? extends Traversal> traversals, Memory memory) {
		Map<Traversal, Slice<Tie>> slices = new HashMap<>();
		traversals.stream()
			.collect(groupingBy((key) -> new Traversal("", key.filter(), key.window()), LinkedHashMap::new,
					mapping(Traversal::entityId, toSet())))
			.forEach((same, ids) -> slices.putAll(traverse(same.filter(), same.window(), ids, memory)));
		return slices;
	}

	private Map<Traversal, Slice<Tie>> traverse(LinkFilter filter, Window window, Collection<String> ids,
			Memory memory) {
		Map<String, Object> parameters = new HashMap<>(Map.of("ids", List.copyOf(ids)));
		LinkPattern pattern = new LinkPattern(filter, this.vocabulary);
		String match = "MATCH " + pattern.match("here", "e");
		List<String> conditions = pattern.conditions("e", "link", parameters);
		conditions.add("r.id IS NOT NULL");
		Map<String, Long> totals = window.counted() ? totals(match + where(conditions), parameters) : Map.of();

		Ordering direction = window.backward() ? AS_LISTED.reversed() : AS_LISTED;
		if (window.position() != null) {
			conditions.add(direction.behind(window.position(), parameters));
		}
		parameters.put("limit", window.limit() + 1);
		String statement = """
				UNWIND $ids AS id
				MATCH (here:Entity {id: id})
				CALL (here) {
				  %s%s
				  WITH r, e ORDER BY %s LIMIT $limit
				  RETURN r, e
				}
				RETURN id, e, %s ORDER BY %s
				""".formatted(match, where(conditions), direction.orderBy(), LINK, direction.orderBy());
		Map<String, List<Slice.Row<Tie>>> rows = new HashMap<>();
		this.client.query(statement).bindAll(parameters).fetchAs(Entity.class).mappedBy(collector(rows, memory)).all();
		Map<Traversal, Slice<Tie>> slices = new HashMap<>();
		for (String id : ids) {
			Long total = window.counted() ? totals.getOrDefault(id, 0L) : null;
			slices.put(new Traversal(id, filter, window), Slice.of(rows.getOrDefault(id, List.of()), window, total));
		}
		return slices;
	}

	private BiFunction<TypeSystem, Record, Entity> collector(Map<String, List<Slice.Row<Tie>>> rows, Memory memory) {
		BiFunction<TypeSystem, Record, Entity> mapper = this.entities.mapper(memory);
		return (types, row) -> {
			Link link = memory.link(row.get("link").get("id").asString(), () -> this.stored.link(row.get("link")));
			Entity other = mapper.apply(types, row);
			rows.computeIfAbsent(row.get("id").asString(), (id) -> new ArrayList<>())
				.add(new Slice.Row<>(new Tie(link, other), List.of(link.listed(), link.id())));
			return other;
		};
	}

	private Map<String, Long> totals(String match, Map<String, Object> parameters) {
		Map<String, Long> totals = new HashMap<>();
		this.client.query("UNWIND $ids AS id MATCH (here:Entity {id: id}) RETURN id, COUNT { " + match + " } AS total")
			.bindAll(parameters)
			.fetchAs(Long.class)
			.mappedBy((types, row) -> {
				long total = row.get("total").asLong();
				totals.put(row.get("id").asString(), total);
				return total;
			})
			.all();
		return totals;
	}

	private static String where(List<String> conditions) {
		return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
	}

}
