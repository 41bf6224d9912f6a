package dev.enishi.trace;

import java.util.BitSet;

import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import dev.enishi.trace.SearchSpace.Side;
import org.jspecify.annotations.Nullable;

/**
 * The best path between two nodes. Breadth-first search from both ends, always widening
 * the side with fewer links, finds all shortest paths; among them the best is put
 * together backwards from the target, level by level.
 */
final class ShortestPath {

	private final Topology topology;

	private final CompiledFilter compiled;

	private final Deadline deadline;

	private final int source;

	private final int target;

	private final BitSet banned;

	private final BitSet bannedFirst;

	private final SearchSpace space;

	/**
	 * Prepares a search.
	 * @param banned nodes that the path must not visit
	 * @param bannedFirst nodes that the path must not visit first after its source
	 */
	ShortestPath(Topology topology, CompiledFilter compiled, Deadline deadline, int source, int target, BitSet banned,
			BitSet bannedFirst) {
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
		this.source = source;
		this.target = target;
		this.banned = banned;
		this.bannedFirst = bannedFirst;
		this.space = SearchSpace.of(topology.nodes());
	}

	/** The best path of at most a length, or null where there is none. */
	@Nullable NodePath find(int maxLength) {
		Side near = this.space.near();
		Side far = this.space.far();
		try {
			near.begin(this.source);
			far.begin(this.target);
			while (near.depth() + far.depth() < maxLength) {
				int nearLinks = links(near);
				int farLinks = links(far);
				if (nearLinks == 0 || farLinks == 0) {
					return null;
				}
				if ((nearLinks <= farLinks) ? widen(near, far, true) : widen(far, near, false)) {
					return best(near, far);
				}
			}
			return null;
		}
		finally {
			this.space.clear();
		}
	}

	/** How many links leave the deepest level of a side. */
	private int links(Side side) {
		int links = 0;
		for (int place = side.start(side.depth()); place < side.end(side.depth()); place++) {
			links += this.topology.degree(side.node(place));
		}
		return links;
	}

	/** Widens one side by one level, and returns whether the sides have met. */
	private boolean widen(Side side, Side other, boolean forward) {
		int start = side.start(side.depth());
		int end = side.end(side.depth());
		side.deepen();
		boolean met = false;
		for (int i = start; i < end; i++) {
			int node = side.node(i);
			for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
				this.deadline.step();
				int next = this.topology.neighbour(place);
				if (!side.hasSeen(next) && !this.banned.get(next)
						&& (forward ? mayGo(node, next, place) : mayGo(next, node, place)) && mayVisit(next)) {
					side.add(next);
					met |= other.hasSeen(next);
				}
			}
		}
		return met;
	}

	private boolean mayGo(int from, int to, int place) {
		return (from != this.source || !this.bannedFirst.get(to))
				&& this.compiled.isOpen(from, this.topology.link(place));
	}

	private boolean mayVisit(int node) {
		return node == this.source || node == this.target || this.compiled.admits(node);
	}

	private NodePath best(Side near, Side far) {
		int length = near.depth() + far.depth();
		this.space.put(this.target, 0, this.target, 0);
		for (int remaining = 1; remaining <= length; remaining++) {
			boolean seenFromTarget = remaining <= far.depth();
			Side side = seenFromTarget ? far : near;
			int depth = seenFromTarget ? remaining : length - remaining;
			for (int place = side.start(depth); place < side.end(depth); place++) {
				extend(side.node(place), remaining);
			}
		}
		int[] nodes = new int[length + 1];
		nodes[0] = this.source;
		for (int i = 1; i <= length; i++) {
			nodes[i] = this.space.next(nodes[i - 1]);
		}
		return new NodePath(nodes, this.space.hubness(this.source));
	}

	/**
	 * Puts a node in front of the best of the paths that begin one step closer to the
	 * target.
	 */
	private void extend(int node, int remaining) {
		for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
			this.deadline.step();
			int next = this.topology.neighbour(place);
			if (this.space.remaining(next) != remaining - 1 || !mayGo(node, next, place)) {
				continue;
			}
			long hubness = this.space.hubness(next)
					+ ((next != this.target) ? NodePath.hubness(this.topology.degree(next)) : 0);
			if (this.space.remaining(node) != remaining || hubness < this.space.hubness(node)
					|| (hubness == this.space.hubness(node) && next < this.space.next(node))) {
				this.space.put(node, remaining, next, hubness);
			}
		}
	}

}
