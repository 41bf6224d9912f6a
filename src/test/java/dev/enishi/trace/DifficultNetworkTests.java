package dev.enishi.trace;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Networks on which iterations converge slowly, samples are biased, or parts differ. */
class DifficultNetworkTests {

	@Test
	void aTriangleBesideALongPathIsTheMostCentral() {
		TestTopology network = path("p", 60);
		network.link("a", "b").link("b", "c").link("c", "a");
		double[] scores = scores(network, Centrality.EIGENVECTOR, Long.MAX_VALUE);
		assertThat(IntStream.range(0, 3))
			.allSatisfy((node) -> assertThat(scores[node]).isCloseTo(1 / Math.sqrt(3), within(1e-9)));
		assertThat(IntStream.range(3, 63)).allSatisfy((node) -> assertThat(scores[node]).isZero());
	}

	@Test
	void aLongPathHasTheScoresThatAreKnownOfIt() {
		int length = 200;
		double[] scores = scores(path("p", length), Centrality.EIGENVECTOR, Long.MAX_VALUE);
		for (int place = 0; place < length; place++) {
			double exact = Math.sqrt(2.0 / (length + 1)) * Math.sin(Math.PI * (place + 1) / (length + 1));
			assertThat(scores[place]).isCloseTo(exact, within(1e-9));
		}
	}

	/** What an eigenvector is, on graphs by lot with several components. */
	@Test
	void theScoresTimesTheEigenvalueAreThoseOfTheNeighbours() {
		for (int seed = 0; seed < 100; seed++) {
			Random lot = new Random(seed);
			TestTopology network = new TestTopology();
			int nodes = 3 + lot.nextInt(40);
			for (int i = 0; i < nodes; i++) {
				network.link("n" + lot.nextInt(nodes), "n" + lot.nextInt(nodes));
			}
			SimpleGraph graph = graph(network);
			if (graph.pairs() == 0) {
				continue;
			}
			double[] scores = new Centralities(graph, deadline(), Long.MAX_VALUE).scored(Centrality.EIGENVECTOR)
				.scores();
			double[] next = new double[scores.length];
			double value = 0;
			for (int node = 0; node < scores.length; node++) {
				for (int place = graph.offsets()[node]; place < graph.offsets()[node + 1]; place++) {
					next[node] += scores[graph.neighbours()[place]];
				}
				value += next[node] * scores[node];
			}
			for (int node = 0; node < scores.length; node++) {
				assertThat(next[node]).as("seed " + seed).isCloseTo(value * scores[node], within(1e-9));
			}
		}
	}

	@Test
	void aSampleNeverSaysMoreThanAllPaths() {
		TestTopology star = new TestTopology();
		IntStream.range(0, 5000).forEach((leaf) -> star.link("a", "leaf" + leaf));
		assertThat(scores(star, Centrality.BETWEENNESS, 0)[0]).isBetween(0.998, 1.0);
		assertThat(scores(star, Centrality.CLOSENESS, 0)[0]).isCloseTo(1, within(1e-9));
	}

	@Test
	void smallPartsBesideALargeOneAreExact() {
		TestTopology network = path("p", 1500);
		network.link("a", "b").link("b", "c");
		double[] sampled = scores(network, Centrality.CLOSENESS, 0);
		double[] exact = scores(network, Centrality.CLOSENESS, Long.MAX_VALUE);
		assertThat(List.of(sampled[0], sampled[1], sampled[2])).isEqualTo(List.of(exact[0], exact[1], exact[2]));
		assertThat(Arrays.stream(sampled).min().orElseThrow()).isPositive();
		double[] between = scores(network, Centrality.BETWEENNESS, 0);
		assertThat(between[1]).isEqualTo(scores(network, Centrality.BETWEENNESS, Long.MAX_VALUE)[1]).isPositive();
	}

	private static TestTopology path(String name, int length) {
		TestTopology path = new TestTopology();
		for (int i = 1; i < length; i++) {
			path.link("%s%04d".formatted(name, i - 1), "%s%04d".formatted(name, i));
		}
		return path;
	}

	private static double[] scores(TestTopology network, Centrality centrality, long exactUpTo) {
		return new Centralities(graph(network), deadline(), exactUpTo).scored(centrality).scores();
	}

	private static SimpleGraph graph(TestTopology network) {
		return SimpleGraph.of(network.build(), Set.of(), LinkFilter.ALL, deadline());
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(5));
	}

}
