package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import org.jspecify.annotations.Nullable;

/**
 * The best paths between two nodes, after J. Y. Yen, "Finding the K Shortest Loopless
 * Paths in a Network", Management Science 17 (1971): every further path leaves one of
 * those already found at some node, and is the best that continues from there in a new
 * direction.
 */
final class KShortestPaths {

	private final Topology topology;

	private final CompiledFilter compiled;

	private final Deadline deadline;

	private final int target;

	private final int maxLength;

	private final BitSet avoided;

	private final int source;

	private final List<NodePath> found = new ArrayList<>();

	private final PriorityQueue<NodePath> candidates = new PriorityQueue<>();

	private final Set<NodePath> known = new HashSet<>();

	/**
	 * Begins a search.
	 * @param maxLength how many links a path may have
	 * @param avoided nodes that no path may visit
	 */
	KShortestPaths(Topology topology, CompiledFilter compiled, Deadline deadline, int source, int target, int maxLength,
			BitSet avoided) {
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
		this.source = source;
		this.target = target;
		this.maxLength = maxLength;
		this.avoided = avoided;
	}

	/** The next best path, or null where there are no more. */
	@Nullable NodePath next() {
		if (this.found.isEmpty()) {
			offer(spur(new int[] { this.source }, new BitSet()));
		}
		else {
			branch(this.found.get(this.found.size() - 1));
		}
		NodePath best = this.candidates.poll();
		if (best != null) {
			this.found.add(best);
		}
		return best;
	}

	/** The best paths, best first; fewer than requested where there are no more. */
	List<NodePath> find(int count) {
		while (this.found.size() < count && next() != null) {
			this.deadline.check();
		}
		return this.found;
	}

	/** So many of the best paths, and more while there is time. */
	List<NodePath> find(int count, int most) {
		find(count);
		while (this.found.size() < most && !this.deadline.isHalfOver() && next() != null) {
			this.deadline.check();
		}
		return this.found;
	}

	private void branch(NodePath from) {
		for (int i = 0; i < from.length(); i++) {
			this.deadline.check();
			int[] root = Arrays.copyOf(from.nodes(), i + 1);
			offer(spur(root, taken(root)));
		}
	}

	private void offer(@Nullable NodePath nodePath) {
		if (nodePath != null && this.known.add(nodePath)) {
			this.candidates.add(nodePath);
		}
	}

	/**
	 * The nodes that the paths found so far visit next, after a beginning that they
	 * share.
	 */
	private BitSet taken(int[] root) {
		BitSet taken = new BitSet();
		for (NodePath nodePath : this.found) {
			if (nodePath.nodes().length > root.length
					&& Arrays.equals(nodePath.nodes(), 0, root.length, root, 0, root.length)) {
				taken.set(nodePath.nodes()[root.length]);
			}
		}
		return taken;
	}

	/**
	 * The best path that begins with a root and continues to none of some nodes; null
	 * where there is none.
	 */
	private @Nullable NodePath spur(int[] root, BitSet bannedFirst) {
		int spurNode = root[root.length - 1];
		BitSet banned = (BitSet) this.avoided.clone();
		long hubness = 0;
		for (int i = 0; i < root.length - 1; i++) {
			banned.set(root[i]);
		}
		for (int i = 1; i < root.length; i++) {
			hubness += NodePath.hubness(this.topology.degree(root[i]));
		}
		NodePath rest = new ShortestPath(this.topology, this.compiled, this.deadline, spurNode, this.target, banned,
				bannedFirst)
			.find(this.maxLength - (root.length - 1));
		if (rest == null) {
			return null;
		}
		int[] nodes = Arrays.copyOf(root, root.length - 1 + rest.nodes().length);
		System.arraycopy(rest.nodes(), 0, nodes, root.length - 1, rest.nodes().length);
		return new NodePath(nodes, hubness + rest.hubness());
	}

}
