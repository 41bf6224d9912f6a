package dev.enishi.trace;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.TestVocabulary;
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
		assertThat(nothingIsFurtherOff(this.sampled, this.exact)).isBetween(0.01, 0.03);
	}

	@Test
	void weightsHaveAWiderMargin() {
		MeasuredNetwork weighted = MeasuredNetwork.of(network(), new NetworkForm(Set.of(), Set.of(), false, true, null),
				LinkFilter.ALL, TestVocabulary.OURS, deadline());
		assertThat(nothingIsFurtherOff(new Centralities(weighted, deadline(), 0),
				new Centralities(weighted, deadline(), Long.MAX_VALUE)))
			.isBetween(0.07, 0.09);
	}

	/** The widest margin. */
	private static double nothingIsFurtherOff(Centralities sampled, Centralities exact) {
		Scored estimates = sampled.scored(Centrality.BETWEENNESS);
		double[] scores = exact.scored(Centrality.BETWEENNESS).scores();
		assertThat(estimates.scores()).isNotEqualTo(scores);
		for (int node = 0; node < scores.length; node++) {
			assertThat(estimates.scores()[node]).isCloseTo(scores[node], within(estimates.margin(node)));
		}
		assertThat(highest(estimates.scores())).isEqualTo(highest(scores));
		return Arrays.stream(estimates.margins()).max().orElseThrow();
	}

	@Test
	void theSampleIsTheSameEveryTime() {
		for (Centrality centrality : new Centrality[] { Centrality.BETWEENNESS, Centrality.CLOSENESS }) {
			assertThat(this.sampled.scored(centrality).scores())
				.isEqualTo(new Centralities(this.graph, deadline(), 0).scored(centrality).scores());
		}
	}

	@Test
	void closenessIsNearAndSaysThatItsMarginIsNotKnown() {
		Scored sampled = this.sampled.scored(Centrality.CLOSENESS);
		double[] estimates = sampled.scores();
		double[] scores = this.exact.scored(Centrality.CLOSENESS).scores();
		for (int node = 0; node < scores.length; node++) {
			assertThat(estimates[node]).isCloseTo(scores[node], within(0.05));
		}
		assertThat(sampled.margin(0)).isNull();
	}

	@Test
	void howFarASearchFromAllNodesIsCanBeSeen() {
		Deadline deadline = deadline();
		assertThat(deadline.progress().share()).isNull();
		new Centralities(this.graph, deadline, Long.MAX_VALUE).scored(Centrality.BETWEENNESS).scores();
		assertThat(deadline.progress().share()).isEqualTo(1);
	}

	@Test
	void exactScoresHaveNoMargin() {
		for (Centrality centrality : Centrality.values()) {
			assertThat(this.exact.scored(centrality).margin(0)).isZero();
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
