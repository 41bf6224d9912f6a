package dev.enishi.trace;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * The best trail between two nodes. Breadth-first search from both ends, always widening
 * the smaller side, finds all shortest trails; among them the best is put together
 * backwards from the target, a level at a time.
 */
final class ShortestTrail {

	private static final int UNSEEN = -1;

	private final Topology topology;

	private final Passage passage;

	private final Deadline deadline;

	private final int source;

	private final int target;

	private final BitSet banned;

	private final BitSet bannedFirst;

	private final Side near;

	private final Side far;

	/**
	 * Prepares a search.
	 * @param banned nodes that the trail must not visit
	 * @param bannedFirst nodes that the trail must not visit first after its source
	 */
	ShortestTrail(Topology topology, Passage passage, Deadline deadline, int source, int target, BitSet banned,
			BitSet bannedFirst) {
		this.topology = topology;
		this.passage = passage;
		this.deadline = deadline;
		this.source = source;
		this.target = target;
		this.banned = banned;
		this.bannedFirst = bannedFirst;
		this.near = new Side(topology.nodes(), source, true);
		this.far = new Side(topology.nodes(), target, false);
	}

	/** The best trail of at most a length, or null where there is none. */
	@Nullable Trail find(int maxLength) {
		while (this.near.depth + this.far.depth < maxLength) {
			Side side = (this.near.size <= this.far.size) ? this.near : this.far;
			Side other = (side == this.near) ? this.far : this.near;
			if (side.size == 0) {
				return null;
			}
			if (widen(side, other)) {
				return best();
			}
		}
		return null;
	}

	/** Goes one step further on one side; says whether the sides have met. */
	private boolean widen(Side side, Side other) {
		int[] level = side.level;
		int size = side.size;
		side.startLevel();
		boolean met = false;
		for (int i = 0; i < size; i++) {
			int node = level[i];
			for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
				this.deadline.step();
				int next = this.topology.neighbour(place);
				if (side.depths[next] == UNSEEN && mayStep(side, node, next, this.topology.link(place))) {
					side.add(next);
					met |= other.depths[next] != UNSEEN;
				}
			}
		}
		return met;
	}

	private boolean mayStep(Side side, int node, int next, int link) {
		int from = side.forward ? node : next;
		int to = side.forward ? next : node;
		if (this.banned.get(next) || (from == this.source && this.bannedFirst.get(to))
				|| !this.passage.isOpen(from, link)) {
			return false;
		}
		return next == this.source || next == this.target || this.passage.admits(next);
	}

	private Trail best() {
		int length = this.near.depth + this.far.depth;
		Suffixes suffixes = new Suffixes(this.topology.nodes());
		suffixes.put(this.target, UNSEEN, 0);
		for (int remaining = 1; remaining <= length; remaining++) {
			int[] level = (remaining <= this.far.depth) ? this.far.levelAt(remaining)
					: this.near.levelAt(length - remaining);
			for (int node : level) {
				extend(suffixes, node, remaining, length);
			}
		}
		int[] nodes = new int[length + 1];
		int node = this.source;
		for (int i = 0; i < length; i++) {
			nodes[i] = node;
			node = suffixes.next[node];
		}
		nodes[length] = node;
		return new Trail(nodes, suffixes.hubness[this.source]);
	}

	/**
	 * Puts a node in front of the best of the trails that begin one step closer to the
	 * target.
	 */
	private void extend(Suffixes suffixes, int node, int remaining, int length) {
		for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
			this.deadline.step();
			int next = this.topology.neighbour(place);
			if (suffixes.remaining[next] != remaining - 1
					|| !mayStep(this.near, node, next, this.topology.link(place))) {
				continue;
			}
			long hubness = suffixes.hubness[next]
					+ ((next != this.target) ? Trail.hubness(this.topology.degree(next)) : 0);
			if (suffixes.remaining[node] != remaining || hubness < suffixes.hubness[node]
					|| (hubness == suffixes.hubness[node] && next < suffixes.next[node])) {
				suffixes.put(node, next, hubness);
				suffixes.remaining[node] = remaining;
			}
		}
	}

	/** What one side of the search has seen. */
	private static final class Side {

		private final boolean forward;

		private final int[] depths;

		private int[][] levels = new int[8][];

		private int[] level = new int[1];

		private int size = 1;

		private int depth;

		Side(int nodes, int start, boolean forward) {
			this.forward = forward;
			this.depths = new int[nodes];
			Arrays.fill(this.depths, UNSEEN);
			this.depths[start] = 0;
			this.level[0] = start;
		}

		void startLevel() {
			if (this.depth == this.levels.length - 1) {
				this.levels = Arrays.copyOf(this.levels, this.levels.length * 2);
			}
			this.levels[this.depth] = Arrays.copyOf(this.level, this.size);
			this.level = new int[16];
			this.size = 0;
			this.depth++;
		}

		void add(int node) {
			if (this.size == this.level.length) {
				this.level = Arrays.copyOf(this.level, this.size * 2);
			}
			this.level[this.size++] = node;
			this.depths[node] = this.depth;
		}

		int[] levelAt(int depth) {
			return (depth == this.depth) ? Arrays.copyOf(this.level, this.size) : this.levels[depth];
		}

	}

	/** The best trail to the target from each node that was looked at. */
	private static final class Suffixes {

		private final int[] remaining;

		private final int[] next;

		private final long[] hubness;

		Suffixes(int nodes) {
			this.remaining = new int[nodes];
			Arrays.fill(this.remaining, UNSEEN);
			this.next = new int[nodes];
			this.hubness = new long[nodes];
		}

		void put(int node, int next, long hubness) {
			this.next[node] = next;
			this.hubness[node] = hubness;
			if (next == UNSEEN) {
				this.remaining[node] = 0;
			}
		}

	}

}
