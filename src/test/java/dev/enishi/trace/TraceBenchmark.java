package dev.enishi.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphSchema;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions about the structure against the same questions in Cypher through the driver,
 * in turn, on the same data: {@code ./mvnw -Pbench test -Djudgit=FOLDER -Dcopies=10}. It
 * compares the answers and prints times; nothing is asserted about these.
 */
@SpringBootTest(properties = { "enishi.seed=", "enishi.trace.watch-every=1h", "enishi.trace.deadline=10m" })
@ContextConfiguration(initializers = TestNeo4j.class)
class TraceBenchmark {

	private static final int ROUNDS = Integer.getInteger("rounds", 200);

	/** Entities and links are remembered, so that asking again shows another side. */
	private static final String[] AGAIN = { "", ", again" };

	/**
	 * Stands for the answer of a statement that was given up; its time counts as it is.
	 */
	private static final List<Object> TOO_LONG = List.of("too long");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Path JUDGIT = Path.of(System.getProperty("judgit", "../shared/data/judgit-2021"));

	@Autowired
	Driver driver;

	@Autowired
	GraphSchema schema;

	@Autowired
	LiveTopology live;

	@Autowired
	Networks networks;

	@Autowired
	PathFinder paths;

	@Test
	void measure() {
		this.schema.apply();
		JudgitGraph data = new JudgitGraph(JUDGIT, this.driver);
		data.add(0);
		report("judgit-2021");
		int copies = Integer.getInteger("copies", 10);
		for (int copy = 1; copy < copies; copy++) {
			data.add(copy);
		}
		report("judgit-2021, " + copies + " times");
	}

	private void report(String title) {
		Topology topology = load(title);
		Random random = new Random(1);
		int[][] pairs = random.ints(ROUNDS, 0, topology.nodes())
			.mapToObj((node) -> new int[] { node, random.nextInt(topology.nodes()) })
			.filter((pair) -> pair[0] != pair[1])
			.toArray(int[][]::new);
		System.out.printf("%-34s %9s %9s %9s %9s %8s%n", "ms", "ours p50", "ours p99", "cypher50", "cypher99", "ratio");
		for (int k : new int[] { 1, 3, 10 }) {
			String cypher = (k == 1) ? """
					MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
					MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS answer""" : """
					MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
					MATCH p = SHORTEST %d (a)-[]-{1,6}(b) RETURN length(p) AS answer""".formatted(k);
			compare("paths k=" + k + ", structure alone", pairs.length, (i) -> nodePaths(topology, pairs[i], k),
					(i) -> (k == 1) ? ask(cypher, topology, pairs[i]) : null);
			for (String again : AGAIN) {
				compare("paths k=" + k + ", with entities" + again, pairs.length, (i) -> found(topology, pairs[i], k),
						(i) -> ask(cypher, topology, pairs[i]), (k == 1) ? pairs.length : pairs.length / 40);
			}
		}
		for (String again : AGAIN) {
			compareNeighbourhoods(topology, pairs, again);
		}

		compare("shared, structure alone", pairs.length, (i) -> shared(topology, pairs[i]), (i) -> new HashSet<>(ask("""
				MATCH (a:Entity {id: $a})--(x)--(b:Entity {id: $b}) RETURN DISTINCT x.id AS answer""", topology,
				pairs[i])));
		compare("ranking by degree", 5, (i) -> topDegree(topology), (i) -> ask("""
				MATCH (e:Entity) RETURN COUNT { (e)--() } AS answer ORDER BY answer DESC LIMIT 20""", topology,
				pairs[i]));
		once("ranking by betweenness (sampled)",
				() -> new Centralities(projection(topology), deadline(), 0).scored(Centrality.BETWEENNESS).scores());
		once("ranking by PageRank",
				() -> new Centralities(projection(topology), deadline(), 0).scored(Centrality.PAGERANK).scores());
		once("communities", () -> new LeidenCommunities(projection(topology), deadline(), 1).divide());
	}

	private void compareNeighbourhoods(Topology topology, int[][] pairs, String again) {
		compare("neighbourhood of 500" + again, pairs.length / 4, (i) -> this.networks
			.neighbourhood(List.of(topology.id(pairs[i][0])), 3, 500, LinkFilter.ALL)
			.nodes()
			.size(), (i) -> ask("""
					MATCH (a:Entity {id: $a}) MATCH (a)-[*0..3]-(other:Entity)
					WITH DISTINCT other LIMIT 500
					WITH collect(other) AS nodes
					CALL (nodes) { UNWIND nodes AS n MATCH (n)-[r]->(m) WHERE m IN nodes RETURN collect(r) AS links }
					RETURN size(nodes) AS answer, nodes, links""", topology, pairs[i]).get(0));
	}

