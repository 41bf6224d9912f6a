package dev.enishi.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.fact.Change;
import dev.enishi.fact.Change.Action;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Revision;
import dev.enishi.fact.StoredFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out what has to change so that the graph is as it was before a revision. */
@Component
class Reverting {

	private static final int MOST = 10_000;

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
		List<Change> changes = new ArrayList<>();
		List<UserError> conflicts = new ArrayList<>();
		for (Change made : this.history.changes(number)) {
			Fact now = this.stored.find(made.fact().id())
				.filter((found) -> found.id().equals(made.fact().id()))
				.orElse(null);
			if (version(now) != version(made.after())) {
				conflicts.add(UserError.Conflict.between(made.after(), now, "input", "revision"));
			}
			changes.add(new Change(now, made.before()));
		}
		if (revision.kind() == Revision.Kind.IMPORT) {
			List<String> changed = changes.stream().map((change) -> change.fact().id()).toList();
			List<Fact> added = this.stored.writtenBy(number, MOST + 1);
			if (added.size() > MOST) {
				throw refused("It added more than %,d facts: import the earlier documents with --retire instead"
					.formatted(MOST));
			}
			added.stream()
				.filter((fact) -> !changed.contains(fact.id()))
				.forEach((fact) -> changes.add(new Change(fact, null)));
		}
		if (!conflicts.isEmpty()) {
			throw new RefusedException(conflicts);
		}
		requireUnlinked(changes);
		return changes;
	}

	/** What others have linked since must not lose its links unnoticed. */
	private void requireUnlinked(List<Change> changes) {
		Map<String, Integer> removedLinks = new HashMap<>();
		changes.stream()
			.filter((change) -> change.action() == Action.REMOVED && change.fact().kind() == Kind.LINK)
			.flatMap((change) -> Stream.of(change.fact().source(), change.fact().target()))
			.forEach((end) -> removedLinks.merge(Objects.requireNonNull(end), 1, Integer::sum));
		List<String> removed = changes.stream()
			.filter((change) -> change.action() == Action.REMOVED && change.fact().kind() == Kind.ENTITY)
			.map((change) -> change.fact().id())
			.toList();
		this.stored.degrees(removed).forEach((id, degree) -> {
			int left = degree - removedLinks.getOrDefault(id, 0);
			if (left > 0) {
				throw new RefusedException(new UserError.StillNeeded(
						"'%s' would be removed, but %d later links lead to it".formatted(id, left), left, PATH));
			}
		});
	}

	private static long version(@Nullable Fact fact) {
		return (fact != null) ? fact.version() : -1;
	}

	private static RefusedException refused(String message) {
		return new RefusedException(new UserError.InvalidInput(message, "CANNOT_REVERT", PATH));
	}

}
