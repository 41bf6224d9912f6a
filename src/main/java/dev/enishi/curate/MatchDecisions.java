package dev.enishi.curate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.ErrorCode;
import dev.enishi.graph.StoredFacts;
import dev.enishi.match.Distinctions;
import dev.enishi.model.Entity;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Carries out what somebody decided on entities that may be the same. */
@Service
public class MatchDecisions {

	private final Curation curation;

	private final Merging merging;

	private final StoredFacts stored;

	private final Distinctions distinctions;

	MatchDecisions(Curation curation, Merging merging, StoredFacts stored, Distinctions distinctions) {
		this.curation = curation;
		this.merging = merging;
		this.stored = stored;
		this.distinctions = distinctions;
	}

	/**
	 * Merges two entities, keeps them apart, or leaves them open. What is decided already
	 * stays as it is.
	 * @param by who decided
	 * @param message why, or null
	 * @throws RefusedException when there is no such entity, or they cannot be one;
	 * nothing is written then
	 */
	public void decide(Decision decision, String by, @Nullable String message) {
		Entity keep = entity(decision.keep(), "keep");
		Entity other = entity(decision.other(), "other");
		boolean one = keep.id().equals(other.id());
		if (decision.verdict() == Verdict.SAME && !one) {
			this.curation.write(new ChangeRequest(by, Revision.Kind.MERGE, message, null, ""),
					new Edit(Set.of(keep.id(), other.id()),
							(problems) -> this.merging.merge(Map.of("keep", keep.id(), "merge", other.id()))));
		}
		if (decision.verdict() == Verdict.DISTINCT) {
			if (one) {
				throw new RefusedException(new UserError.InvalidInput("These are one already: revert the merge first",
						ErrorCode.INVALID_INPUT, List.of("other")));
			}
			this.distinctions.add(keep.id(), other.id(), by, message);
		}
		else {
			this.distinctions.remove(keep.id(), other.id());
		}
	}

	private Entity entity(String id, String field) {
		return this.stored.findEntity(id)
			.orElseThrow(() -> new RefusedException(new UserError.UnknownId(id, List.of(field))));
	}

	/** What may be decided. */
	public enum Verdict {

		SAME, DISTINCT, OPEN

	}

	/**
	 * A decision.
	 *
	 * @param keep the id of the one that stays
	 * @param other the id of the other
	 * @param verdict what they are
	 */
	public record Decision(String keep, String other, Verdict verdict) {

	}

}
