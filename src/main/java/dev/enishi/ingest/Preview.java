package dev.enishi.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.enishi.graph.KnownIds;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.revision.Stated;

/**
 * Shows what an import would do: first what comes and what goes, then what changes; where
 * citations alone change, how often.
 */
final class Preview {

	private final Staging staging;

	private final KnownIds known;

	private final int batch;

	private long citationsAlone;

	Preview(Staging staging, KnownIds known, int batch) {
		this.staging = staging;
		this.known = known;
		this.batch = batch;
	}

	/** Hands out the changes, and returns in how many citations alone differ. */
	long show(Plan plan, Consumer<PlannedChange> action) {
		plan.forEachBatch(this.batch,
				(changes) -> captioned(
						changes.stream().filter((change) -> change.action() != Change.Action.CHANGED).toList(),
						action));
		plan.forEachBatch(this.batch, (changes) -> {
			List<Change> changed = changes.stream()
				.filter((change) -> change.action() == Change.Action.CHANGED)
				.toList();
			List<Change> told = changed.stream().filter((change) -> !change.isOfCitationsAlone()).toList();
			this.citationsAlone += changed.size() - told.size();
			captioned(told, action);
		});
		return this.citationsAlone;
	}

	private void captioned(List<Change> changes, Consumer<PlannedChange> action) {
		Map<String, String> names = names(changes);
		for (Change change : changes) {
			Fact fact = change.fact();
			String caption = (fact instanceof Link link)
					? "%s from %s to %s".formatted(link.type(), names.getOrDefault(link.sourceId(), link.sourceId()),
							names.getOrDefault(link.targetId(), link.targetId()))
					: fact.caption();
			action.accept(new PlannedChange(change, caption));
		}
	}

	private Map<String, String> names(List<Change> changes) {
		Map<String, String> names = new HashMap<>();
		Set<String> elsewhere = new HashSet<>();
		changes.stream().map(Change::fact).filter(Link.class::isInstance).flatMap(Fact::entityIds).forEach((id) -> {
			Stated stated = this.staging.get(Kind.ENTITY, id);
			if (stated != null) {
				names.put(id, "%s (%s)".formatted(stated.fact().properties().get("name"), id));
			}
			else {
				elsewhere.add(id);
			}
		});
		this.known.names(elsewhere).forEach((id, name) -> names.put(id, "%s (%s)".formatted(name, id)));
		return names;
	}

}
