package dev.enishi.trace;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;

/**
 * The core number of each node: the greatest k for which it is in a part of the graph in
 * which all have at least k neighbours (S. B. Seidman, "Network structure and minimum
 * degree", Social Networks 5, 1983), by the method of V. Batagelj and M. Zaveršnik, "An
 * O(m) Algorithm for Cores Decomposition of Networks" (2003).
 */
final class Cores {

	private Cores() {
	}

	static double[] of(SimpleGraph graph, Deadline deadline) {
		int[] degrees = IntStream.range(0, graph.size()).map(graph::degree).toArray();
		int[] starts = new int[Arrays.stream(degrees).max().orElse(0) + 2];
		for (int degree : degrees) {
			starts[degree + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		// the nodes by degree, where each stands, and where each degree begins
		int[] order = new int[degrees.length];
		int[] places = new int[degrees.length];
		int[] next = starts.clone();
		for (int node = 0; node < degrees.length; node++) {
			places[node] = next[degrees[node]]++;
			order[places[node]] = node;
		}
		for (int node : order) {
			for (int i = graph.offsets()[node]; i < graph.offsets()[node + 1]; i++) {
				deadline.step();
				int neighbour = graph.neighbours()[i];
				if (degrees[neighbour] > degrees[node]) {
					// it becomes the last one of the degree below
					int first = starts[degrees[neighbour]]++;
					int other = order[first];
					order[places[neighbour]] = other;
					places[other] = places[neighbour];
					order[first] = neighbour;
					places[neighbour] = first;
					degrees[neighbour]--;
				}
			}
		}
		return Arrays.stream(degrees).asDoubleStream().toArray();
	}

}
