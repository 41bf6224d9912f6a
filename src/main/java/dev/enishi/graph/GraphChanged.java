package dev.enishi.graph;

import java.util.List;

import dev.enishi.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * This service has committed a change of the graph.
 *
 * @param revision the number of the revision, 0 where there is none
 * @param changes all that changed, in order; null where that is too much or not known
 */
public record GraphChanged(long revision, @Nullable List<Change> changes) {

	/** Anything may have changed. */
	public GraphChanged() {
		this(0, null);
	}

}
