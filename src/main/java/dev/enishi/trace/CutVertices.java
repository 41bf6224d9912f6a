package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;

/**
 * The nodes and pairs of neighbours without which a graph falls apart: cut vertices
 * (articulation points) and bridges, found in one depth-first search after J. Hopcroft
 * and R. Tarjan, "Efficient Algorithms for Graph Manipulation", Communications of the ACM
 * 16 (1973). What a search reaches from a node stands in one piece behind it in the order
 * of discovery, so that the parts that a cut vertex holds together are ranges of that
 * order.
 */
final class CutVertices {

	private final SimpleGraph graph;

	/** The nodes as they were discovered, and the place of each among them. */
	private final int[] order;

	private final int[] place;

	private final int[] parent;

	/**
	 * The first place that a node reaches past its parent, by itself or from behind it.
	 */
	private final int[] low;

	/** The place behind the last node that was discovered from a node. */
	private final int[] end;

	/** The node that the search of the component of a node began at. */
	private final int[] root;

	CutVertices(SimpleGraph graph, Deadline deadline) {
		this.graph = graph;
		int size = graph.size();
		this.order = new int[size];
		this.place = new int[size];
		this.parent = new int[size];
		this.low = new int[size];
		this.end = new int[size];
		this.root = new int[size];
		Arrays.fill(this.place, -1);
		Arrays.fill(this.parent, -1);
		int[] at = Arrays.copyOf(graph.offsets(), size);
		int discovered = 0;
		for (int node = 0; node < size; node++) {
			if (this.place[node] < 0) {
				discovered = search(node, discovered, at, deadline);
			}
		}
	}

	/** Searches from a node; {@code at} is where each goes on among its neighbours. */
	private int search(int start, int first, int[] at, Deadline deadline) {
		int discovered = discover(start, start, first);
		int node = start;
		while (node >= 0) {
			deadline.step();
			if (at[node] == this.graph.offsets()[node + 1]) {
				this.end[node] = discovered;
				int above = this.parent[node];
				if (above >= 0) {
					this.low[above] = Math.min(this.low[above], this.low[node]);
				}
				node = above;
				continue;
			}
			int neighbour = this.graph.neighbours()[at[node]++];
			if (this.place[neighbour] < 0) {
				this.parent[neighbour] = node;
				discovered = discover(neighbour, start, discovered);
				node = neighbour;
			}
			else if (neighbour != this.parent[node]) {
				this.low[node] = Math.min(this.low[node], this.place[neighbour]);
			}
		}
		return discovered;
	}

	private int discover(int node, int start, int discovered) {
		this.order[discovered] = node;
		this.place[node] = discovered;
		this.low[node] = discovered;
		this.root[node] = start;
		return discovered + 1;
	}

	/** Whether two neighbours are connected in no other way. */
	boolean isBridge(int one, int other) {
		int lower = (this.parent[other] == one) ? other : one;
		int upper = (lower == one) ? other : one;
		return this.parent[lower] == upper && this.low[lower] > this.place[upper];
	}

	/**
	 * What would be cut off from the largest part of what a node holds together.
	 * @param most how many of the nodes to name, those of the smallest parts first
	 */
	CutOff cutOff(int node, int most) {
		int begin = this.place[this.root[node]];
		int end = this.end[this.root[node]];
		List<Range> parts = new ArrayList<>();
		for (int i = this.graph.offsets()[node]; i < this.graph.offsets()[node + 1]; i++) {
			int child = this.graph.neighbours()[i];
			if (this.parent[child] == node && this.low[child] >= this.place[node]) {
				parts.add(new Range(this.place[child], this.end[child]));
			}
		}
		parts.sort(Comparator.comparingInt(Range::begin));
		int rest = end - begin - 1 - parts.stream().mapToInt(Range::size).sum();
		int largest = Math.max(rest, parts.stream().mapToInt(Range::size).max().orElse(0));
		int count = end - begin - 1 - largest;
		if (count == 0) {
			return new CutOff(0, new int[0]);
		}
		List<Part> all = new ArrayList<>(
				parts.stream().map((part) -> new Part(part.size(), () -> part.positions())).toList());
		if (rest > 0) {
			all.add(new Part(rest, () -> outside(parts, new Range(begin, end), this.place[node])));
		}
		all.sort(Comparator.comparingInt(Part::size));
		return new CutOff(count,
				all.stream()
					.limit(all.size() - 1)
					.flatMapToInt((part) -> part.positions().get())
					.limit(Math.min(most, count))
					.map((position) -> this.order[position])
					.toArray());
	}

	/** The positions of a range that lie in none of some parts of it. */
	private static IntStream outside(List<Range> parts, Range range, int without) {
		List<Range> between = new ArrayList<>();
		int begin = range.begin();
		for (Range part : parts) {
			between.add(new Range(begin, part.begin()));
			begin = part.end();
		}
		between.add(new Range(begin, range.end()));
		return between.stream().flatMapToInt(Range::positions).filter((position) -> position != without);
	}

	/**
	 * What would be cut off without a node.
	 *
	 * @param count how many nodes; 0 where it is no cut vertex
	 * @param nodes some of them
	 */
	record CutOff(int count, int[] nodes) {

	}

	/** Places in the order of discovery, from one up to another. */
	private record Range(int begin, int end) {

		int size() {
			return this.end - this.begin;
		}

		IntStream positions() {
			return IntStream.range(this.begin, this.end);
		}

	}

	/** A part that a cut vertex holds, and where its nodes stand. */
	private record Part(int size, Supplier<IntStream> positions) {

	}

}
