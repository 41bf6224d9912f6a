package dev.enishi.trace;

import java.util.EnumSet;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/** What makes a node central. */
public enum Centrality {

	DEGREE, IN_DEGREE, OUT_DEGREE, BETWEENNESS, PAGERANK, CLOSENESS, HARMONIC, EIGENVECTOR, CORE, CLUSTERING,
	CONSTRAINT, EFFECTIVE_SIZE;

	private static final Set<Centrality> UNDIRECTED = EnumSet.of(EIGENVECTOR, CORE, CLUSTERING, CONSTRAINT,
			EFFECTIVE_SIZE);

	private static final Set<Centrality> UNWEIGHTED = EnumSet.of(CORE, CLUSTERING);

	/**
	 * Checks that it is defined for networks of a form.
	 * @throws EnishiException when it is not
	 */
	void requireFor(NetworkForm form) {
		if (form.directed() && UNDIRECTED.contains(this)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s is defined for links without direction: leave out 'directed'".formatted(this));
		}
		if (form.weighted() && UNWEIGHTED.contains(this)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s is defined for links without weights: leave out 'weighted'".formatted(this));
		}
	}

	/** Whether it is estimated on large networks. */
	boolean isSampled() {
		return this == BETWEENNESS || this == CLOSENESS || this == HARMONIC;
	}

}
