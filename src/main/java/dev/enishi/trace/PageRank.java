package dev.enishi.trace;

import java.util.Arrays;

import dev.enishi.live.Deadline;

/**
 * PageRank: the probability that a random surfer is at a node, who follows a link with a
 * probability of 0.85, the heavier the likelier, and otherwise, or where none leads on,
 * starts again (S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web
 * search engine", Computer Networks 30, 1998). All scores sum to 1.
 */
final class PageRank {

	private static final double DAMPING = 0.85;

	private static final int MOST_ITERATIONS = 1000;

	private static final double TOLERANCE = 1e-12;

	private final MeasuredNetwork network;

	private final Deadline deadline;

	private final double[] strengths;

	PageRank(MeasuredNetwork network, Deadline deadline) {
		this.network = network;
		this.deadline = deadline;
		this.strengths = network.out().strengths();
	}

	/**
	 * The scores.
	 * @param starts the nodes that the surfer starts at, with the same probability; none
	 * for all (personalised PageRank)
	 */
	double[] from(int[] starts) {
		int n = this.network.size();
		double[] start = new double[n];
		Arrays.fill(start, (starts.length == 0) ? 1.0 / n : 0);
		for (int node : starts) {
			start[node] = 1.0 / starts.length;
		}
		double[] scores = start.clone();
		double[] shares = new double[n];
		double change = 1;
		for (int i = 0; i < MOST_ITERATIONS && change > TOLERANCE; i++) {
			this.deadline.check();
			double stranded = 0;
			for (int node = 0; node < n; node++) {
				shares[node] = (this.strengths[node] > 0) ? scores[node] / this.strengths[node] : 0;
				stranded += (this.strengths[node] > 0) ? 0 : scores[node];
			}
			double again = 1 - DAMPING + DAMPING * stranded;
			double[] next = new double[n];
			Parallel.each(n, (begin, end) -> {
				for (int node = begin; node < end; node++) {
					next[node] = again * start[node] + DAMPING * followed(node, shares);
				}
			});
			change = 0;
			for (int node = 0; node < n; node++) {
				change += Math.abs(next[node] - scores[node]);
			}
			scores = next;
		}
		return scores;
	}

	/** How likely a node is reached by a link. */
	private double followed(int node, double[] shares) {
		SimpleGraph in = this.network.in();
		double followed = 0;
		for (int place = in.offsets()[node]; place < in.offsets()[node + 1]; place++) {
			followed += shares[in.neighbours()[place]] * in.weight(place);
		}
		return followed;
	}

}
