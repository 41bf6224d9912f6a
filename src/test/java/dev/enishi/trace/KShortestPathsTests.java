package dev.enishi.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.AsOf;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.TestTopology;
import dev.enishi.live.Topology;
import dev.enishi.model.Certainty;
import dev.enishi.model.Direction;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KShortestPathsTests {

	private static final LinkType[] SOME_TYPES = TestVocabulary.links("RELATED_TO", "USES", "PART_OF")
		.toArray(LinkType[]::new);

	static List<Long> seeds() {
		return new Random(20221101).longs(400).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theBestTrailsAreThoseThatTryingAllFinds(long seed) {
		Random random = new Random(seed);
		Topology topology = randomTopology(random);
		LinkFilter filter = randomFilter(random);
		int source = random.nextInt(topology.nodes());
		int target = (source + 1 + random.nextInt(topology.nodes() - 1)) % topology.nodes();
		BitSet avoided = new BitSet();
		if (random.nextInt(3) == 0) {
			avoided.set(random.nextInt(topology.nodes()));
			avoided.clear(source);
			avoided.clear(target);
		}
		int count = 1 + random.nextInt(12);
		int maxLength = 1 + random.nextInt(6);
		CompiledFilter compiled = new CompiledFilter(topology, filter);
		List<NodePath> all = new ArrayList<>();
		tryAll(topology, compiled, new int[] { source }, target, maxLength, avoided, all);
		all.sort(null);
		List<NodePath> found = new KShortestPaths(topology, compiled, deadline(), source, target, maxLength, avoided)
			.find(count);
		assertThat(found.stream().map((nodePath) -> Arrays.toString(nodePath.nodes()))).containsExactlyElementsOf(
				all.stream().limit(count).map((nodePath) -> Arrays.toString(nodePath.nodes())).toList());
		assertThat(found.stream().map(NodePath::hubness))
			.containsExactlyElementsOf(all.stream().limit(count).map(NodePath::hubness).toList());
		KShortestPaths again = new KShortestPaths(topology, compiled, deadline(), source, target, maxLength, avoided);
		assertThat(DiversePaths.of(again, count)).containsExactlyElementsOf(diverse(all, count));
	}

	/** By the definition, with sets, from all that there are. */
	private static List<NodePath> diverse(List<NodePath> all, int count) {
		List<NodePath> left = new ArrayList<>(all.stream().limit(DiversePaths.considered(count)).toList());
		List<NodePath> chosen = new ArrayList<>();
		while (chosen.size() < count && !left.isEmpty()) {
			int[] costs = left.stream().mapToInt((path) -> {
				boolean detour = chosen.stream()
					.filter((better) -> better.length() > 1)
					.anyMatch((better) -> nodes(path).containsAll(nodes(better)));
				int shared = chosen.stream().mapToInt((better) -> {
					Set<Set<Integer>> links = links(better);
					links.retainAll(links(path));
					return links.size();
				}).sum();
				return (detour ? 1_000_000 : 0) + path.length() + shared;
			}).toArray();
			int least = Arrays.stream(costs).min().orElseThrow();
			chosen.add(left
				.remove(IntStream.range(0, costs.length).filter((i) -> costs[i] == least).findFirst().orElseThrow()));
		}
		return chosen;
	}

	private static Set<Integer> nodes(NodePath path) {
		return Arrays.stream(path.nodes()).boxed().collect(toSet());
	}

	private static Set<Set<Integer>> links(NodePath path) {
		Set<Set<Integer>> links = new HashSet<>();
		for (int i = 0; i < path.length(); i++) {
			links.add(Set.of(path.nodes()[i], path.nodes()[i + 1]));
		}
		return links;
	}

	@Test
	void aDetourComesAfterRealAlternatives() {
		TestTopology graph = new TestTopology().link("a", "b").link("b", "c").link("c", "z");
		graph.link("b", "x").link("x", "c").link("b", "y").link("y", "c");
		graph.link("a", "k").link("k", "l").link("l", "m").link("m", "n").link("n", "z");
		Topology topology = graph.build();
		assertThat(steps(topology, PathSelection.SHORTEST)).containsExactly("abcz", "abxcz", "abycz");
		assertThat(steps(topology, PathSelection.DIVERSE)).containsExactly("abcz", "aklmnz", "abxcz");
	}

	private static List<String> steps(Topology topology, PathSelection selection) {
		KShortestPaths paths = new KShortestPaths(topology, new CompiledFilter(topology, LinkFilter.ALL), deadline(),
				topology.node("a"), topology.node("z"), 6, new BitSet());
		return ((selection == PathSelection.DIVERSE) ? DiversePaths.of(paths, 3) : paths.find(3)).stream()
			.map((path) -> Arrays.stream(path.nodes()).mapToObj(topology::id).collect(joining()))
			.toList();
	}

	@Test
	void amongEquallyLongTrailsTheOnePastTheHubComesLast() {
		TestTopology graph = new TestTopology().link("a", "hub").link("hub", "z").link("a", "quiet").link("quiet", "z");
		for (int i = 0; i < 10; i++) {
			graph.link("hub", "other" + i);
		}
		Topology topology = graph.build();
		List<NodePath> nodePaths = new KShortestPaths(topology, new CompiledFilter(topology, LinkFilter.ALL),
				deadline(), topology.node("a"), topology.node("z"), 6, new BitSet())
			.find(5);
		assertThat(nodePaths).extracting((nodePath) -> topology.id(nodePath.nodes()[1]))
			.containsExactly("quiet", "hub");
	}

	@Test
	void aLinkCountsOnlyWhenItHolds() {
		Topology topology = new TestTopology().link("a", "z", TestVocabulary.link("RELATED_TO"), "2010", "2012-06")
			.link("a", "b", TestVocabulary.link("RELATED_TO"), "2012", null)
			.link("b", "z")
			.build();
		assertThat(lengths(topology, "2011", Certainty.POSSIBLE)).containsExactly(1);
		assertThat(lengths(topology, "2012-06-30", Certainty.POSSIBLE)).containsExactly(1, 2);
		assertThat(lengths(topology, "2012", Certainty.POSSIBLE)).containsExactly(1, 2);
		assertThat(lengths(topology, "2012-07", Certainty.POSSIBLE)).containsExactly(2);
		assertThat(lengths(topology, "2009-12-31", Certainty.POSSIBLE)).isEmpty();
		assertThat(lengths(topology, "2011", Certainty.CERTAIN)).containsExactly(1);
		assertThat(lengths(topology, "2012-05", Certainty.CERTAIN)).containsExactly(1);
		assertThat(lengths(topology, "2012-07", Certainty.CERTAIN)).isEmpty();
	}

	@Test
	void aSearchEndsAtItsDeadline() {
		TestTopology graph = new TestTopology();
		for (int i = 0; i < 60; i++) {
			for (int j = i + 1; j < 60; j++) {
				graph.link("n" + i, "n" + j);
			}
		}
		Topology topology = graph.build();
		KShortestPaths nodePaths = new KShortestPaths(topology, new CompiledFilter(topology, LinkFilter.ALL),
				new Deadline(Duration.ofMillis(50)), 0, 1, 12, new BitSet());
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> nodePaths.find(1_000_000))
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
	}

	private static List<Integer> lengths(Topology topology, String asOf, Certainty least) {
		LinkFilter filter = new LinkFilter(List.of(), Direction.BOTH, List.of(), List.of(),
				AsOf.of(PartialDate.parse(asOf), least), null, null, null, List.of());
		return new KShortestPaths(topology, new CompiledFilter(topology, filter), deadline(), topology.node("a"),
				topology.node("z"), 6, new BitSet())
			.find(5)
			.stream()
			.map(NodePath::length)
			.toList();
	}

	private static void tryAll(Topology topology, CompiledFilter compiled, int[] nodes, int target, int maxLength,
			BitSet avoided, List<NodePath> found) {
		int last = nodes[nodes.length - 1];
		if (last == target) {
			long hubness = 0;
			for (int i = 1; i < nodes.length - 1; i++) {
				hubness += NodePath.hubness(topology.degree(nodes[i]));
			}
			NodePath nodePath = new NodePath(nodes, hubness);
			if (!found.contains(nodePath)) {
				found.add(nodePath);
			}
			return;
		}
		if (nodes.length > maxLength) {
			return;
		}
		for (int place = topology.first(last); place < topology.end(last); place++) {
			int next = topology.neighbour(place);
			boolean visited = Arrays.stream(nodes).anyMatch((node) -> node == next);
			if (!visited && !avoided.get(next) && compiled.isOpen(last, topology.link(place))
					&& (next == target || compiled.admits(next))) {
				int[] longer = Arrays.copyOf(nodes, nodes.length + 1);
				longer[nodes.length] = next;
				tryAll(topology, compiled, longer, target, maxLength, avoided, found);
			}
		}
	}

	private static Topology randomTopology(Random random) {
		int nodes = 2 + random.nextInt(9);
		TestTopology graph = new TestTopology();
		for (int i = 0; i < nodes; i++) {
			graph.node("n" + i);
		}
		int links = random.nextInt(3 * nodes);
		for (int i = 0; i < links; i++) {
			graph.link("n" + random.nextInt(nodes), "n" + random.nextInt(nodes),
					SOME_TYPES[random.nextInt(SOME_TYPES.length)], random.nextBoolean() ? "2020" : null,
					random.nextBoolean() ? "2021-03" : null);
		}
		return graph.build();
	}

	private static LinkFilter randomFilter(Random random) {
		if (random.nextInt(3) == 0) {
			return LinkFilter.ALL;
		}
		return new LinkFilter(random.nextBoolean() ? List.of() : List.of(SOME_TYPES[0], SOME_TYPES[1]),
				Direction.values()[random.nextInt(3)], List.of(), List.of(),
				random.nextBoolean() ? null : AsOf.of(PartialDate.parse("2021"), Certainty.POSSIBLE), null,
				random.nextBoolean() ? null : 2, random.nextBoolean() ? null : 6, List.of());
	}

	private static Deadline deadline() {
		return new Deadline(Duration.ofMinutes(1));
	}

}
