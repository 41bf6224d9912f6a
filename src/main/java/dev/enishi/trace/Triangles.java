package dev.enishi.trace;

import dev.enishi.live.Deadline;

/** The triangles of a graph, and how closed the neighbourhoods of its nodes are. */
final class Triangles {

	private final SimpleGraph graph;

	private final long[] through;

	/** Counts the triangles that each node is in. */
	Triangles(SimpleGraph graph, Deadline deadline) {
		this.graph = graph;
		this.through = new long[graph.size()];
		for (int node = 0; node < graph.size(); node++) {
			for (int i = graph.offsets()[node]; i < graph.offsets()[node + 1]; i++) {
				int second = graph.neighbours()[i];
				if (isBefore(node, second)) {
					count(node, second, deadline);
				}
			}
		}
	}

	/**
	 * Each triangle is found once, at the node of the lowest degree, so that hubs do not
	 * cost the square of theirs.
	 */
	private void count(int first, int second, Deadline deadline) {
		for (int i = this.graph.offsets()[first]; i < this.graph.offsets()[first + 1]; i++) {
			deadline.step();
			int third = this.graph.neighbours()[i];
			if (isBefore(second, third) && this.graph.place(second, third) >= 0) {
				this.through[first]++;
				this.through[second]++;
				this.through[third]++;
			}
		}
	}

	private boolean isBefore(int one, int other) {
		int difference = this.graph.degree(one) - this.graph.degree(other);
		return difference < 0 || (difference == 0 && one < other);
	}

	/** How many there are. */
	long count() {
		long corners = 0;
		for (long count : this.through) {
			corners += count;
		}
		return corners / 3;
	}

	/**
	 * The share of the pairs of neighbours of each node that are neighbours themselves, 0
	 * where it has fewer than two (D. J. Watts and S. H. Strogatz, "Collective dynamics
	 * of 'small-world' networks", Nature 393, 1998).
	 */
	double[] clustering() {
		double[] clustering = new double[this.graph.size()];
		for (int node = 0; node < clustering.length; node++) {
			double pairs = pairs(node);
			clustering[node] = (pairs > 0) ? this.through[node] / pairs : 0;
		}
		return clustering;
	}

	/** The share of all paths of two links that are closed, 0 where there is none. */
	double transitivity() {
		double pairs = 0;
		for (int node = 0; node < this.graph.size(); node++) {
			pairs += pairs(node);
		}
		return (pairs > 0) ? 3 * count() / pairs : 0;
	}

	private double pairs(int node) {
		return this.graph.degree(node) * (this.graph.degree(node) - 1.0) / 2;
	}

}
