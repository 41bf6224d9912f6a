package dev.enishi.trace;

import java.util.Arrays;

/**
 * What searches between two nodes note for each node. It is as large as the graph, so a
 * thread uses one again and again, and a search clears after itself only what it has
 * touched.
 */
final class SearchSpace {

	static final int UNSEEN = -1;

	private static final ThreadLocal<SearchSpace> LATEST = new ThreadLocal<>();

	private final Side near;

	private final Side far;

	private final int[] remaining;

	private final int[] next;

	private final long[] hubness;

	private SearchSpace(int nodes) {
		this.near = new Side(nodes);
		this.far = new Side(nodes);
		this.remaining = new int[nodes];
		Arrays.fill(this.remaining, UNSEEN);
		this.next = new int[nodes];
		this.hubness = new long[nodes];
	}

	/** A clean space of this thread for a graph with so many nodes. */
	static SearchSpace of(int nodes) {
		SearchSpace latest = LATEST.get();
		if (latest == null || latest.next.length != nodes) {
			latest = new SearchSpace(nodes);
			LATEST.set(latest);
		}
		return latest;
	}

	/** What is seen from the source. */
	Side near() {
		return this.near;
	}

	/** What is seen from the target. */
	Side far() {
		return this.far;
	}

	/**
	 * Notes the best path from a node to the target: its length, its next node, and its
	 * hubness.
	 */
	void put(int node, int remaining, int next, long hubness) {
		this.remaining[node] = remaining;
		this.next[node] = next;
		this.hubness[node] = hubness;
	}

	int remaining(int node) {
		return this.remaining[node];
	}

	int next(int node) {
		return this.next[node];
	}

	long hubness(int node) {
		return this.hubness[node];
	}

	/** Clears what the search has touched. */
	void clear() {
		for (Side side : new Side[] { this.near, this.far }) {
			for (int i = 0; i < side.size; i++) {
				side.depths[side.nodes[i]] = UNSEEN;
				this.remaining[side.nodes[i]] = UNSEEN;
			}
			side.size = 0;
			side.depth = 0;
		}
	}

	/** What is seen from one end: nodes by depth, one level behind the other. */
	static final class Side {

		private final int[] depths;

		private int[] nodes = new int[64];

		private int[] starts = new int[16];

		private int size;

		private int depth;

		private Side(int nodes) {
			this.depths = new int[nodes];
			Arrays.fill(this.depths, UNSEEN);
		}

		/** Begins with the node at the end. */
		void begin(int node) {
			this.starts[0] = 0;
			this.starts[1] = 0;
			add(node);
		}

		/** Begins the next level. */
		void deepen() {
			this.depth++;
			if (this.depth + 1 >= this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, this.starts.length * 2);
			}
			this.starts[this.depth] = this.size;
		}

		/** Adds a node to the deepest level. */
		void add(int node) {
			if (this.size == this.nodes.length) {
				this.nodes = Arrays.copyOf(this.nodes, this.size * 2);
			}
			this.nodes[this.size++] = node;
			this.depths[node] = this.depth;
		}

		boolean hasSeen(int node) {
			return this.depths[node] != UNSEEN;
		}

		int depth() {
			return this.depth;
		}

		/** Where a level begins among the nodes. */
		int start(int depth) {
			return this.starts[depth];
		}

		/** Where a level ends among the nodes. */
		int end(int depth) {
			return (depth == this.depth) ? this.size : this.starts[depth + 1];
		}

		int node(int place) {
			return this.nodes[place];
		}

	}

}
