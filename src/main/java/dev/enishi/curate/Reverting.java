package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.ErrorCode;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.revision.History;
import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out what has to change so that the graph is as it was before a revision. */
@Component
class Reverting {

	private static final int MOST = 10_000;

	private static final int MOST_CONFLICTS = 100;

	private static final List<String> PATH = List.of("input", "revision");

	private final History history;

	private final StoredFacts stored;

	Reverting(History history, StoredFacts stored) {
		this.history = history;
		this.stored = stored;
	}

	/** A later change of what the revision changed would be lost, and is a conflict. */
	List<Change> revert(long number) {
		Revision revision = this.history.revision(number)
			.orElseThrow(() -> new RefusedException(new UserError.UnknownId(String.valueOf(number), PATH)));
		if (revision.kind() == Revision.Kind.ERASURE) {
			throw refused("What was erased is not kept and cannot come back");
		}
		Map<String, Change> made = made(number);
		if (revision.kind() == Revision.Kind.IMPORT) {
			List<Fact> added = this.stored.writtenBy(number, MOST + 1);
			added.forEach((fact) -> made.putIfAbsent(fact.id(), new Change(null, fact)));
			this.history.changedSince(number).forEach((fact) -> made.putIfAbsent(fact.id(), new Change(null, fact)));
		}
		if (made.size() > MOST) {
			throw refused("It changed more than %,d facts: import the earlier documents with --retire instead"
				.formatted(MOST));
		}
		Map<String, Fact> now = this.stored.of(made.values().stream().map(Change::fact).toList());
		List<Change> changes = new ArrayList<>();
		List<UserError> conflicts = new ArrayList<>();
		made.forEach((id, change) -> {
			Fact current = now.get(id);
			if (version(current) != version(change.after())) {
				conflicts.add(UserError.Conflict.between(change.after(), current, "input", "revision"));
			}
			else {
				changes.addAll(new Change(current, change.before()).steps());
			}
		});
		if (!conflicts.isEmpty()) {
			throw new RefusedException(conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size())));
		}
		return changes;
	}

	/** The net change of each fact, in the order in which facts were changed. */
	private Map<String, Change> made(long number) {
		if (this.history.size(number) > MOST) {
			throw refused("It changed more than %,d facts".formatted(MOST));
		}
		Map<String, Change> made = new LinkedHashMap<>();
		this.history.changes(number)
			.forEach((change) -> made.merge(change.fact().id(), change,
					(first, last) -> new Change(first.before(), last.after())));
		return made;
	}

	private static long version(@Nullable Fact fact) {
		return (fact != null) ? fact.version() : -1;
	}

	private static RefusedException refused(String message) {
		return new RefusedException(new UserError.InvalidInput(message, ErrorCode.CANNOT_REVERT, PATH));
	}

}
