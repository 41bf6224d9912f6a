package dev.enishi.curate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Journal;
import dev.enishi.fact.Ledger;
import dev.enishi.fact.Revision;
import dev.enishi.fact.StoredFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Reads revisions that are whole, in their order. */
@Repository
class CommittedChanges {

	private static final int MOST_NEARBY = 10_000;

	private final Neo4jClient client;

	private final Ledger ledger;

	private final Journal journal;

	private final History history;

	private final StoredFacts stored;

	CommittedChanges(Neo4jClient client, Ledger ledger, Journal journal, History history, StoredFacts stored) {
		this.client = client;
		this.ledger = ledger;
		this.journal = journal;
		this.history = history;
		this.stored = stored;
	}

	/**
	 * The number of the last revision that is whole; nothing is written beside an import.
	 */
	long head() {
		return this.journal.unfinished().map((running) -> running.revision() - 1).orElseGet(this.ledger::head);
	}

	/** The revisions that follow one. */
	List<Revision> after(long number, int most) {
		return List.copyOf(this.client.query("""
				MATCH (r:Revision) WHERE $number < r.number <= $head RETURN r ORDER BY r.number LIMIT $most""")
			.bindAll(Map.of("number", number, "head", head(), "most", most))
			.fetchAs(Revision.class)
			.mappedBy((types, row) -> Revision.of(row.get("r")))
			.all());
	}

	/** What is wanted of a revision; null where that is nothing. */
	@Nullable ChangeEvent event(Revision revision, ChangeFilter filter) {
		List<Change> changes = this.history.changes(revision.number());
		Map<String, String> types = filter.types().isEmpty() ? Map.of() : types(changes);
		Set<String> nearby = nearby(filter);
		List<Recorded> wanted = changes.stream()
			.filter((change) -> filter.wants(change.fact(),
					ChangeFilter.entities(change.fact()).map((id) -> types.getOrDefault(id, "")).toList(), nearby))
			.map((change) -> new Recorded(revision, change))
			.toList();
		boolean complete = revision.kind() != Revision.Kind.IMPORT;
		return (wanted.isEmpty() && complete) ? null : new ChangeEvent(revision, wanted, complete);
	}

	/** What is gone has its type in the changes alone. */
	private Map<String, String> types(Collection<Change> changes) {
		Map<String, String> types = new HashMap<>();
		Set<String> ids = new HashSet<>();
		changes.forEach((change) -> ChangeFilter.entities(change.fact()).forEach(ids::add));
		this.stored.types(ids).forEach((id, type) -> types.put(id, type.label()));
		changes.stream()
			.map(Change::fact)
			.filter((fact) -> fact.kind() == Kind.ENTITY)
			.forEach((fact) -> types.put(fact.id(), fact.type()));
		return types;
	}

	private @Nullable Set<String> nearby(ChangeFilter filter) {
		if (filter.around() == null) {
			return null;
		}
		return new HashSet<>(this.client
			.query("MATCH (e:Entity {id: $id})-[*0..%d]-(n:Entity) RETURN DISTINCT n.id LIMIT %d"
				.formatted(filter.depth(), MOST_NEARBY))
			.bind(filter.around())
			.to("id")
			.fetchAs(String.class)
			.all());
	}

}
