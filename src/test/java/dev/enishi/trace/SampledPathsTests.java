package dev.enishi.trace;

import java.time.Duration;
import java.util.Random;
import java.util.Set;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A sample of paths in networks of several components. */
class SampledPathsTests {

	@RepeatedTest(40)
	void whatRunsThroughANodeIsEstimatedWithinItsMargin(RepetitionInfo repetition) {
		Random dice = new Random(repetition.getCurrentRepetition());
		Topology topology = topology(dice);
		NetworkForm form = new NetworkForm(Set.of(), Set.of(), dice.nextBoolean(), false, null);
		MeasuredNetwork network = MeasuredNetwork.of(topology, form, LinkFilter.ALL, TestVocabulary.OURS, deadline());
		double[] exact = new Centralities(network, deadline(), Long.MAX_VALUE).scored(Centrality.BETWEENNESS).scores();
		Scored estimated = new SampledPaths(network, Components.of(network.simple(), deadline()).nodes()).betweenness(0,
				deadline());
		for (int node = 0; node < exact.length; node++) {
			assertThat(estimated.scores()[node]).as(form + " " + topology.id(node))
				.isCloseTo(exact[node], within(estimated.margin(node)));
			assertThat(estimated.margin(node)).isLessThan(0.03);
		}
	}

	private static Topology topology(Random dice) {
		TestTopology topology = new TestTopology();
		int size = 10 + dice.nextInt(60);
		double likely = 0.5 / (1 + dice.nextInt(10));
		for (int one = 0; one < size; one++) {
			topology.node("%02d".formatted(one));
			for (int other = 0; other < one; other++) {
				// three parts that are not linked with each other
				if (one % 3 == other % 3 && dice.nextDouble() < likely) {
					boolean back = dice.nextBoolean();
					topology.link("%02d".formatted(back ? one : other), "%02d".formatted(back ? other : one));
				}
			}
		}
		return topology.build();
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(1));
	}

}
