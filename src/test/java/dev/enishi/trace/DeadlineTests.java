package dev.enishi.trace;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadlineTests {

	private static final int NODES = 9000;

	private static final Topology LARGE = large();

	private static final CompiledFilter ALL = new CompiledFilter(LARGE, LinkFilter.ALL);

	static Stream<Named<Consumer<Deadline>>> computations() {
		return Stream.of(
				Named.of("paths",
						(deadline) -> new KShortestPaths(LARGE, ALL, deadline, 0, 1, 12, new BitSet()).find(50)),
				Named.of("neighbourhood",
						(deadline) -> new Subgraph(LARGE, ALL, deadline, NODES).around(new int[] { 0 }, 12)),
				Named.of("shared", (deadline) -> new CommonNeighbours(LARGE, ALL, deadline).of(everyNode(), Set.of())),
				Named.of("collaboration",
						(deadline) -> new OneModeProjection(LARGE, ALL, deadline, Representatives.none(LARGE))
							.between(TestVocabulary.entity("Person"), List.of(TestVocabulary.entity("Person")), 10)),
				Named.of("projection", (deadline) -> SimpleGraph.of(large(), Set.of(), LinkFilter.ALL, deadline)),
				Named.of("betweenness",
						(deadline) -> new Centralities(projection(), deadline, 0).scored(Centrality.BETWEENNESS)
							.scores()),
				Named.of("closeness",
						(deadline) -> new Centralities(projection(), deadline, 0).scored(Centrality.CLOSENESS)
							.scores()),
				Named.of("PageRank",
						(deadline) -> new Centralities(projection(), deadline, 0).scored(Centrality.PAGERANK).scores()),
				Named.of("eigenvector",
						(deadline) -> new Centralities(projection(), deadline, 0).scored(Centrality.EIGENVECTOR)
							.scores()),
				Named.of("communities", (deadline) -> new LeidenCommunities(projection(), deadline, 1).divide()));
	}

	@ParameterizedTest
	@MethodSource("computations")
	void everyComputationEndsWhenItsTimeIsUp(Consumer<Deadline> computation) {
		refused(computation, new Deadline(Duration.ZERO));
	}

	@ParameterizedTest
	@MethodSource("computations")
	void everyComputationEndsWhenItIsCancelled(Consumer<Deadline> computation) {
		Thread.currentThread().interrupt();
		try {
			refused(computation, new Deadline(Duration.ofHours(1)));
		}
		finally {
			Thread.interrupted();
		}
	}

	private static void refused(Consumer<Deadline> computation, Deadline deadline) {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> computation.accept(deadline))
			.extracting(EnishiException::code)
			.isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
	}

	private static SimpleGraph projection() {
		return SimpleGraph.of(LARGE, Set.of(), LinkFilter.ALL, new Deadline(Duration.ofHours(1)));
	}

	private static int[] everyNode() {
		return new Random(2).ints(0, NODES).distinct().limit(NODES - 1).toArray();
	}

	private static Topology large() {
		Random random = new Random(1);
		TestTopology graph = new TestTopology();
		for (int i = 1; i < NODES; i++) {
			graph.link("n" + i, "n" + (i - 1)).link("n" + i, "n" + random.nextInt(i));
		}
		return graph.build();
	}

}
