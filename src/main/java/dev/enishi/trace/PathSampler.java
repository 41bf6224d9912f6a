package dev.enishi.trace;

import java.util.SplittableRandom;

import dev.enishi.live.Deadline;

/**
 * Samples shortest paths between pairs of nodes, all of a pair with the same probability,
 * and counts the nodes between their ends. It searches from both ends, from where the
 * next step is the smaller, until the searches meet: then every shortest path has one
 * link from what one search reached to what the other did.
 */
final class PathSampler {

	private static final byte NOBODY = 0;

	private final SimpleGraph out;

	private final SimpleGraph in;

	private final Deadline deadline;

	/** Which search reached a node. */
	private final byte[] reachedBy;

	private final int[] distances;

	/** How many shortest paths lead from the end of its search to a node. */
	private final double[] paths;

	private final int[] hits;

	private final Front forward;

	private final Front backward;

	private long steps;

	/**
	 * The link at which the searches meet, chosen at random, and how many paths have
	 * such.
	 */
	private int near;

	private int far;

	private double meeting;

	PathSampler(MeasuredNetwork network, Deadline deadline) {
		this.out = network.out();
		this.in = network.in();
		this.deadline = deadline;
		this.reachedBy = new byte[network.size()];
		this.distances = new int[network.size()];
		this.paths = new double[network.size()];
		this.hits = new int[network.size()];
		this.forward = new Front((byte) 1, this.out, this.in);
		this.backward = new Front((byte) 2, this.in, this.out);
	}

	/** How often each node was between the ends of a path. */
	int[] hits() {
		return this.hits;
	}

	/** How many links were looked at. */
	long steps() {
		return this.steps;
	}

	/** Samples one of the shortest paths from one node to another, if there is any. */
	void sample(int source, int target, SplittableRandom random) {
		this.forward.begin(source);
		this.backward.begin(target);
		this.meeting = 0;
		while (this.meeting == 0 && !this.forward.isEmpty() && !this.backward.isEmpty()) {
			((this.forward.links <= this.backward.links) ? this.forward : this.backward).advance(random);
		}
		if (this.meeting > 0) {
			count(this.near, random);
			count(this.far, random);
		}
		this.forward.clear();
		this.backward.clear();
	}

	/** Goes back to where the search of a node began. */
	private void count(int node, SplittableRandom random) {
		Front search = (this.reachedBy[node] == this.forward.mark) ? this.forward : this.backward;
		int at = node;
		while (this.distances[at] > 0) {
			this.hits[at]++;
			at = search.before(at, random);
		}
	}

	/** What one search has reached. */
	private final class Front {

		private final byte mark;

		private final SimpleGraph ahead;

		private final SimpleGraph back;

		private final int[] queue;

		private int begin;

		private int end;

		/** How many links the nodes have from which it goes on. */
		private long links;

		Front(byte mark, SimpleGraph ahead, SimpleGraph back) {
			this.mark = mark;
			this.ahead = ahead;
			this.back = back;
			this.queue = new int[ahead.size()];
		}

		void begin(int node) {
			this.begin = 0;
			this.end = 0;
			reach(node, 0, 1);
			this.links = this.ahead.degree(node);
		}

		boolean isEmpty() {
			return this.begin == this.end;
		}

		private void reach(int node, int distance, double paths) {
			PathSampler.this.reachedBy[node] = this.mark;
			PathSampler.this.distances[node] = distance;
			PathSampler.this.paths[node] = paths;
			this.queue[this.end++] = node;
		}

		/** Follows the links of all nodes that were reached by the last step. */
		void advance(SplittableRandom random) {
			int last = this.end;
			this.links = 0;
			for (; this.begin < last; this.begin++) {
				int node = this.queue[this.begin];
				double paths = PathSampler.this.paths[node];
				int distance = PathSampler.this.distances[node] + 1;
				for (int place = this.ahead.offsets()[node]; place < this.ahead.offsets()[node + 1]; place++) {
					PathSampler.this.steps++;
					PathSampler.this.deadline.step();
					int next = this.ahead.neighbours()[place];
					if (PathSampler.this.reachedBy[next] == NOBODY) {
						reach(next, distance, paths);
						this.links += this.ahead.degree(next);
					}
					else if (PathSampler.this.reachedBy[next] != this.mark) {
						meet(node, next, random);
					}
					else if (PathSampler.this.distances[next] == distance) {
						PathSampler.this.paths[next] += paths;
					}
				}
			}
		}

		private void meet(int node, int other, SplittableRandom random) {
			double through = PathSampler.this.paths[node] * PathSampler.this.paths[other];
			PathSampler.this.meeting += through;
			if (random.nextDouble() * PathSampler.this.meeting < through) {
				PathSampler.this.near = node;
				PathSampler.this.far = other;
			}
		}

		/** A node before another, sampled by how many paths lead to it. */
		int before(int node, SplittableRandom random) {
			int drawn = -1;
			double all = 0;
			for (int place = this.back.offsets()[node]; place < this.back.offsets()[node + 1]; place++) {
				PathSampler.this.steps++;
				int other = this.back.neighbours()[place];
				if (PathSampler.this.reachedBy[other] == this.mark
						&& PathSampler.this.distances[other] == PathSampler.this.distances[node] - 1) {
					all += PathSampler.this.paths[other];
					if (random.nextDouble() * all < PathSampler.this.paths[other]) {
						drawn = other;
					}
				}
			}
			return drawn;
		}

		void clear() {
			for (int i = 0; i < this.end; i++) {
				PathSampler.this.reachedBy[this.queue[i]] = NOBODY;
			}
		}

	}

}
