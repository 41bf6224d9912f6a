package dev.enishi.trace;

import java.util.Arrays;
import java.util.PriorityQueue;

import dev.enishi.live.Deadline;

/**
 * Searches where two are as far from each other as one divided by the weight between them
 * (M. E. J. Newman, "Scientific collaboration networks II", Physical Review E 64, 2001),
 * by the method of E. W. Dijkstra, "A note on two problems in connexion with graphs",
 * Numerische Mathematik 1 (1959).
 */
final class WeightedDistances extends Searches {

	/** By which part distances that are equal may differ because of rounding. */
	private static final double EQUAL = 1e-12;

	private final double[] distances;

	private final boolean[] settled;

	WeightedDistances(SimpleGraph out, SimpleGraph in, Deadline deadline) {
		super(out, in, deadline);
		this.distances = new double[out.size()];
		this.settled = new boolean[out.size()];
		Arrays.fill(this.distances, -1);
	}

	@Override
	void from(int source) {
		for (int i = 0; i < this.reached; i++) {
			int node = this.order[i];
			this.distances[node] = -1;
			this.settled[node] = false;
			this.paths[node] = 0;
			this.dependencies[node] = 0;
		}
		this.reached = 0;
		this.distances[source] = 0;
		this.paths[source] = 1;
		PriorityQueue<Candidate> candidates = new PriorityQueue<>();
		candidates.add(new Candidate(source, 0));
		while (!candidates.isEmpty()) {
			int node = candidates.remove().node();
			if (!this.settled[node]) {
				this.settled[node] = true;
				this.order[this.reached++] = node;
				goOn(node, candidates);
			}
		}
	}

	private void goOn(int node, PriorityQueue<Candidate> candidates) {
		for (int place = this.out.offsets()[node]; place < this.out.offsets()[node + 1]; place++) {
			this.deadline.step();
			int next = this.out.neighbours()[place];
			double distance = this.distances[node] + 1 / this.out.weight(place);
			if (this.settled[next]) {
				continue;
			}
			if (this.distances[next] >= 0 && areEqual(distance, this.distances[next])) {
				this.paths[next] += this.paths[node];
			}
			else if (this.distances[next] < 0 || distance < this.distances[next]) {
				this.distances[next] = distance;
				this.paths[next] = this.paths[node];
				candidates.add(new Candidate(next, distance));
			}
		}
	}

	@Override
	void addDependencies(double[] sums) {
		for (int i = this.reached - 1; i > 0; i--) {
			int node = this.order[i];
			double share = (1 + this.dependencies[node]) / this.paths[node];
			for (int place = this.in.offsets()[node]; place < this.in.offsets()[node + 1]; place++) {
				int before = this.in.neighbours()[place];
				if (this.settled[before] && this.distances[before] < this.distances[node]
						&& areEqual(this.distances[before] + 1 / this.in.weight(place), this.distances[node])) {
					this.dependencies[before] += this.paths[before] * share;
				}
			}
			sums[node] += this.dependencies[node];
		}
	}

	private static boolean areEqual(double one, double other) {
		return Math.abs(one - other) <= EQUAL * Math.max(one, other);
	}

	@Override
	double distance(int node) {
		return this.distances[node];
	}

	/** A node and how far it may be. */
	private record Candidate(int node, double distance) implements Comparable<Candidate> {

		@Override
		public int compareTo(Candidate other) {
			return Double.compare(this.distance, other.distance);
		}

	}

}
