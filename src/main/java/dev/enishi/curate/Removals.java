package dev.enishi.curate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Change.Action;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toSet;

/** Sees to it that nothing is removed which something that stays still needs. */
@Component
class Removals {

	private static final List<String> PATH = List.of("input");

	private final StoredFacts stored;

	private final KnownIds known;

	Removals(StoredFacts stored, KnownIds known) {
		this.stored = stored;
		this.known = known;
	}

	/**
	 * Refuses changes that would leave a link without an end or a citation without a
	 * document.
	 */
	void check(List<Change> changes) {
		Map<String, Integer> removedLinks = new HashMap<>();
		removed(changes, Kind.LINK).flatMap(Fact::entityIds).forEach((end) -> removedLinks.merge(end, 1, Integer::sum));
		this.known.degrees(removed(changes, Kind.ENTITY).map(Fact::id).toList()).forEach((id, degree) -> {
			int left = degree - removedLinks.getOrDefault(id, 0);
			if (left > 0) {
				throw new RefusedException(new UserError.StillNeeded("'%s' would be removed, but %s to it".formatted(id,
						UserError.counted(left, "other link leads", "other links lead")), left, PATH));
			}
		});
		Set<String> changed = changes.stream().map((change) -> change.fact().id()).collect(toSet());
		removed(changes, Kind.SOURCE).map(Fact::id).forEach((source) -> {
			int citing = (int) this.stored.citing(source, changed);
			if (citing > 0) {
				throw new RefusedException(new UserError.StillNeeded("%s '%s': remove those citations first"
					.formatted(UserError.counted(citing, "fact cites", "facts cite"), source), citing, PATH));
			}
		});
	}

	private static Stream<Fact> removed(List<Change> changes, Kind kind) {
		return changes.stream()
			.filter((change) -> change.action() == Action.REMOVED)
			.map(Change::fact)
			.filter((fact) -> fact.kind() == kind);
	}

}
