package dev.enishi.trace;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/** What a graph is made of: from which node to which, and how much each counts. */
final class Arcs {

	/** More than this take too much memory. */
	private static final int MOST = 20_000_000;

	private int[] sources = new int[1024];

	private int[] targets = new int[1024];

	/** Empty as long as each counts 1. */
	private double[] weights = new double[0];

	private int size;

	/** From one node to another, counted once more where it is there already. */
	void add(int source, int target) {
		add(source, target, 1);
	}

	/** From one node to another, counted so much more where it is there already. */
	void add(int source, int target, double weight) {
		if (this.size == MOST) {
			throw new EnishiException(ErrorCode.TOO_LARGE,
					"The network has more than %,d links. Narrow it with 'filter'".formatted(MOST / 2));
		}
		if (this.size == this.sources.length) {
			this.sources = Arrays.copyOf(this.sources, 2 * this.size);
			this.targets = Arrays.copyOf(this.targets, 2 * this.size);
		}
		if (weight != 1 && this.weights.length == 0) {
			this.weights = new double[this.sources.length];
			Arrays.fill(this.weights, 0, this.size, 1);
		}
		if (this.weights.length > 0) {
			this.weights = (this.size == this.weights.length) ? Arrays.copyOf(this.weights, this.sources.length)
					: this.weights;
			this.weights[this.size] = weight;
		}
		this.sources[this.size] = source;
		this.targets[this.size++] = target;
	}

	/** The same in the other direction. */
	Arcs reversed() {
		Arcs reversed = new Arcs();
		reversed.sources = this.targets;
		reversed.targets = this.sources;
		reversed.weights = this.weights;
		reversed.size = this.size;
		return reversed;
	}

	/** The same in both directions. */
	Arcs inBothDirections() {
		Arcs both = new Arcs();
		for (int i = 0; i < this.size; i++) {
			both.add(this.sources[i], this.targets[i], weight(i));
			both.add(this.targets[i], this.sources[i], weight(i));
		}
		return both;
	}

	/**
	 * The graph that they make up.
	 * @param member which nodes of the topology are nodes of the graph
	 * @param weighted whether neighbours count as often as they were added
	 */
	SimpleGraph graph(boolean[] member, boolean weighted) {
		int[] nodes = IntStream.range(0, member.length).filter((node) -> member[node]).toArray();
		int[] numbers = new int[member.length];
		for (int i = 0; i < nodes.length; i++) {
			numbers[nodes[i]] = i;
		}
		int[] byTarget = sorted(IntStream.range(0, this.size).toArray(), this.targets, member.length);
		int[] byBoth = sorted(byTarget, this.sources, member.length);
		int[] offsets = new int[nodes.length + 1];
		int[] neighbours = new int[this.size];
		double[] weights = new double[weighted ? this.size : 0];
		int end = 0;
		int before = -1;
		for (int arc : byBoth) {
			int node = numbers[this.sources[arc]];
			int neighbour = numbers[this.targets[arc]];
			boolean again = node == before && neighbours[end - 1] == neighbour;
			if (!again) {
				neighbours[end++] = neighbour;
				offsets[node + 1]++;
			}
			if (weighted) {
				weights[end - 1] += weight(arc);
			}
			before = node;
		}
		Arrays.parallelPrefix(offsets, Integer::sum);
		return new SimpleGraph(nodes, offsets, Arrays.copyOf(neighbours, end),
				Arrays.copyOf(weights, weighted ? end : 0));
	}

	private double weight(int arc) {
		return (this.weights.length > 0) ? this.weights[arc] : 1;
	}

	/** Some arcs in the order of their keys, those with equal keys as they stood. */
	private static int[] sorted(int[] arcs, int[] keys, int most) {
		int[] places = new int[most + 1];
		for (int arc : arcs) {
			places[keys[arc] + 1]++;
		}
		Arrays.parallelPrefix(places, Integer::sum);
		int[] sorted = new int[arcs.length];
		for (int arc : arcs) {
			sorted[places[keys[arc]]++] = arc;
		}
		return sorted;
	}

}
