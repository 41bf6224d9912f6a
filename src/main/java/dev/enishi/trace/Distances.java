package dev.enishi.trace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;

/**
 * The distances between the nodes of a graph, summed up. They are found by breadth-first
 * search from 64 nodes at a time, a bit each (M. Then and others, "The More the Merrier:
 * Efficient Multi-Source Graph Traversal", Proceedings of the VLDB Endowment 8, 2014).
 *
 * @param pairs from how many nodes to how many others there is a path
 * @param sum the lengths of these paths
 * @param greatest the greatest distance of a node in the largest component from any other
 * @param least the least of such distances
 */
record Distances(long pairs, long sum, int greatest, int least) {

	/** From every node, or from every {@code step}th one. */
	static Distances of(SimpleGraph graph, Components components, int step, Deadline deadline) {
		int[] order = components.nodes().stream().flatMapToInt(Arrays::stream).toArray();
		int[] sources = IntStream.range(0, (order.length + step - 1) / step).map((i) -> order[i * step]).toArray();
		// the largest component stands first
		int central = (components.largest() + step - 1) / step;
		deadline.progress().expect((sources.length + Long.SIZE - 1) / Long.SIZE);
		List<Distances> parts = Parallel.parts(deadline, (part, own) -> {
			Search search = new Search(graph, own);
			Distances found = new Distances(0, 0, 0, Integer.MAX_VALUE);
			for (int begin = part * Long.SIZE; begin < sources.length; begin += Parallel.PARTS * Long.SIZE) {
				found = found.and(search.from(sources, begin, central));
				own.progress().add(1);
			}
			return found;
		});
		return parts.stream().reduce(Distances::and).orElseThrow();
	}

	/** The mean distance, 0 where nobody can reach another. */
	double mean() {
		return (this.pairs > 0) ? (double) this.sum / this.pairs : 0;
	}

	private Distances and(Distances other) {
		return new Distances(this.pairs + other.pairs, this.sum + other.sum, Math.max(this.greatest, other.greatest),
				Math.min(this.least, other.least));
	}

	/** Searches, with what it needs for each node. */
	private static final class Search {

		private final SimpleGraph graph;

		private final Deadline deadline;

		/** By which searches a node was reached, is reached now, and is reached next. */
		private final long[] seen;

		private final long[] now;

		private final long[] next;

		private final int[] reached;

		private final int[] front;

		private final int[] following;

		Search(SimpleGraph graph, Deadline deadline) {
			this.graph = graph;
			this.deadline = deadline;
			this.seen = new long[graph.size()];
			this.now = new long[graph.size()];
			this.next = new long[graph.size()];
			this.reached = new int[graph.size()];
			this.front = new int[graph.size()];
			this.following = new int[graph.size()];
		}

		/** From up to 64 sources, of which those before {@code central} decide bounds. */
		Distances from(int[] sources, int begin, int central) {
			int end = Math.min(sources.length, begin + Long.SIZE);
			int[] farthest = new int[end - begin];
			int size = 0;
			int all = 0;
			for (int i = begin; i < end; i++) {
				this.seen[sources[i]] = 1L << (i - begin);
				this.now[sources[i]] = 1L << (i - begin);
				this.front[size++] = sources[i];
				this.reached[all++] = sources[i];
			}
			long pairs = 0;
			long sum = 0;
			for (int distance = 1; size > 0; distance++) {
				int touched = spread(size);
				size = 0;
				long advancing = 0;
				for (int i = 0; i < touched; i++) {
					int node = this.following[i];
					long fresh = this.next[node] & ~this.seen[node];
					this.next[node] = 0;
					if (fresh != 0) {
						if (this.seen[node] == 0) {
							this.reached[all++] = node;
						}
						this.seen[node] |= fresh;
						this.now[node] = fresh;
						this.front[size++] = node;
						advancing |= fresh;
						pairs += Long.bitCount(fresh);
						sum += (long) distance * Long.bitCount(fresh);
					}
				}
				for (int i = 0; i < farthest.length; i++) {
					farthest[i] = ((advancing >>> i & 1) != 0) ? distance : farthest[i];
				}
			}
			for (int i = 0; i < all; i++) {
				this.seen[this.reached[i]] = 0;
			}
			int greatest = 0;
			int least = Integer.MAX_VALUE;
			for (int i = begin; i < Math.min(end, central); i++) {
				greatest = Math.max(greatest, farthest[i - begin]);
				least = Math.min(least, farthest[i - begin]);
			}
			return new Distances(pairs, sum, greatest, least);
		}

		/** Goes one step on, and returns how many nodes that touched. */
		private int spread(int size) {
			int touched = 0;
			for (int i = 0; i < size; i++) {
				int node = this.front[i];
				this.deadline.step();
				for (int place = this.graph.offsets()[node]; place < this.graph.offsets()[node + 1]; place++) {
					int neighbour = this.graph.neighbours()[place];
					if (this.next[neighbour] == 0) {
						this.following[touched++] = neighbour;
					}
					this.next[neighbour] |= this.now[node];
				}
				this.now[node] = 0;
			}
			return touched;
		}

	}

}
