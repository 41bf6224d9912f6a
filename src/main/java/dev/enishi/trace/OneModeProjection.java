package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.vocabulary.EntityType;

/**
 * Pairs of nodes by how many others both are linked to: the one-mode projection of a
 * two-mode network.
 */
final class OneModeProjection {

	/** More pairs than this take too much memory to count. */
	private static final int MOST_PAIRS = 5_000_000;

	private final Topology topology;

	private final CompiledFilter compiled;

	private final Deadline deadline;

	OneModeProjection(Topology topology, CompiledFilter compiled, Deadline deadline) {
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
	}

	/** The pairs of a type with the most in common, the most first, equal ones by id. */
	List<Pair> between(EntityType type, Collection<EntityType> through, int limit) {
		Map<Long, Integer> weights = new HashMap<>();
		for (int middle = 0; middle < this.topology.nodes(); middle++) {
			if (through.contains(this.topology.type(middle))) {
				count(members(middle, type), weights);
			}
		}
		Comparator<Map.Entry<Long, Integer>> best = Map.Entry.<Long, Integer>comparingByValue()
			.reversed()
			.thenComparing(Map.Entry.comparingByKey());
		PriorityQueue<Map.Entry<Long, Integer>> top = new PriorityQueue<>(best.reversed());
		for (Map.Entry<Long, Integer> entry : weights.entrySet()) {
			top.add(entry);
			if (top.size() > limit) {
				top.remove();
			}
		}
		List<Map.Entry<Long, Integer>> sorted = new ArrayList<>(top);
		sorted.sort(best);
		return sorted.stream().map((entry) -> pair(entry.getKey(), type, through)).toList();
	}

	private void count(int[] members, Map<Long, Integer> weights) {
		for (int i = 0; i < members.length; i++) {
			for (int j = i + 1; j < members.length; j++) {
				this.deadline.step();
				weights.merge((long) members[i] << Integer.SIZE | members[j], 1, Integer::sum);
			}
			requireFew(weights.size());
		}
	}

	private static void requireFew(int pairs) {
		if (pairs > MOST_PAIRS) {
			throw new EnishiException(ErrorCode.TOO_LARGE,
					"More than %d pairs have something in common. Narrow it with 'filter'".formatted(MOST_PAIRS));
		}
	}

	private Pair pair(long key, EntityType type, Collection<EntityType> through) {
		int a = (int) (key >> Integer.SIZE);
		int b = (int) key;
		int[] common = Arrays.stream(middles(a, through)).filter((middle) -> {
			int[] members = members(middle, type);
			return Arrays.binarySearch(members, a) >= 0 && Arrays.binarySearch(members, b) >= 0;
		}).toArray();
		return new Pair(a, b, common);
	}

	/** The nodes of a type that are linked to a node, ascending. */
	private int[] members(int middle, EntityType type) {
		int[] members = new int[this.topology.degree(middle)];
		int size = 0;
		for (int place = this.topology.first(middle); place < this.topology.end(middle); place++) {
			this.deadline.step();
			int member = this.topology.neighbour(place);
			if (member != middle && this.topology.type(member) == type
					&& this.compiled.isOpen(member, this.topology.link(place)) && this.compiled.admits(middle)) {
				members[size++] = member;
			}
		}
		return Arrays.stream(members, 0, size).sorted().distinct().toArray();
	}

	private int[] middles(int member, Collection<EntityType> through) {
		return IntStream.range(this.topology.first(member), this.topology.end(member))
			.map(this.topology::neighbour)
			.filter((middle) -> through.contains(this.topology.type(middle)))
			.sorted()
			.distinct()
			.toArray();
	}

	/**
	 * Two nodes and what they have in common.
	 *
	 * @param a the one with the lower number
	 * @param b the other one
	 * @param through what they have in common, ascending
	 */
	record Pair(int a, int b, int[] through) {

	}

}
