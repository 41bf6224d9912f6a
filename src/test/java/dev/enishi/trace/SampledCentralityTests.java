package dev.enishi.trace;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Scores of a network that is too large to search from every node. */
class SampledCentralityTests {

	private final SimpleGraph graph = SimpleGraph.of(network(), Set.of(), LinkFilter.ALL, deadline());

	private final Centralities exact = new Centralities(this.graph, deadline(), Long.MAX_VALUE);

	private final Centralities sampled = new Centralities(this.graph, deadline(), 0);

	@Test
	void noBetweennessIsFurtherOffThanTheMarginSays() {
		double[] estimates = this.sampled.scores(Centrality.BETWEENNESS);
		double[] scores = this.exact.scores(Centrality.BETWEENNESS);
		Double margin = this.sampled.margin(Centrality.BETWEENNESS);
		assertThat(margin).isBetween(0.07, 0.09);
		assertThat(estimates).isNotEqualTo(scores);
		for (int node = 0; node < scores.length; node++) {
			assertThat(estimates[node]).isCloseTo(scores[node], within(margin));
		}
		assertThat(highest(estimates)).isEqualTo(highest(scores));
	}

	@Test
	void theSampleIsTheSameEveryTime() {
		for (Centrality centrality : new Centrality[] { Centrality.BETWEENNESS, Centrality.CLOSENESS }) {
			assertThat(this.sampled.scores(centrality))
				.isEqualTo(new Centralities(this.graph, deadline(), 0).scores(centrality));
		}
	}

	@Test
	void closenessIsNearAndSaysThatItsMarginIsNotKnown() {
		double[] estimates = this.sampled.scores(Centrality.CLOSENESS);
		double[] scores = this.exact.scores(Centrality.CLOSENESS);
		for (int node = 0; node < scores.length; node++) {
			assertThat(estimates[node]).isCloseTo(scores[node], within(0.05));
		}
		assertThat(this.sampled.margin(Centrality.CLOSENESS)).isNull();
	}

	@Test
	void howFarASearchFromAllNodesIsCanBeSeen() {
		Deadline deadline = deadline();
		assertThat(deadline.progress().share()).isNull();
		new Centralities(this.graph, deadline, Long.MAX_VALUE).scores(Centrality.BETWEENNESS);
		assertThat(deadline.progress().share()).isEqualTo(1);
	}

	@Test
	void exactScoresHaveNoMargin() {
		for (Centrality centrality : Centrality.values()) {
			assertThat(this.exact.margin(centrality)).isZero();
		}
	}

	private static int highest(double[] scores) {
		int best = 0;
		for (int node = 0; node < scores.length; node++) {
			best = (scores[node] > scores[best]) ? node : best;
		}
		return best;
	}

	private static Topology network() {
		Random random = new Random(7);
		TestTopology graph = new TestTopology();
		for (int i = 1; i < 1500; i++) {
			graph.link("n" + i, "n" + random.nextInt((int) Math.ceil(Math.sqrt(i))));
		}
		return graph.build();
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(5));
	}

}
