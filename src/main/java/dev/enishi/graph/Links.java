package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

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

	private final Neo4jClient client;

	private final Entities entities;

	private final ReadCache cache;

	private final FactMapping facts;

	private final Vocabulary vocabulary;

	private final Optional<LinkStructure> structure;

	Links(Neo4jClient client, Entities entities, ReadCache cache, FactMapping facts, Vocabulary vocabulary,
			Optional<LinkStructure> structure) {
		this.structure = structure;
		this.client = client;
		this.entities = entities;
		this.cache = cache;
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	/**
	 * The links with the ids, by id, in one statement; an id that no link has is left
	 * out. An id begins with its type, so that the index of the type serves the look-up.
	 */
	public Map<String, Link> byId(Collection<String> ids) {
		return this.cache.links(ids, this::read);
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
			.map((type) -> "MATCH ()-[r:%1$s]->() WHERE r.id IN $%1$s RETURN %2$s".formatted(type, FactMapping.LINK))
			.collect(joining(" UNION ALL "));
		return this.client.query(statement)
			.bindAll(byType)
			.fetchAs(Link.class)
			.mappedBy((types, row) -> this.facts.link(row))
			.all()
			.stream()
			.collect(toMap(Link::id, (link) -> link, (first, second) -> first));
	}

	/**
	 * The requested pages: one statement for all that differ in the entity only, two
	 * where counted.
	 */
	public Map<Traversal, Page<LinkedEntity>> traverse(Collection<Traversal> traversals) {
		return this.cache.linkPages(traversals, this::readPages);
	}

	private Map<Traversal, Page<LinkedEntity>> readPages(Collection<Traversal> traversals) {
		long now = this.cache.now();
		Map<Traversal, Page<LinkedEntity>> pages = new HashMap<>();
		told(traversals, pages);
		traversals.stream()
			.filter((traversal) -> !pages.containsKey(traversal))
			.forEach((traversal) -> fromMemory(traversal).ifPresent((page) -> pages.put(traversal, page)));
		traversals.stream()
			.filter((traversal) -> !pages.containsKey(traversal))
			.collect(groupingBy((key) -> new Traversal("", key.filter(), key.request()), LinkedHashMap::new,
					mapping(Traversal::entityId, toSet())))
			.forEach((same, ids) -> pages.putAll(traverse(same.filter(), same.request(), ids, now)));
		return pages;
	}

	/** What only the structure can tell; links and entities are looked up together. */
	private void told(Collection<Traversal> traversals, Map<Traversal, Page<LinkedEntity>> pages) {
		Map<Traversal, LinkStructure.Slice> slices = new LinkedHashMap<>();
		traversals.stream()
			.filter((traversal) -> !traversal.filter().conditions().isEmpty())
			.forEach((traversal) -> slices.put(traversal, this.structure.orElseThrow().told(traversal)));
		if (slices.isEmpty()) {
			return;
		}
		List<LinkStructure.Row> all = slices.values().stream().flatMap((slice) -> slice.rows().stream()).toList();
		Map<String, Link> links = byId(all.stream().map(LinkStructure.Row::link).toList());
		Map<String, Entity> others = this.entities.byId(all.stream().map(LinkStructure.Row::other).toList());
		slices.forEach((traversal, slice) -> {
			PageRequest request = traversal.request();
			List<Page.Row<LinkedEntity>> rows = slice.rows()
				.stream()
				.filter((row) -> links.containsKey(row.link()) && others.containsKey(row.other()))
				.map((row) -> row(new LinkedEntity(Objects.requireNonNull(links.get(row.link())),
						Objects.requireNonNull(others.get(row.other())))))
				.toList();
			pages.put(traversal, Page.of(rows, request, request.counted() ? slice.total() : null));
		});
	}

	/** A page that the structure and the cache can tell without the database. */
	private Optional<Page<LinkedEntity>> fromMemory(Traversal traversal) {
		PageRequest request = traversal.request();
		return this.structure.flatMap((links) -> links.page(traversal))
			.flatMap((slice) -> this.cache.known(slice.rows())
				.map((linked) -> Page.of(linked.stream().map(Links::row).toList(), request,
						request.counted() ? slice.total() : null)));
	}

	private static Page.Row<LinkedEntity> row(LinkedEntity linked) {
		return new Page.Row<>(linked, List.of(linked.link().listed(), linked.link().id()));
	}

	private Map<Traversal, Page<LinkedEntity>> traverse(LinkFilter filter, PageRequest request, Collection<String> ids,
			long now) {
		Map<String, Object> parameters = new HashMap<>(Map.of("ids", List.copyOf(ids)));
		LinkPattern pattern = new LinkPattern(filter, this.vocabulary);
		String match = "MATCH " + pattern.match("here", "e");
		List<String> conditions = pattern.conditions("e", "link", parameters);
		conditions.add("r.id IS NOT NULL");
		Map<String, Long> totals = request.counted() ? totals(match + where(conditions), parameters) : Map.of();

		Ordering direction = request.backward() ? AS_LISTED.reversed() : AS_LISTED;
		if (request.position() != null) {
			conditions.add(direction.behind(request.position(), parameters));
		}
		parameters.put("limit", request.limit() + 1);
		String statement = """
				UNWIND $ids AS id
				MATCH (here:Entity {id: id})
				CALL (here) {
				  %s%s
				  WITH r, e ORDER BY %s LIMIT $limit
				  RETURN r, e
				}
				RETURN id, e, %s ORDER BY %s
				""".formatted(match, where(conditions), direction.orderBy(), FactMapping.LINK, direction.orderBy());
		Map<String, List<Page.Row<LinkedEntity>>> rows = new HashMap<>();
		Function<Record, @Nullable Entity> mapper = this.entities.mapper(now);
		this.client.query(statement).bindAll(parameters).fetchAs(String.class).mappedBy((types, row) -> {
			Entity other = mapper.apply(row);
			if (other != null) {
				Link link = this.cache.link(row.get("link").asString(), now, () -> this.facts.link(row));
				rows.computeIfAbsent(row.get("id").asString(), (id) -> new ArrayList<>())
					.add(row(new LinkedEntity(link, other)));
			}
			return "";
		}).all();
		Map<Traversal, Page<LinkedEntity>> pages = new HashMap<>();
		for (String id : ids) {
			Long total = request.counted() ? totals.getOrDefault(id, 0L) : null;
			pages.put(new Traversal(id, filter, request), Page.of(rows.getOrDefault(id, List.of()), request, total));
		}
		return pages;
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
