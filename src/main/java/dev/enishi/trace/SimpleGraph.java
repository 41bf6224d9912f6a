package dev.enishi.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.LinkColumns;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.EntityType;

/**
 * The part of the structure that a filter leaves, as a simple undirected graph: nodes
 * numbered anew from 0, and the neighbours of each, every one once.
 *
 * @param nodes the number that each node has in the topology, ascending
 * @param offsets where the neighbours of each node begin, and behind the last node the
 * number of all
 * @param neighbours the neighbours of all nodes, one after the other, ascending for each
 * node
 * @param weights how much each of these counts; none where each counts 1
 */
record SimpleGraph(int[] nodes, int[] offsets, int[] neighbours, double[] weights) {

	/**
	 * The part of a topology with the types (an empty set means all) and the links that a
	 * filter lets through.
	 */
	static SimpleGraph of(Topology topology, Set<EntityType> types, LinkFilter filter, Deadline deadline) {
		return topology.computations().once(new Key(types, filter), () -> project(topology, types, filter, deadline));
	}

	private static SimpleGraph project(Topology topology, Set<EntityType> types, LinkFilter filter, Deadline deadline) {
		boolean everything = filter.equals(LinkFilter.ALL);
		CompiledFilter compiled = new CompiledFilter(topology, filter);
		LinkColumns links = topology.links();
		boolean[] kept = new boolean[links.size()];
		boolean[] member = new boolean[topology.nodes()];
		for (int node = 0; everything && node < member.length; node++) {
			member[node] = isOf(types, topology, node);
		}
		for (int link = 0; link < kept.length; link++) {
			deadline.step();
			int source = links.source(link);
			int target = links.target(link);
			kept[link] = source != target && isOf(types, topology, source) && isOf(types, topology, target)
					&& compiled.connects(link);
			member[source] |= kept[link];
			member[target] |= kept[link];
		}
		return number(topology, kept, member, deadline);
	}

	private static SimpleGraph number(Topology topology, boolean[] kept, boolean[] member, Deadline deadline) {
		int[] numbers = new int[member.length];
		int[] nodes = new int[member.length];
		int count = 0;
		for (int node = 0; node < member.length; node++) {
			numbers[node] = count;
			if (member[node]) {
				nodes[count++] = node;
			}
		}
		nodes = Arrays.copyOf(nodes, count);
		int[] offsets = new int[count + 1];
		int[] neighbours = new int[2 * topology.links().size()];
		int end = 0;
		for (int i = 0; i < count; i++) {
			int start = end;
			for (int place = topology.first(nodes[i]); place < topology.end(nodes[i]); place++) {
				deadline.step();
				if (kept[topology.link(place)]) {
					neighbours[end++] = numbers[topology.neighbour(place)];
				}
			}
			end = distinct(neighbours, start, end);
			offsets[i + 1] = end;
		}
		return new SimpleGraph(nodes, offsets, Arrays.copyOf(neighbours, end), new double[0]);
	}

	private static int distinct(int[] values, int start, int end) {
		Arrays.sort(values, start, end);
		int last = start;
		for (int i = start; i < end; i++) {
			if (i == start || values[i] != values[i - 1]) {
				values[last++] = values[i];
			}
		}
		return last;
	}

	/** Whether a node is of one of some types; no types mean all. */
	static boolean isOf(Set<EntityType> types, Topology topology, int node) {
		return types.isEmpty() || types.contains(topology.type(node));
	}

	/** How many nodes there are. */
	int size() {
		return this.nodes.length;
	}

	/** How many neighbours a node has. */
	int degree(int node) {
		return this.offsets[node + 1] - this.offsets[node];
	}

	/** How much a neighbour counts. */
	double weight(int place) {
		return isWeighted() ? this.weights[place] : 1;
	}

	/** Whether neighbours count differently. */
	boolean isWeighted() {
		return this.weights.length > 0;
	}

	/** How much all neighbours of a node count. */
	double strength(int node) {
		if (!isWeighted()) {
			return degree(node);
		}
		double strength = 0;
		for (int place = this.offsets[node]; place < this.offsets[node + 1]; place++) {
			strength += this.weights[place];
		}
		return strength;
	}

	/** The same of each node. */
	double[] strengths() {
		return IntStream.range(0, size()).mapToDouble(this::strength).toArray();
	}

	/** Those of some nodes that have the most neighbours, the most first. */
	IntStream mostLinked(int[] some, int limit) {
		return IntStream.of(some)
			.boxed()
			.sorted(Comparator.<Integer>comparingInt(this::degree).reversed().thenComparing((node) -> node))
			.limit(limit)
			.mapToInt(Integer::intValue);
	}

	/**
	 * The place of one node among the neighbours of another; negative where it is none.
	 */
	int place(int one, int other) {
		return Arrays.binarySearch(this.neighbours, this.offsets[one], this.offsets[one + 1], other);
	}

	/** How many pairs of neighbours there are. */
	int pairs() {
		return this.neighbours.length / 2;
	}

	private record Key(Set<EntityType> types, LinkFilter filter) {

	}

}
