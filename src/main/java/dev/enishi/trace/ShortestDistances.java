package dev.enishi.trace;

import java.util.Arrays;

import dev.enishi.live.Deadline;

/** Searches where each link has the length 1, breadth first. */
final class ShortestDistances extends Searches {

	private final int[] distances;

	/** Along links in both directions. */
	ShortestDistances(SimpleGraph graph, Deadline deadline) {
		this(graph, graph, deadline);
	}

	/** Along links that lead out of a node and into another. */
	ShortestDistances(SimpleGraph out, SimpleGraph in, Deadline deadline) {
		super(out, in, deadline);
		this.distances = new int[out.size()];
		Arrays.fill(this.distances, -1);
	}

	@Override
	void from(int source) {
		search(source, -1);
	}

	/** How far one node is from another, negative where it cannot be reached. */
	int between(int source, int target) {
		search(source, target);
		return this.distances[target];
	}

	/** Searches from a node until another is found. */
	private void search(int source, int target) {
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
		int[] offsets = this.out.offsets();
		int[] neighbours = this.out.neighbours();
		for (int i = 0; i < this.reached && (target < 0 || this.distances[target] < 0); i++) {
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

	@Override
	void addDependencies(double[] sums) {
		int[] offsets = this.in.offsets();
		int[] neighbours = this.in.neighbours();
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

	@Override
	double distance(int node) {
		return this.distances[node];
	}

}
