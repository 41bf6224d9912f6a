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
 * The best trails between two nodes, after J. Y. Yen, "Finding the K Shortest Loopless
 * Paths in a Network", Management Science 17 (1971): every further trail leaves one of
 * those already found at some node, and is the best that leaves there in a new direction.
 */
final class Trails {

	private final Topology topology;

	private final Passage passage;

	private final Deadline deadline;

	private final int target;

	private final int maxLength;

	private final BitSet avoided;

	/**
	 * Prepares a search.
	 * @param maxLength how many links a trail may have
	 * @param avoided nodes that no trail may visit
	 */
	Trails(Topology topology, Passage passage, Deadline deadline, int target, int maxLength, BitSet avoided) {
		this.topology = topology;
		this.passage = passage;
		this.deadline = deadline;
		this.target = target;
		this.maxLength = maxLength;
		this.avoided = avoided;
	}

	/**
	 * The best trails from a node, best first; fewer than asked for where there are no
	 * more.
	 */
	List<Trail> find(int source, int count) {
		List<Trail> found = new ArrayList<>();
		PriorityQueue<Trail> candidates = new PriorityQueue<>();
		Set<Trail> known = new HashSet<>();
		offer(spur(new int[] { source }, new BitSet()), candidates, known);
		while (found.size() < count && !candidates.isEmpty()) {
			Trail best = candidates.remove();
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

	private static void offer(@Nullable Trail trail, PriorityQueue<Trail> candidates, Set<Trail> known) {
		if (trail != null && known.add(trail)) {
			candidates.add(trail);
		}
	}

	/**
	 * The nodes that the trails found so far visit next, after a beginning that they
	 * share.
	 */
	private static BitSet taken(int[] root, List<Trail> found) {
		BitSet taken = new BitSet();
		for (Trail trail : found) {
			if (trail.nodes().length > root.length
					&& Arrays.equals(trail.nodes(), 0, root.length, root, 0, root.length)) {
				taken.set(trail.nodes()[root.length]);
			}
		}
		return taken;
	}

	/**
	 * The best trail that begins with a root and then goes to none of some nodes; null
	 * where there is none.
	 */
	private @Nullable Trail spur(int[] root, BitSet bannedFirst) {
		int spurNode = root[root.length - 1];
		BitSet banned = (BitSet) this.avoided.clone();
		long hubness = 0;
		for (int i = 0; i < root.length - 1; i++) {
			banned.set(root[i]);
		}
		for (int i = 1; i < root.length; i++) {
			hubness += Trail.hubness(this.topology.degree(root[i]));
		}
		Trail rest = new ShortestTrail(this.topology, this.passage, this.deadline, spurNode, this.target, banned,
				bannedFirst)
			.find(this.maxLength - (root.length - 1));
		if (rest == null) {
			return null;
		}
		int[] nodes = Arrays.copyOf(root, root.length - 1 + rest.nodes().length);
		System.arraycopy(rest.nodes(), 0, nodes, root.length - 1, rest.nodes().length);
		return new Trail(nodes, hubness + rest.hubness());
	}

}
