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
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
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

	private final Representatives representatives;

	/** What those who act for a node are linked to counts as if the node were. */
	OneModeProjection(Topology topology, CompiledFilter compiled, Deadline deadline, Representatives representatives) {
		this.representatives = representatives;
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
		int[] common = middles(a, through).filter((middle) -> {
			int[] members = members(middle, type);
			return Arrays.binarySearch(members, a) >= 0 && Arrays.binarySearch(members, b) >= 0;
		}).toArray();
		int[] acting = IntStream.of(a, b)
			.flatMap((node) -> this.representatives.of(node)
				.filter((one) -> IntStream.of(common).anyMatch((middle) -> isOpenTo(one, middle))))
			.distinct()
			.toArray();
		return new Pair(a, b, common, acting);
	}

	/** The nodes of a type that are linked to a node, ascending. */
	private int[] members(int middle, EntityType type) {
		boolean represented = this.representatives.mayActFor(type);
		int[] members = new int[this.topology.degree(middle)];
		int size = 0;
		for (int place = this.topology.first(middle); place < this.topology.end(middle); place++) {
			this.deadline.step();
			int member = this.topology.neighbour(place);
			if (member != middle && this.compiled.leads(member, this.topology.link(place), middle)) {
				members[size++] = member;
			}
		}
		return Arrays.stream(members, 0, size)
			.distinct()
			.flatMap((member) -> represented
					? IntStream.concat(IntStream.of(member), this.representatives.principals(member))
					: IntStream.of(member))
			.filter((member) -> member != middle && this.topology.type(member) == type)
			.sorted()
			.distinct()
			.toArray();
	}

	/** What a node, or those who act for it, may be linked to, ascending. */
	private IntStream middles(int member, Collection<EntityType> through) {
		return IntStream.concat(IntStream.of(member), this.representatives.of(member))
			.flatMap((one) -> this.topology.places(one))
			.map(this.topology::neighbour)
			.filter((middle) -> through.contains(this.topology.type(middle)))
			.sorted()
			.distinct();
	}

	private boolean isOpenTo(int node, int middle) {
		return this.topology.places(node)
			.anyMatch((place) -> this.topology.neighbour(place) == middle && this.compiled.leads(node, place));
	}

	/**
	 * Two nodes and what they have in common.
	 *
	 * @param a the one with the lower number
	 * @param b the other one
	 * @param through what they have in common, ascending
	 * @param representatives those who act for one of them and are linked to that
	 */
	record Pair(int a, int b, int[] through, int[] representatives) {

		/** All nodes. */
		IntStream nodes() {
			return IntStream.concat(IntStream.of(this.a, this.b),
					IntStream.concat(IntStream.of(this.through), IntStream.of(this.representatives)));
		}

	}

}
