package dev.enishi.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What is measured equals what NetworkX measures, on random networks with isolates, self
 * loops, parallel links and several components.
 */
@EnabledIf(value = "networkxIsHere", disabledReason = "NetworkX is not installed (Debian: python3-networkx)")
public class NetworkXTests {

	private static final String NETWORKS = System.getProperty("networks", "300");

	private static final Map<String, NetworkForm> FORMS = Map.of("plain", NetworkForm.WHOLE, "weighted",
			form(false, true), "directed", form(true, false), "directed weighted", form(true, true));

	private static final Structure.Sharing ALONE = new Structure.Sharing() {
		@Override
		public <T> T once(String what, Supplier<T> computation) {
			return computation.get();
		}
	};

	public static boolean networkxIsHere() throws IOException, InterruptedException {
		try {
			return new ProcessBuilder("python3", "-c", "import networkx, scipy").redirectErrorStream(true)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Test
	void everyMeasureEqualsThatOfNetworkX() throws IOException, InterruptedException {
		Process measuring = new ProcessBuilder("python3", ".ci/networks/measure.py", NETWORKS, "1")
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		List<String> networks = new String(measuring.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		assertThat(measuring.waitFor()).isZero();
		assertThat(networks).hasSize(Integer.parseInt(NETWORKS));
		networks.forEach((network) -> compare(JsonPath.parse(network).read("$")));
	}

	@SuppressWarnings("unchecked")
	private static void compare(Map<String, Object> network) {
		Topology topology = topology((int) network.get("size"), (List<List<Integer>>) network.get("links"));
		Map<String, Map<String, List<Number>>> scores = (Map<String, Map<String, List<Number>>>) network.get("scores");
		scores.forEach((form, measures) -> measures.forEach((measure, expected) -> {
			double[] found = measured(measure,
					MeasuredNetwork.of(topology, FORMS.get(form), LinkFilter.ALL, TestVocabulary.OURS, deadline()));
			assertThat(found).as("%s in the %s network of %s", measure, form, network.get("links"))
				.containsExactly(expected.stream()
					.mapToDouble((score) -> (score != null) ? score.doubleValue() : Double.NaN)
					.toArray(), within(1e-9));
		}));
		Structure structure = new Structure(SimpleGraph.of(topology, Set.of(), LinkFilter.ALL, deadline()), deadline(),
				Long.MAX_VALUE, ALONE);
		((Map<String, Number>) network.get("structure")).forEach((name, expected) -> {
			Number found = value(structure, name);
			if (expected == null) {
				assertThat(found).as("%s of %s", name, network.get("links")).isNull();
			}
			else {
				assertThat(found.doubleValue()).as("%s of %s", name, network.get("links"))
					.isCloseTo(expected.doubleValue(), within(1e-9));
			}
		});
	}

	private static double[] measured(String measure, MeasuredNetwork network) {
		return measure.equals("near 0") ? new PageRank(network, deadline()).from(new int[] { 0 })
				: new Centralities(network, deadline(), Long.MAX_VALUE).scored(Centrality.valueOf(measure)).scores();
	}

	private static Topology topology(int size, List<List<Integer>> links) {
		TestTopology topology = new TestTopology();
		for (int node = 0; node < size; node++) {
			topology.node("%03d".formatted(node));
		}
		links.forEach((link) -> topology.link("%03d".formatted(link.get(0)), "%03d".formatted(link.get(1))));
		return topology.build();
	}

	private static NetworkForm form(boolean directed, boolean weighted) {
		return new NetworkForm(Set.of(), Set.of(), directed, weighted, null);
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(1));
	}

	private static Number value(Structure structure, String name) {
		try {
			return (Number) Structure.class.getMethod(name).invoke(structure);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException(name, ex);
		}
	}

}
