package dev.enishi.trace;

import dev.enishi.live.Deadline;

/**
 * Searches for shortest paths from one node after the other, with what centralities need
 * of it: distances, numbers of shortest paths, and dependencies after U. Brandes, "A
 * Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25
 * (2001).
 */
abstract class Searches {

	final SimpleGraph out;

	final SimpleGraph in;

	final Deadline deadline;

	/** The nodes that the last search reached, in the order of their distances. */
	final int[] order;

	final double[] paths;

	final double[] dependencies;

	int reached;

	/** Along links that lead out of a node and into another. */
	Searches(SimpleGraph out, SimpleGraph in, Deadline deadline) {
		this.out = out;
		this.in = in;
		this.deadline = deadline;
		this.order = new int[out.size()];
		this.paths = new double[out.size()];
		this.dependencies = new double[out.size()];
	}

	/** Those that the links of a network need. */
	static Searches in(MeasuredNetwork network, Deadline deadline) {
		return network.form().weighted() ? new WeightedDistances(network.out(), network.in(), deadline)
				: new ShortestDistances(network.out(), network.in(), deadline);
	}

	/** Searches from a node. */
	abstract void from(int source);

	/**
	 * Adds to each node how much the shortest paths from the source of the last search
	 * depend on it.
	 */
	abstract void addDependencies(double[] sums);

	/**
	 * How far a node is from the source of the last search, or a negative number where it
	 * was not reached.
	 */
	abstract double distance(int node);

	/** How many nodes the last search reached, its source included. */
	int reached() {
		return this.reached;
	}

	/** The node that the last search reached at a position, its source at 0. */
	int reached(int position) {
		return this.order[position];
	}

}
