package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.StoredFacts;
import dev.enishi.fact.Uniting;

import org.springframework.stereotype.Component;

/** Finds out what has to change so that two entities are one. */
@Component
class Merging {

	private final Edits edits;

	private final StoredFacts stored;

	private final Vocabulary vocabulary;

	Merging(Edits edits, StoredFacts stored, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.edits = edits;
		this.stored = stored;
	}

	/** What is said of the one that stays goes before what is said of the other. */
	List<Change> merge(Map<String, Object> input) {
		Fact kept = this.edits.seen(Kind.ENTITY, input, "keep", "keepVersion");
		Fact gone = this.edits.seen(Kind.ENTITY, input, "merge", "mergeVersion");
		if (kept.id().equals(gone.id()) || !kept.type().equals(gone.type())) {
			throw new RefusedException(new UserError.InvalidInput(
					kept.id().equals(gone.id()) ? "These are one already"
							: "A %s and a %s cannot be the same".formatted(kept.type(), gone.type()),
					"INVALID_INPUT", List.of("input", "merge")));
		}
		List<Change> changes = new ArrayList<>(List.of(new Change(kept, Uniting.together(kept, gone))));
		Map<String, Fact> links = new LinkedHashMap<>();
		this.stored.linksOf(kept.id()).forEach((link) -> links.put(link.id(), link));
		Map<String, Fact> moved = new LinkedHashMap<>();
		for (Fact link : this.stored.linksOf(gone.id())) {
			changes.add(new Change(link, null));
			links.remove(link.id());
			if (this.vocabulary.linkType(link.type()).isEmpty()) {
				throw new RefusedException(new UserError.InvalidInput(
						"It has a link of the type '%s', which nobody knows how to move".formatted(link.type()),
						"INVALID_INPUT", List.of("input", "merge")));
			}
			Fact there = Uniting.moved(link, Map.of(gone.id(), kept.id()), null);
			Fact present = links.getOrDefault(there.id(), moved.get(there.id()));
			if (present != null && !Uniting.saysTheSame(present, there)) {
				there = Uniting.moved(link, Map.of(gone.id(), kept.id()), link.id());
			}
			if (!Objects.equals(there.source(), there.target())) {
				moved.merge(there.id(), there, Uniting::cited);
			}
		}
		moved.forEach((id, link) -> {
			Fact present = links.get(id);
			changes.add((present != null) ? new Change(present, Uniting.cited(present, link)) : new Change(null, link));
		});
		changes.add(new Change(gone, null));
		return changes;
	}

}
