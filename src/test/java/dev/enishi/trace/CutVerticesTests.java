package dev.enishi.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CutVerticesTests {

	static List<Long> seeds() {
		return new Random(20261126).longs(300).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatIsCutOffIsWhatTryingAllFinds(long seed) {
		Random random = new Random(seed);
		SimpleGraph graph = randomGraph(random);
		CutVertices cuts = new CutVertices(graph, deadline());
		for (int node = 0; node < graph.size(); node++) {
			Set<Integer> before = reached(graph, node, Set.of(), null);
			List<Set<Integer>> parts = before.stream()
				.filter(notEqualTo(node))
				.map(other(graph, node))
				.distinct()
				.toList();
			int largest = parts.stream().mapToInt(Set::size).max().orElse(0);
			CutVertices.CutOff some = cuts.cutOff(node, Integer.MAX_VALUE);
			int[] cutOff = some.nodes();
			assertThat(some.count()).isEqualTo(cutOff.length);
			assertThat(cuts.cutOff(node, 2).nodes()).hasSize(Math.min(2, some.count()));
			assertThat(cutOff).doesNotHaveDuplicates().hasSize(Math.max(0, before.size() - 1 - largest));
			Set<Integer> all = new HashSet<>(Arrays.stream(cutOff).boxed().toList());
			assertThat(parts).allMatch((part) -> all.containsAll(part) || part.stream().noneMatch(all::contains));
			for (int i = graph.offsets()[node]; i < graph.offsets()[node + 1]; i++) {
				int neighbour = graph.neighbours()[i];
				assertThat(cuts.isBridge(node, neighbour))
					.isEqualTo(!reached(graph, node, Set.of(), new int[] { node, neighbour }).contains(neighbour));
			}
		}
	}

	@Test
	void aLongChainIsSearchedWithoutRecursion() {
		TestTopology chain = new TestTopology();
		for (int i = 0; i < 50_000; i++) {
			chain.link("n%06d".formatted(i), "n%06d".formatted(i + 1));
		}
		SimpleGraph graph = SimpleGraph.of(chain.build(), Set.of(), LinkFilter.ALL, deadline());
		assertThat(new CutVertices(graph, deadline()).cutOff(10, 100).nodes()).hasSize(10).contains(0, 9);
	}

	private static Predicate<Integer> notEqualTo(int node) {
		return (other) -> other != node;
	}

	private static Function<Integer, Set<Integer>> other(SimpleGraph graph, int without) {
		return (start) -> reached(graph, start, Set.of(without), null);
	}

	private static Set<Integer> reached(SimpleGraph graph, int start, Set<Integer> without, int[] closed) {
		BitSet seen = new BitSet();
		seen.set(start);
		List<Integer> open = new ArrayList<>(List.of(start));
		while (!open.isEmpty()) {
			int node = open.remove(open.size() - 1);
			IntStream.range(graph.offsets()[node], graph.offsets()[node + 1])
				.map((place) -> graph.neighbours()[place])
				.filter((next) -> !seen.get(next) && !without.contains(next))
				.filter((next) -> closed == null || !(Set.of(node, next).equals(Set.of(closed[0], closed[1]))))
				.forEach((next) -> {
					seen.set(next);
					open.add(next);
				});
		}
		return new HashSet<>(seen.stream().boxed().toList());
	}

	private static SimpleGraph randomGraph(Random random) {
		int nodes = 2 + random.nextInt(12);
		TestTopology graph = new TestTopology();
		IntStream.range(0, nodes).forEach((node) -> graph.node("n" + node));
		for (int i = random.nextInt(2 * nodes); i > 0; i--) {
			graph.link("n" + random.nextInt(nodes), "n" + random.nextInt(nodes));
		}
		return SimpleGraph.of(graph.build(), Set.of(), LinkFilter.ALL, deadline());
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(1));
	}

}
