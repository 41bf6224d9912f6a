package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.ErrorCode;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.model.Merge;
import dev.enishi.vocabulary.Vocabulary;

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
		Entity kept = (Entity) this.edits.seen(Kind.ENTITY, input, "keep", "keepVersion");
		Entity gone = (Entity) this.edits.seen(Kind.ENTITY, input, "merge", "mergeVersion");
		if (kept.id().equals(gone.id()) || kept.type() != gone.type()) {
			throw refused(kept.id().equals(gone.id()) ? "These are one already"
					: "A %s and a %s cannot be the same".formatted(kept.typeName(), gone.typeName()));
		}
		List<Change> changes = new ArrayList<>(List.of(new Change(kept, Merge.together(kept, gone))));
		Map<String, Link> links = new LinkedHashMap<>();
		this.stored.linksOf(kept.id()).forEach((link) -> links.put(link.id(), link));
		Map<String, Link> moved = new LinkedHashMap<>();
		for (Link link : this.stored.linksOf(gone.id())) {
			changes.add(new Change(link, null));
			links.remove(link.id());
			if (this.vocabulary.linkType(link.typeName()).isEmpty()) {
				throw refused("It has a link of the type '%s', which the vocabulary does not declare"
					.formatted(link.typeName()));
			}
			Link there = Merge.moved(link, Map.of(gone.id(), kept.id()), null);
			Link present = links.getOrDefault(there.id(), moved.get(there.id()));
			if (present != null && !Merge.saysTheSame(present, there)) {
				there = Merge.moved(link, Map.of(gone.id(), kept.id()), link.id());
			}
			if (!there.isLoop()) {
				moved.merge(there.id(), there, Merge::cited);
			}
		}
		moved.forEach((id, link) -> {
			Link present = links.get(id);
			changes.add((present != null) ? new Change(present, Merge.cited(present, link)) : new Change(null, link));
		});
		changes.add(new Change(gone, null));
		return changes;
	}

	private static RefusedException refused(String message) {
		return new RefusedException(
				new UserError.InvalidInput(message, ErrorCode.INVALID_INPUT, List.of("input", "merge")));
	}

}
