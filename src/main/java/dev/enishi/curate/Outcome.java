package dev.enishi.curate;

import java.util.List;

import dev.enishi.model.Change;
import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The result of a change request.
 *
 * @param revision the revision, null where nothing changed
 * @param facts the ids of what it is about, the main one first
 * @param changes what was changed for it, now or when it was sent before
 */
public record Outcome(@Nullable Revision revision, List<String> facts, List<Change> changes) {

	/** The id of what it is mainly about. */
	public String main() {
		return this.facts.get(0);
	}

}
