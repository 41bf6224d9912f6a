package dev.enishi.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Measures a network of people who write together, and has igraph (Debian:
 * python3-igraph) measure the same: the same scores, and the times of both.
 */
class IgraphBenchmark {

	private static final String PYTHON = System.getProperty("python", "/usr/bin/python3");

	private static final int LINKS = Integer.getInteger("links", 40_000);

	private static final List<Centrality> MEASURES = Arrays
		.stream(System.getProperty("measures", "PAGERANK,BETWEENNESS").split(","))
		.map(Centrality::valueOf)
		.toList();

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	/** What {@code enishi.trace.exact-betweenness} is where nobody sets it. */
	private static final long EXACT_UP_TO = 200_000_000;

	@TempDir
	Path folder;

	@Test
	@SuppressWarnings("unchecked")
	void scoresAndTimes() throws IOException, InterruptedException {
		Set<List<Integer>> links = links(new Random(7));
		int size = links.stream().flatMap(List::stream).mapToInt((one) -> one).max().orElse(0) + 1;
		Path file = this.folder.resolve("links");
		Files.writeString(file,
				size + "\n" + links.stream().map((link) -> link.get(0) + " " + link.get(1)).collect(joining("\n")));
		TestTopology topology = new TestTopology();
		links.forEach((link) -> topology.link("%06d".formatted(link.get(0)), "%06d".formatted(link.get(1))));
		SimpleGraph graph = SimpleGraph.of(topology.build(), Set.of(), LinkFilter.ALL, deadline());
		System.out.printf("%,d people, %,d links%n", graph.size(), graph.pairs());
		Map<String, Map<String, Object>> igraph = igraph(file);
		double[] scores = new double[0];
		for (Centrality measure : MEASURES) {
			double[] seconds = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				long begin = System.nanoTime();
				scores = new Centralities(graph, deadline(), Long.MAX_VALUE).scored(measure).scores();
				seconds[round] = (System.nanoTime() - begin) / 1e9;
			}
			Arrays.sort(seconds);
			Map<String, Object> expected = igraph.get(measure.name());
			double others = ((Number) expected.get("seconds")).doubleValue();
			System.out.printf("%s: ours %.3f s (%d cores), igraph %.3f s (one core), ratio %.2f%n", measure,
					seconds[ROUNDS / 2], Parallel.PARTS, others, others / seconds[ROUNDS / 2]);
			List<Number> all = (List<Number>) expected.get("scores");
			assertThat(scores).containsExactly(all.stream().mapToDouble(Number::doubleValue).toArray(), within(1e-9));
		}
		if (MEASURES.contains(Centrality.BETWEENNESS)) {
			sampledTopTen(graph, scores);
		}
	}

	/**
	 * The ten with the highest estimates from a sample are the ten with the highest
	 * scores.
	 */
	private static void sampledTopTen(SimpleGraph graph, double[] scores) {
		long begin = System.nanoTime();
		Scored sampled = new Centralities(graph, deadline(), EXACT_UP_TO).scored(Centrality.BETWEENNESS);
		double seconds = (System.nanoTime() - begin) / 1e9;
		List<Integer> exact = topTen(scores);
		List<Integer> estimated = topTen(sampled.scores());
		double worst = IntStream.range(0, scores.length)
			.mapToDouble((i) -> Math.abs(scores[i] - sampled.scores()[i]))
			.max()
			.orElse(0);
		System.out.printf(
				"BETWEENNESS from a sample: %.3f s, %d of the exact top ten, greatest error %.5f, widest margin %.5f%n",
				seconds, estimated.stream().filter(exact::contains).count(), worst,
				Arrays.stream(sampled.margins()).max().orElse(0));
	}

	private static List<Integer> topTen(double[] scores) {
		return IntStream.range(0, scores.length)
			.boxed()
			.sorted((one, other) -> Double.compare(scores[other], scores[one]))
			.limit(10)
			.toList();
	}

	/** Papers of two to five people, of whom many have written before. */
	private static Set<List<Integer>> links(Random dice) {
		Set<List<Integer>> links = new LinkedHashSet<>();
		List<Integer> authors = new ArrayList<>(List.of(0));
		int people = 1;
		while (links.size() < LINKS) {
			Set<Integer> paper = new LinkedHashSet<>();
			int size = 2 + dice.nextInt(4);
			while (paper.size() < size) {
				paper.add((dice.nextInt(3) == 0) ? people++ : authors.get(dice.nextInt(authors.size())));
			}
			authors.addAll(paper);
			for (int one : paper) {
				paper.stream().filter((other) -> other < one).forEach((other) -> links.add(List.of(other, one)));
			}
		}
		return links;
	}

	private static Map<String, Map<String, Object>> igraph(Path file) throws IOException, InterruptedException {
		Process python = new ProcessBuilder(Stream
			.concat(Stream.of(PYTHON, ".ci/networks/igraph_times.py", file.toString(), String.valueOf(ROUNDS)),
					MEASURES.stream().map(Centrality::name))
			.toList()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String found = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(python.waitFor()).isZero();
		return JsonPath.parse(found).read("$");
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(30));
	}

}
