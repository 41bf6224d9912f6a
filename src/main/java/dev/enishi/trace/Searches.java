package dev.enishi.trace;

import dev.enishi.live.Deadline;

/** Searches for shortest paths from one node after the other. */
interface Searches {

	/** Searches from a node. */
	void from(int source);

	/**
	 * Adds to each node how much the shortest paths from the source of the last search
	 * depend on it.
	 */
	void addDependencies(double[] sums);

	/** How many nodes the last search reached, its source included. */
	int reached();

	/** The node that the last search reached at a position, its source at 0. */
	int reached(int position);

	/**
	 * How far a node is from the source of the last search, or a negative number where it
	 * was not reached.
	 */
	double distance(int node);

	/** Those that the links of a network need. */
	static Searches in(MeasuredNetwork network, Deadline deadline) {
		return network.form().weighted() ? new WeightedDistances(network.out(), network.in(), deadline)
				: new ShortestDistances(network.out(), network.in(), deadline);
	}

}
