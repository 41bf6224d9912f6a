package dev.enishi.trace;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedGraph;

/** Shows a projection to the algorithms of JGraphT. */
final class JGraphT {

	private JGraphT() {
	}

	static Graph<Integer, Integer> of(Projection graph) {
		return new SparseIntUndirectedGraph(graph.size(), graph.pairs(), () -> edges(graph));
	}

	private static Stream<Pair<Integer, Integer>> edges(Projection graph) {
		return IntStream.range(0, graph.size())
			.boxed()
			.flatMap((node) -> IntStream.range(graph.offsets()[node], graph.offsets()[node + 1])
				.map((place) -> graph.neighbours()[place])
				.filter((neighbour) -> node < neighbour)
				.mapToObj((neighbour) -> Pair.of(node, neighbour)));
	}

}
