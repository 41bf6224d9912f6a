package dev.enishi.trace;

import java.util.Arrays;

import dev.enishi.live.Deadline;

/**
 * Breadth-first search from one node after the other, with what centralities need of it:
 * distances, numbers of shortest paths, and dependencies after U. Brandes, "A Faster
 * Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25 (2001).
 */
final class ShortestDistances {

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final int[] order;

	private final int[] distances;

	private final double[] paths;

	private final double[] dependencies;

	private int reached;

	ShortestDistances(SimpleGraph graph, Deadline deadline) {
		this.graph = graph;
		this.deadline = deadline;
		this.order = new int[graph.size()];
		this.distances = new int[graph.size()];
		this.paths = new double[graph.size()];
		this.dependencies = new double[graph.size()];
		Arrays.fill(this.distances, -1);
	}

	/** Searches from a node. */
	void from(int source) {
		for (int i = 0; i < this.reached; i++) {
			int node = this.order[i];
			this.distances[node] = -1;
			this.paths[node] = 0;
			this.dependencies[node] = 0;
		}
		this.distances[source] = 0;
		this.paths[source] = 1;
		this.order[0] = source;
		this.reached = 1;
		int[] offsets = this.graph.offsets();
		int[] neighbours = this.graph.neighbours();
		for (int i = 0; i < this.reached; i++) {
			int node = this.order[i];
			for (int place = offsets[node]; place < offsets[node + 1]; place++) {
				this.deadline.step();
				int next = neighbours[place];
				if (this.distances[next] < 0) {
					this.distances[next] = this.distances[node] + 1;
					this.order[this.reached++] = next;
				}
				if (this.distances[next] == this.distances[node] + 1) {
					this.paths[next] += this.paths[node];
				}
			}
		}
	}

	/**
	 * Adds to each node how much the shortest paths from the source of the last search
	 * depend on it.
	 */
	void addDependencies(double[] sums) {
		int[] offsets = this.graph.offsets();
		int[] neighbours = this.graph.neighbours();
		for (int i = this.reached - 1; i > 0; i--) {
			int node = this.order[i];
			double share = (1 + this.dependencies[node]) / this.paths[node];
			for (int place = offsets[node]; place < offsets[node + 1]; place++) {
				int before = neighbours[place];
				if (this.distances[before] == this.distances[node] - 1) {
					this.dependencies[before] += this.paths[before] * share;
				}
			}
			sums[node] += this.dependencies[node];
		}
	}

	/** How many nodes the last search reached, its source included. */
	int reached() {
		return this.reached;
	}

	/** The node that the last search reached at a position, its source at 0. */
	int reached(int position) {
		return this.order[position];
	}

	/**
	 * How far a node is from the source of the last search, or a negative number where it
	 * was not reached.
	 */
	int distance(int node) {
		return this.distances[node];
	}

}
