package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

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

	/**
	 * Prepares a search.
	 * @param maxLength how many links a path may have
	 * @param avoided nodes that no path may visit
	 */
	KShortestPaths(Topology topology, CompiledFilter compiled, Deadline deadline, int target, int maxLength,
			BitSet avoided) {
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
		this.target = target;
		this.maxLength = maxLength;
		this.avoided = avoided;
	}

	/**
	 * The best paths from a node, best first; fewer than requested where there are no
	 * more.
	 */
	List<NodePath> find(int source, int count) {
		List<NodePath> found = new ArrayList<>();
		PriorityQueue<NodePath> candidates = new PriorityQueue<>();
		Set<NodePath> known = new HashSet<>();
		offer(spur(new int[] { source }, new BitSet()), candidates, known);
		while (found.size() < count && !candidates.isEmpty()) {
			NodePath best = candidates.remove();
			found.add(best);
			if (found.size() < count) {
				for (int i = 0; i < best.length(); i++) {
					this.deadline.check();
					int[] root = Arrays.copyOf(best.nodes(), i + 1);
					offer(spur(root, taken(root, found)), candidates, known);
				}
			}
		}
		return found;
	}

	private static void offer(@Nullable NodePath nodePath, PriorityQueue<NodePath> candidates, Set<NodePath> known) {
		if (nodePath != null && known.add(nodePath)) {
			candidates.add(nodePath);
		}
	}

	/**
	 * The nodes that the paths found so far visit next, after a beginning that they
	 * share.
	 */
	private static BitSet taken(int[] root, List<NodePath> found) {
		BitSet taken = new BitSet();
		for (NodePath nodePath : found) {
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
