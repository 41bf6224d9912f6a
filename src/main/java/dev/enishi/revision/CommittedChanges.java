package dev.enishi.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.graph.KnownIds;
import dev.enishi.model.Change;
import dev.enishi.model.Fact.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Reads finished revisions, in their order. */
@Repository
class CommittedChanges {

	private static final int MOST_NEARBY = 10_000;

	private final Neo4jClient client;

	private final RevisionLog revisions;

	private final UndoLog undoLog;

	private final History history;

	private final KnownIds known;

	CommittedChanges(Neo4jClient client, RevisionLog revisions, UndoLog undoLog, History history, KnownIds known) {
		this.client = client;
		this.revisions = revisions;
		this.undoLog = undoLog;
		this.history = history;
		this.known = known;
	}

	/**
	 * The number of the last finished revision; nothing is written beside an import.
	 */
	long head() {
		return this.undoLog.unfinished().map((running) -> running.revision() - 1).orElseGet(this.revisions::head);
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
		List<RecordedChange> wanted = changes.stream()
			.filter((change) -> filter.wants(change.fact(),
					change.fact().entityIds().map((id) -> types.getOrDefault(id, "")).toList(), nearby))
			.map((change) -> new RecordedChange(revision, change))
			.toList();
		boolean complete = revision.kind() != Revision.Kind.IMPORT;
		return (wanted.isEmpty() && complete) ? null : new ChangeEvent(revision, wanted, complete);
	}

	/** The type of what was removed is in the changes only. */
	private Map<String, String> types(Collection<Change> changes) {
		Map<String, String> types = new HashMap<>();
		Set<String> ids = new HashSet<>();
		changes.forEach((change) -> change.fact().entityIds().forEach(ids::add));
		this.known.types(ids).forEach((id, type) -> types.put(id, type.label()));
		changes.stream()
			.map(Change::fact)
			.filter((fact) -> fact.kind() == Kind.ENTITY)
			.forEach((fact) -> types.put(fact.id(), fact.typeName()));
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
