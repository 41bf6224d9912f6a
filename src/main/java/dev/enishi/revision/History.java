package dev.enishi.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.enishi.graph.FactJson;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Reads what was recorded: revisions, changes, and what facts said at a time. */
@Repository
public class History {

	private final Neo4jClient client;

	private final StoredFacts stored;

	private final FactJson json;

	History(Neo4jClient client, StoredFacts stored, FactJson json) {
		this.client = client;
		this.stored = stored;
		this.json = json;
	}

	/** The change in a column of a row. */
	Change change(Record row) {
		return this.json.read(row.get("change").asString(), Change.class);
	}

	/** The ids of the facts that a revision changed. */
	public List<String> factsOf(long number) {
		return changes(number).stream().map((change) -> change.fact().id()).toList();
	}

	/**
	 * Everything that was recorded of a revision, in the order in which it was made.
	 */
	public List<Change> changes(long number) {
		return List.copyOf(
				this.client.query("MATCH (c:Change {revision: $number}) RETURN c.change AS change ORDER BY c.position")
					.bind(number)
					.to("number")
					.fetchAs(Change.class)
					.mappedBy((types, row) -> change(row))
					.all());
	}

	/** How many changes were recorded of a revision. */
	public long size(long number) {
		return count("MATCH (c:Change {revision: $number})", Map.of("number", number));
	}

	/** What a revision wrote without recording it and a later one changed, as it was. */
	public List<Fact> changedSince(long number) {
		return this.client.query("""
				MATCH (c:Change {was: $number}) WHERE NOT EXISTS { (:Change {revision: $number, fact: c.fact}) }
				RETURN c.change AS change LIMIT 100""")
			.bind(number)
			.to("number")
			.fetchAs(Change.class)
			.mappedBy((types, row) -> change(row))
			.all()
			.stream()
			.flatMap((change) -> Stream.ofNullable(change.before()))
			.toList();
	}

	/** The revision with a number. */
	public Optional<Revision> revision(long number) {
		return this.client.query("MATCH (r:Revision {number: $number}) RETURN r")
			.bind(number)
			.to("number")
			.fetchAs(Revision.class)
			.mappedBy((types, row) -> Revision.of(row.get("r")))
			.one();
	}

	/** The number of the last revision at a moment, 0 before the first. */
	public long numberAt(Instant moment) {
		return this.client.query("MATCH (r:Revision) WHERE r.at <= $at RETURN max(r.number) AS number")
			.bind(millis(moment))
			.to("at")
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("number").asLong(0))
			.one()
			.orElse(0L);
	}

	/**
	 * What a fact said after a revision; empty where it was not there. What was never
	 * changed since is read from the graph itself.
	 */
	public Optional<Fact> at(String id, long number) {
		Optional<Change> last = edge(id, "c.revision <= $number", "DESC", number);
		if (last.isPresent()) {
			return last.map(Change::after);
		}
		Optional<Change> next = edge(id, "c.revision > $number", "ASC", number);
		return (next.isPresent() ? next.map(Change::before) : this.stored.find(id))
			.filter((fact) -> fact.version() <= number);
	}

	/**
	 * The additions of facts that were not recorded one by one, by id: what the facts
	 * said then, and the revision.
	 */
	Map<String, RecordedChange> additions(Collection<String> ids) {
		Map<String, Fact> first = new HashMap<>();
		this.client.query("""
				UNWIND $ids AS id MATCH (c:Change {fact: id})
				WITH id, c ORDER BY c.revision, c.position
				WITH id, head(collect(c.change)) AS change RETURN change""")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Change.class)
			.mappedBy((types, row) -> change(row))
			.all()
			.stream()
			.flatMap((change) -> Stream.ofNullable(change.before()))
			.forEach((fact) -> first.put(fact.id(), fact));
		this.stored.byId(ids.stream().filter((id) -> !first.containsKey(id)).toList()).forEach(first::putIfAbsent);
		Map<Long, Revision> revisions = new HashMap<>();
		this.client.query("MATCH (r:Revision) WHERE r.number IN $numbers RETURN r")
			.bind(first.values().stream().map(Fact::version).distinct().toList())
			.to("numbers")
			.fetchAs(Revision.class)
			.mappedBy((types, row) -> Revision.of(row.get("r")))
			.all()
			.forEach((revision) -> revisions.put(revision.number(), revision));
		Map<String, RecordedChange> additions = new HashMap<>();
		first.forEach((id, fact) -> {
			Revision revision = revisions.get(fact.version());
			if (revision != null) {
				additions.put(id, new RecordedChange(revision, new Change(null, fact)));
			}
		});
		return additions;
	}

	private Optional<Change> edge(String id, String condition, String direction, long number) {
		return this.client.query(
				"MATCH (c:Change {fact: $id}) WHERE %1$s RETURN c.change AS change ORDER BY c.revision %2$s, c.position %2$s LIMIT 1"
					.formatted(condition, direction))
			.bind(id)
			.to("id")
			.bind(number)
			.to("number")
			.fetchAs(Change.class)
			.mappedBy((types, row) -> change(row))
			.one();
	}

	/** One page of all revisions, the newest first. */
	public Page<Revision> revisions(PageRequest request) {
		List<Page.Row<Revision>> rows = new ArrayList<>();
		this.client.query("MATCH (r:Revision) WHERE r.number < $behind RETURN r ORDER BY r.number DESC LIMIT $limit")
			.bind(behind(request))
			.to("behind")
			.bind(request.limit() + 1)
			.to("limit")
			.fetchAs(Revision.class)
			.mappedBy((types, row) -> {
				Revision revision = Revision.of(row.get("r"));
				rows.add(new Page.Row<>(revision, List.of(revision.number())));
				return revision;
			})
			.all();
		return Page.of(rows, request, request.counted() ? count("MATCH (r:Revision)", Map.of()) : null);
	}

	private long count(String match, Map<String, Object> parameters) {
		return this.client.query(match + " RETURN count(*)").bindAll(parameters).fetchAs(Long.class).one().orElse(0L);
	}

	/** A moment beyond what a long holds is before or after everything. */
	private static long millis(Instant moment) {
		try {
			return moment.toEpochMilli();
		}
		catch (ArithmeticException ex) {
			return moment.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
		}
	}

	private static long behind(PageRequest request) {
		return (request.position() != null) ? (Long) request.position().get(0) : Long.MAX_VALUE;
	}

}
