package dev.enishi.trace;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The scores of nodes.
 *
 * @param scores the score of each
 * @param margins how far each may be off, with a probability of 95 % that none is off by
 * more; null where no bound is known
 */
record Scored(double[] scores, double @Nullable [] margins) {

	/** Scores that are what they are. */
	static Scored exact(double[] scores) {
		return new Scored(scores, new double[scores.length]);
	}

	/** Scores none of which is off by more than a margin. */
	static Scored within(double margin, double[] scores) {
		double[] margins = new double[scores.length];
		Arrays.fill(margins, margin);
		return new Scored(scores, margins);
	}

	/** Estimates for which no bound is known. */
	static Scored estimated(double[] scores) {
		return new Scored(scores, null);
	}

	/** How far the score of a node may be off, null where no bound is known. */
	@Nullable Double margin(int node) {
		return (this.margins != null) ? (Double) this.margins[node] : null;
	}

}