	private Topology load(String title) {
		this.live.refresh();
		long before = used();
		long start = System.nanoTime();
		Topology topology = this.live.refresh();
		double seconds = (System.nanoTime() - start) / 1e9;
		double bytes = used() - before;
		int links = topology.links().size();
		long ids = 0;
		for (int node = 0; node < topology.nodes(); node++) {
			ids += 40 + 2L * topology.id(node).length();
		}
		System.out.printf(
				"%n%s: %,d nodes, %,d links; read in %.2f s (%,.0f links/s); %.1f MB, without the texts of ids about %.0f bytes a link%n",
				title, topology.nodes(), links, seconds, links / seconds, bytes / 1e6,
				Math.max(0, bytes - ids) / links);
		return topology;
	}

	private void compare(String what, int rounds, IntFunction<?> ours, IntFunction<?> cypher) {
		compare(what, rounds, ours, cypher, rounds);
	}

	private void compare(String what, int rounds, IntFunction<?> ours, IntFunction<?> cypher, int cypherRounds) {
		List<Double> own = new ArrayList<>();
		List<Double> other = new ArrayList<>();
		for (int i = 0; i < rounds / 4; i++) {
			ours.apply(i);
			if (i < cypherRounds / 4 && TOO_LONG.equals(cypher.apply(i))) {
				cypherRounds = 1;
			}
		}
		for (int i = 0; i < rounds; i++) {
			Object answer = timed(own, ours, i);
			if (i < cypherRounds) {
				Object reference = timed(other, cypher, i);
				if (reference == null) {
					other.clear();
				}
				else if (reference.equals(TOO_LONG)) {
					cypherRounds = i;
				}
				else {
					assertThat(answer).as(what + " " + i).isEqualTo(reference);
				}
			}
		}
		print(what, own, other);
	}

	private static Object timed(List<Double> times, IntFunction<?> question, int i) {
		long start = System.nanoTime();
		Object answer = question.apply(i);
		times.add((System.nanoTime() - start) / 1e6);
		return answer;
	}

	private static void once(String what, Runnable computation) {
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			timed(times, (any) -> {
				computation.run();
				return "";
			}, i);
		}
		print(what, times, List.of());
	}

	private static void print(String what, List<Double> ours, List<Double> cypher) {
		System.out.printf("%-34s %9.3f %9.3f", what, percentile(ours, 0.5), percentile(ours, 0.99));
		if (cypher.isEmpty()) {
			System.out.printf(" %9s %9s %8s%n", "-", "-", "-");
		}
		else {
			System.out.printf(" %9.3f %9.3f %8.1f%n", percentile(cypher, 0.5), percentile(cypher, 0.99),
					percentile(cypher, 0.5) / percentile(ours, 0.5));
		}
	}

	private static double percentile(List<Double> times, double share) {
		double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	}

	private List<Integer> nodePaths(Topology topology, int[] pair, int k) {
		return new KShortestPaths(topology, new CompiledFilter(topology, LinkFilter.ALL), deadline(), pair[0], pair[1],
				6, new BitSet())
			.find(k)
			.stream()
			.map(NodePath::length)
			.toList();
	}

	private List<Integer> found(Topology topology, int[] pair, int k) {
		return this.paths
			.find(new PathFinder.Request(topology.id(pair[0]), topology.id(pair[1]), k, 6, List.of(),
					PathSelection.SHORTEST), LinkFilter.ALL)
			.stream()
			.map(PathFinder.Path::length)
			.toList();
	}

	private static Set<Object> shared(Topology topology, int[] pair) {
		Set<Object> ids = new HashSet<>();
		new CommonNeighbours(topology, new CompiledFilter(topology, LinkFilter.ALL), deadline()).of(pair, Set.of())
			.forEach((scored) -> ids.add(topology.id(scored.node())));
		return ids;
	}

	private static List<Integer> topDegree(Topology topology) {
		double[] scores = new Centralities(projection(topology), deadline(), 0).scored(Centrality.DEGREE).scores();
		return Arrays.stream(scores)
			.map((score) -> -score)
			.sorted()
			.limit(20)
			.mapToObj((score) -> (int) -score)
			.toList();
	}

	private List<Object> ask(String cypher, Topology topology, int[] pair) {
		try (Session session = this.driver.session()) {
			return session
				.run(cypher, Map.of("a", topology.id(pair[0]), "b", topology.id(pair[1])),
						TransactionConfig.builder().withTimeout(PATIENCE).build())
				.list((Record row) -> row.get("answer").asObject())
				.stream()
				.map((answer) -> (answer instanceof Long number) ? (Object) number.intValue() : answer)
				.toList();
		}
		catch (Neo4jException ex) {
			if (ex.code().contains("TimedOut")) {
				return TOO_LONG;
			}
			throw ex;
		}
	}

	private static SimpleGraph projection(Topology topology) {
		return SimpleGraph.of(topology, Set.of(), LinkFilter.ALL, deadline());
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(10));
	}

	static long used() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
