package dev.enishi.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is computed agrees with the exact values of networks that others published. */
@EnabledIf(value = "networksAreHere",
		disabledReason = "The networks are not part of the project; name a folder with -Denishi.classic-networks=…")
class ClassicNetworkTests {

	private static final Path FOLDER = Path.of(System.getProperty("enishi.classic-networks", "../shared/data/classic"));

	static boolean networksAreHere() {
		return Files.isDirectory(FOLDER);
	}

	@ParameterizedTest
	@CsvSource({ "DEGREE, degree, 0", "BETWEENNESS, betweenness_normalized, 1e-9",
			"CLOSENESS, closeness_wf_improved, 1e-9", "PAGERANK, ['pagerank_0.85'], 1e-4",
			"EIGENVECTOR, eigenvector, 1e-4" })
	void everyNodeScoresAsPublished(Centrality centrality, String oracle, double tolerance) throws IOException {
		for (String network : List.of("karate", "davis", "florentine", "lesmis")) {
			Topology topology = read(network);
			SimpleGraph graph = SimpleGraph.of(topology, Set.of(), LinkFilter.ALL, deadline());
			double[] scores = new Centralities(graph, deadline(), Long.MAX_VALUE).scored(centrality).scores();
			Map<String, Number> expected = oracle(network).read("$" + (oracle.startsWith("[") ? oracle : "." + oracle));
			assertThat(expected).hasSize(graph.size());
			for (int node = 0; node < graph.size(); node++) {
				double score = expected.get(topology.id(node)).doubleValue();
				assertThat(scores[node]).as("%s of %s in %s", centrality, topology.id(node), network)
					.isCloseTo(score, within(tolerance));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "karate", "davis", "florentine", "lesmis" })
	void everyDistanceIsAsPublished(String network) throws IOException {
		Topology topology = read(network);
		Map<String, Map<String, Integer>> distances = oracle(network).read("$.all_pairs_distance");
		SimpleGraph graph = SimpleGraph.of(topology, Set.of(), LinkFilter.ALL, deadline());
		ShortestDistances search = new ShortestDistances(graph, deadline());
		CompiledFilter compiled = new CompiledFilter(topology, LinkFilter.ALL);
		for (int from = 0; from < topology.nodes(); from++) {
			search.from(from);
			assertThat(search.reached()).isEqualTo(distances.get(topology.id(from)).size());
			for (int to = 0; to < topology.nodes(); to++) {
				int distance = distances.get(topology.id(from)).get(topology.id(to));
				assertThat(search.distance(to)).isEqualTo(distance);
				if (from != to) {
					List<NodePath> best = new KShortestPaths(topology, compiled, deadline(), from, to, 12, new BitSet())
						.find(1);
					assertThat(best).singleElement().extracting(NodePath::length).isEqualTo(distance);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "karate, 0.4198, 4", "lesmis, 0.5600, 6", "davis, 0, 0", "florentine, 0, 0" })
	void communitiesReachTheBestModularity(String network, double published, int communities) throws IOException {
		Topology topology = read(network);
		SimpleGraph graph = SimpleGraph.of(topology, Set.of(), LinkFilter.ALL, deadline());
		Deadline deadline = deadline();
		LeidenCommunities.Division division = new LeidenCommunities(graph, deadline, 1).divide();
		assertThat(deadline.progress().share()).isEqualTo(1);
		double louvain = oracle(network).<Number>read("$.louvain_best_of_200.modularity").doubleValue();
		assertThat(division.modularity()).isGreaterThanOrEqualTo(louvain - 1e-9);
		if (published > 0) {
			assertThat(division.modularity()).isCloseTo(published, within(1e-4));
			assertThat(division.communities()).hasSize(communities);
		}
		assertThat(division.modularity()).as("by its definition").isCloseTo(modularity(graph, division), within(1e-9));
		assertThat(new LeidenCommunities(graph, deadline(), 1).divide().communities()).as("the same every time")
			.usingRecursiveComparison()
			.isEqualTo(division.communities());
	}

	/**
	 * The share of links inside communities, less the share that chance would put there.
	 */
	private static double modularity(SimpleGraph graph, LeidenCommunities.Division division) {
		double links = graph.pairs();
		double sum = 0;
		for (int[] community : division.communities()) {
			Set<Integer> members = new HashSet<>();
			double degrees = 0;
			double inside = 0;
			for (int node : community) {
				members.add(node);
				degrees += graph.degree(node);
			}
			for (int node : community) {
				for (int place = graph.offsets()[node]; place < graph.offsets()[node + 1]; place++) {
					inside += members.contains(graph.neighbours()[place]) ? 0.5 : 0;
				}
			}
			sum += inside / links - Math.pow(degrees / (2 * links), 2);
		}
		return sum;
	}

	private static Topology read(String network) throws IOException {
		TestTopology topology = new TestTopology();
		List<String> lines = Files.readAllLines(FOLDER.resolve(network + ".edges.csv"));
		for (String line : lines.subList(1, lines.size())) {
			String[] columns = line.split(",");
			topology.link(columns[0], columns[1]);
		}
		return topology.build();
	}

	private static DocumentContext oracle(String network) throws IOException {
		return JsonPath.parse(FOLDER.resolve(network + ".oracle.json").toFile());
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(1));
	}

}
