package dev.enishi.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.graph.FactJson;
import dev.enishi.graph.RoundTrip;
import dev.enishi.model.Change;
import dev.enishi.model.Change.Action;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The order of all changes of the graph, and the record of each. It works in the
 * transaction of the caller, so that records and what is written are committed together
 * or not at all.
 */
@Component
public class RevisionLog {

	private final Neo4jClient client;

	private final FactJson json;

	RevisionLog(Neo4jClient client, FactJson json) {
		this.client = client;
		this.json = json;
	}

	/** The number of the last revision, 0 before the first. */
	public long head() {
		return this.client.query("OPTIONAL MATCH (l:Ledger {id: 'ledger'}) RETURN coalesce(l.head, 0)")
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	/** Begins the next revision, with the statements that write what it changes. */
	public Revision next(WriteLock.Held held, ChangeRequest occasion, RoundTrip trip) {
		// the clock of a machine may be set back, the order of revisions may not
		long now = Math.max(held.at(), Instant.now().toEpochMilli());
		Revision revision = new Revision(held.head() + 1, Instant.ofEpochMilli(now), occasion.by(), occasion.kind(),
				occasion.message());
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("number", revision.number());
		row.put("at", now);
		row.put("by", revision.by());
		row.put("kind", revision.kind().name());
		row.put("message", revision.message());
		row.put("key", occasion.ownKey());
		row.put("request", (occasion.key() != null) ? occasion.requestHash() : null);
		trip.add("""
				MATCH (l:Ledger {id: 'ledger'}) SET l.head = $in.revision.number, l.at = $in.revision.at
				CREATE (r:Revision) SET r = $in.revision""", Map.of("revision", row));
		return revision;
	}

	/**
	 * Records changes, with the statements that write them, and returns them as they are
	 * to be written, each fact with the number of the revision as its version.
	 * @param added whether what is added is recorded one by one; where it is not, the
	 * version of a fact alone says by which revision it came
	 */
	public List<Change> record(Revision revision, List<Change> changes, boolean added, RoundTrip trip) {
		List<Change> stamped = new ArrayList<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		Set<String> known = added ? Set.of() : known(changes);
		for (Change change : changes) {
			Fact after = change.after();
			Change whole = new Change(change.before(),
					(after != null) ? after.with(Fact.VERSION, revision.number()) : null);
			stamped.add(whole);
			if (added || whole.action() != Action.ADDED || known.contains(whole.fact().id())) {
				rows.add(row(revision, rows.size(), whole));
			}
		}
		if (!rows.isEmpty()) {
			trip.add("UNWIND $in.rows AS row CREATE (c:Change) SET c = row", Map.of("rows", rows));
		}
		return stamped;
	}

	/** The history of what is added again must not end with its removal. */
	private Set<String> known(List<Change> changes) {
		Set<String> known = new HashSet<>();
		List<String> added = new ArrayList<>();
		changes.forEach((change) -> {
			if (change.action() == Action.ADDED) {
				added.add(change.fact().id());
			}
			else {
				known.add(change.fact().id());
			}
		});
		known.addAll(this.client.query("UNWIND $ids AS id MATCH (c:Change {fact: id}) RETURN DISTINCT id")
			.bind(added)
			.to("ids")
			.fetchAs(String.class)
			.all());
		return known;
	}

	private Map<String, Object> row(Revision revision, int position, Change change) {
		Fact fact = change.fact();
		Map<String, Object> row = new HashMap<>();
		row.put("revision", revision.number());
		row.put("position", (long) position);
		row.put("fact", fact.id());
		row.put("action", change.action().name());
		row.put("was", (change.before() != null) ? change.before().version() : null);
		if (fact instanceof Link link) {
			row.put("source", link.sourceId());
			row.put("target", link.targetId());
		}
		row.put("change", this.json.text(change));
		return row;
	}

	/** Removes a revision that was rolled back. */
	void remove(long number) {
		long more = 1;
		while (more > 0) {
			more = this.client
				.query("MATCH (c:Change {revision: $number}) WITH c LIMIT 10000 DELETE c RETURN count(*) AS deleted")
				.bind(number)
				.to("number")
				.fetchAs(Long.class)
				.one()
				.orElse(0L);
		}
		this.client.query("MATCH (r:Revision {number: $number}) DELETE r").bind(number).to("number").run();
	}

}
