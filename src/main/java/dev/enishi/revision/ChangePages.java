package dev.enishi.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/** Reads pages of changes, a few statements for all pages of one kind. */
@Repository
public class ChangePages {

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
	 * @param request which part of them
	 */
	public record Key(Object of, PageRequest request) {

	}

	/** The pages for some keys. */
	public Map<Key, Page<RecordedChange>> read(Collection<Key> keys) {
		Map<Key, Page<RecordedChange>> pages = new HashMap<>();
		keys.stream()
			.collect(groupingBy((key) -> new Key(key.of() instanceof Long, key.request()), mapping(Key::of, toSet())))
			.forEach((same, of) -> pages.putAll(
					Boolean.TRUE.equals(same.of()) ? ofRevisions(of, same.request()) : ofFacts(of, same.request())));
		return pages;
	}

	/** What was added first, then what was removed, then what was changed; each by id. */
	private Map<Key, Page<RecordedChange>> ofRevisions(Set<Object> numbers, PageRequest request) {
		List<Object> behind = (request.position() != null) ? request.position() : List.of(-1L, "");
		Map<Object, List<Page.Row<RecordedChange>>> rows = rows("""
				UNWIND $of AS of MATCH (r:Revision {number: of})
				CALL (of) {
				  MATCH (c:Change {revision: of})
				  WITH c, CASE c.action WHEN 'ADDED' THEN 0 WHEN 'REMOVED' THEN 1 ELSE 2 END AS rank
				  WHERE rank > $behind[0] OR rank = $behind[0] AND c.fact > $behind[1]
				  RETURN c, rank ORDER BY rank, c.fact LIMIT $limit
				}
				RETURN of, r, c.change AS change ORDER BY rank, c.fact""", numbers, behind, request,
				(recorded) -> List.of(rank(recorded.change().action()), recorded.change().fact().id()));
		Map<Object, Long> totals = new HashMap<>();
		totals("UNWIND $of AS of RETURN of, COUNT { (:Change {revision: of}) } AS total, null AS first", numbers)
			.forEach((of, total) -> totals.put(of, total.count()));
		return pages(numbers, request, rows, totals);
	}

	private static long rank(Change.Action action) {
		return switch (action) {
			case ADDED -> 0;
			case REMOVED -> 1;
			case CHANGED -> 2;
		};
	}

	/** The newest first; what an import added without recording it is the oldest. */
	private Map<Key, Page<RecordedChange>> ofFacts(Set<Object> ids, PageRequest request) {
		long behind = (request.position() != null) ? (Long) request.position().get(0) : Long.MAX_VALUE;
		Map<Object, List<Page.Row<RecordedChange>>> rows = rows("""
				UNWIND $of AS of
				CALL (of) {
				  MATCH (c:Change {fact: of}) WHERE c.revision < $behind
				  WITH c ORDER BY c.revision DESC LIMIT $limit
				  MATCH (r:Revision {number: c.revision}) RETURN c, r
				}
				RETURN of, r, c.change AS change ORDER BY c.revision DESC""", ids, behind, request,
				(recorded) -> List.of(recorded.revision().number()));
		Map<Object, Total> recorded = totals("""
				UNWIND $of AS of
				OPTIONAL MATCH (c:Change {fact: of})
				WITH of, c ORDER BY c.revision, c.position
				RETURN of, count(c) AS total, head(collect(c.action)) AS first""", ids);
		Map<String, RecordedChange> additions = this.history.additions(ids.stream()
			.filter((id) -> !"ADDED".equals(Objects.requireNonNull(recorded.get(id)).first()))
			.map(Object::toString)
			.toList());
		Map<Object, Long> totals = new HashMap<>();
		recorded.forEach((of, total) -> {
			RecordedChange addition = additions.get(of.toString());
			totals.put(of, total.count() + ((addition != null) ? 1 : 0));
			List<Page.Row<RecordedChange>> page = rows.computeIfAbsent(of, (id) -> new ArrayList<>());
			if (addition != null && addition.revision().number() < behind && page.size() <= request.limit()) {
				page.add(new Page.Row<>(addition, List.of(addition.revision().number())));
			}
		});
		return pages(ids, request, rows, totals);
	}

	private Map<Object, List<Page.Row<RecordedChange>>> rows(String statement, Set<Object> of, Object behind,
			PageRequest request, Function<RecordedChange, List<Object>> position) {
		Map<Object, List<Page.Row<RecordedChange>>> rows = new HashMap<>();
		this.client.query(statement)
			.bindAll(Map.of("of", List.copyOf(of), "behind", behind, "limit", request.limit() + 1))
			.fetchAs(RecordedChange.class)
			.mappedBy((types, row) -> {
				RecordedChange recorded = new RecordedChange(Revision.of(row.get("r")), this.history.change(row));
				rows.computeIfAbsent(row.get("of").asObject(), (key) -> new ArrayList<>())
					.add(new Page.Row<>(recorded, position.apply(recorded)));
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

	private static Map<Key, Page<RecordedChange>> pages(Set<Object> of, PageRequest request,
			Map<Object, List<Page.Row<RecordedChange>>> rows, Map<Object, Long> totals) {
		Map<Key, Page<RecordedChange>> pages = new HashMap<>();
		of.forEach((one) -> pages.put(new Key(one, request),
				Page.of(rows.getOrDefault(one, List.of()), request, totals.getOrDefault(one, 0L))));
		return pages;
	}

	private record Total(long count, @Nullable String first) {

	}

}
