package dev.enishi.curate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.fact.Change;
import dev.enishi.fact.Revision;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Window;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/** Reads pages of changes, a few statements for all pages of one kind. */
@Repository
class ChangePages {

	private final Neo4jClient client;

	private final History history;

	ChangePages(Neo4jClient client, History history) {
		this.client = client;
		this.history = history;
	}

	/**
	 * A page of changes.
	 *
	 * @param of the id of a fact or the number of a revision
	 * @param window which part of them
	 */
	record Key(Object of, Window window) {

	}

	/** The pages that are asked for. */
	Map<Key, Slice<Recorded>> read(Collection<Key> keys) {
		Map<Key, Slice<Recorded>> pages = new HashMap<>();
		keys.stream()
			.collect(groupingBy((key) -> new Key(key.of() instanceof Long, key.window()), mapping(Key::of, toSet())))
			.forEach((same, of) -> pages
				.putAll(Boolean.TRUE.equals(same.of()) ? ofRevisions(of, same.window()) : ofFacts(of, same.window())));
		return pages;
	}

	/** By id, so that the order is the same every time. */
	private Map<Key, Slice<Recorded>> ofRevisions(Set<Object> numbers, Window window) {
		String behind = (window.position() != null) ? (String) window.position().get(0) : "";
		Map<Object, List<Slice.Row<Recorded>>> rows = rows("""
				UNWIND $of AS of MATCH (r:Revision {number: of})
				CALL (of) {
				  MATCH (c:Change {revision: of}) WHERE c.fact > $behind RETURN c ORDER BY c.fact LIMIT $limit
				}
				RETURN of, r, c.change AS change ORDER BY c.fact""", numbers, behind, window,
				(recorded) -> recorded.change().fact().id());
		Map<Object, Long> totals = new HashMap<>();
		totals("UNWIND $of AS of RETURN of, COUNT { (:Change {revision: of}) } AS total, null AS first", numbers)
			.forEach((of, total) -> totals.put(of, total.count()));
		return slices(numbers, window, rows, totals);
	}

	/** The newest first; what an import added without recording it is the oldest. */
	private Map<Key, Slice<Recorded>> ofFacts(Set<Object> ids, Window window) {
		long behind = (window.position() != null) ? (Long) window.position().get(0) : Long.MAX_VALUE;
		Map<Object, List<Slice.Row<Recorded>>> rows = rows("""
				UNWIND $of AS of
				CALL (of) {
				  MATCH (c:Change {fact: of}) WHERE c.revision < $behind
				  WITH c ORDER BY c.revision DESC LIMIT $limit
				  MATCH (r:Revision {number: c.revision}) RETURN c, r
				}
				RETURN of, r, c.change AS change ORDER BY c.revision DESC""", ids, behind, window,
				(recorded) -> recorded.revision().number());
		Map<Object, Total> recorded = totals("""
				UNWIND $of AS of
				OPTIONAL MATCH (c:Change {fact: of})
				WITH of, c ORDER BY c.revision, c.position
				RETURN of, count(c) AS total, head(collect(c.action)) AS first""", ids);
		Map<String, Recorded> additions = this.history.additions(ids.stream()
			.filter((id) -> !"ADDED".equals(Objects.requireNonNull(recorded.get(id)).first()))
			.map(Object::toString)
			.toList());
		Map<Object, Long> totals = new HashMap<>();
		recorded.forEach((of, total) -> {
			Recorded addition = additions.get(of.toString());
			totals.put(of, total.count() + ((addition != null) ? 1 : 0));
			List<Slice.Row<Recorded>> page = rows.computeIfAbsent(of, (id) -> new ArrayList<>());
			if (addition != null && addition.revision().number() < behind && page.size() <= window.limit()) {
				page.add(new Slice.Row<>(addition, List.of(addition.revision().number())));
			}
		});
		return slices(ids, window, rows, totals);
	}

	private Map<Object, List<Slice.Row<Recorded>>> rows(String statement, Set<Object> of, Object behind, Window window,
			Function<Recorded, Object> position) {
		Map<Object, List<Slice.Row<Recorded>>> rows = new HashMap<>();
		this.client.query(statement)
			.bindAll(Map.of("of", List.copyOf(of), "behind", behind, "limit", window.limit() + 1))
			.fetchAs(Recorded.class)
			.mappedBy((types, row) -> {
				Recorded recorded = new Recorded(Revision.of(row.get("r")), Change.read(row.get("change").asString()));
				rows.computeIfAbsent(row.get("of").asObject(), (key) -> new ArrayList<>())
					.add(new Slice.Row<>(recorded, List.of(position.apply(recorded))));
				return recorded;
			})
			.all();
		return rows;
	}

	private Map<Object, Total> totals(String statement, Set<Object> of) {
		Map<Object, Total> totals = new HashMap<>();
		this.client.query(statement).bind(List.copyOf(of)).to("of").fetchAs(Total.class).mappedBy((types, row) -> {
			Total total = new Total(row.get("total").asLong(), row.get("first").asString(null));
			totals.put(row.get("of").asObject(), total);
			return total;
		}).all();
		return totals;
	}

	private static Map<Key, Slice<Recorded>> slices(Set<Object> of, Window window,
			Map<Object, List<Slice.Row<Recorded>>> rows, Map<Object, Long> totals) {
		Map<Key, Slice<Recorded>> slices = new HashMap<>();
		of.forEach((one) -> slices.put(new Key(one, window),
				Slice.of(rows.getOrDefault(one, List.of()), window, totals.getOrDefault(one, 0L))));
		return slices;
	}

	private record Total(long count, @Nullable String first) {

	}

}
