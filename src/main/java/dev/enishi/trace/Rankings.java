package dev.enishi.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** Ranks entities by how central they are. */
@Service
public class Rankings {

	/** How much of what hangs on an entity is shown. */
	private static final int SHOWN = 5;

	private static final int NAMED = 3;

	private static final MathContext DIGITS = new MathContext(11);

	private final Tracing tracing;

	Rankings(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The most central entities, the most central first; equal scores share a rank.
	 * @param types the types to show, none for all; all types of the network count
	 * @param part which of them to show
	 * @throws dev.enishi.EnishiException when the measure is not defined for the network
	 */
	public List<Ranked> by(Measure measure, Set<EntityType> types, Part part) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		LinkFilter filter = measure.filter();
		MeasuredNetwork network = this.tracing.network(topology, measure.network(), filter, deadline);
		SimpleGraph graph = network.simple();
		Centralities centralities = new Centralities(network, deadline, this.tracing.exactUpTo(deadline));
		Scored scored = scores(measure, topology, network, centralities, deadline);
		double[] scores = scored.scores();
		double[] equalised = Arrays.stream(scores).map(Rankings::rounded).toArray();
		List<Integer> ordered = IntStream.range(0, graph.size())
			.filter((node) -> types.isEmpty() || types.contains(topology.type(graph.nodes()[node])))
			.filter((node) -> !Double.isNaN(scores[node]))
			.boxed()
			.sorted(Comparator.<Integer>comparingDouble((node) -> part.ascending() ? equalised[node] : -equalised[node])
				.thenComparing((node) -> node))
			.toList();
		Map<Integer, Integer> ranks = new HashMap<>();
		for (int i = 0; i < ordered.size(); i++) {
			boolean equal = i > 0 && equalised[ordered.get(i)] == equalised[ordered.get(i - 1)];
			ranks.put(ordered.get(i), equal ? ranks.get(ordered.get(i - 1)) : (Integer) (i + 1));
		}
		Set<Integer> wanted = part.of().isEmpty() ? Set.of()
				: IntStream.of(Tracing.nodes(topology, part.of())).boxed().collect(toSet());
		List<Integer> best = ordered.stream()
			.filter((node) -> wanted.isEmpty() || wanted.contains(graph.nodes()[node]))
			.skip(part.skip())
			.limit(part.limit())
			.toList();
		CutVertices cuts = topology.computations()
			.once(List.of("cut vertices", measure.network(), filter),
					this.tracing.permitted(deadline, () -> new CutVertices(graph, deadline)));
		NodeLinks nodeLinks = new NodeLinks(topology, new CompiledFilter(topology, filter), measure.network());
		List<Standing> standings = best.stream().map((node) -> standing(node, network, cuts, nodeLinks)).toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology, standings.stream()
			.flatMapToInt((one) -> IntStream.concat(IntStream.of(one.node()), IntStream.of(one.cutOff()))));
		Map<Integer, Link> links = this.tracing.links(topology,
				standings.stream().flatMapToInt((one) -> IntStream.of(one.bridges())));
		List<Ranked> ranked = new ArrayList<>();
		for (int i = 0; i < standings.size(); i++) {
			Standing standing = standings.get(i);
			double score = scores[best.get(i)];
			Entity entity = entities.get(standing.node());
			if (entity != null) {
				ranked.add(new Ranked(Objects.requireNonNull(ranks.get(best.get(i))), entity, score,
						scored.margin(best.get(i)), standing.cutOffCount(),
						Tracing.present(IntStream.of(standing.cutOff()), entities),
						Tracing.present(IntStream.of(standing.bridges()), links), standing.inferred()));
			}
		}
		return ranked;
	}

	/** The scores of all entities of a network. */
	public Scores scores(Measure measure) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		MeasuredNetwork network = this.tracing.network(topology, measure.network(), measure.filter(), deadline);
		Centralities centralities = new Centralities(network, deadline, this.tracing.exactUpTo(deadline));
		return new Scores(topology, network, scores(measure, topology, network, centralities, deadline).scores());
	}

	private Scored scores(Measure measure, Topology topology, MeasuredNetwork network, Centralities centralities,
			Deadline deadline) {
		return topology.computations()
			.once(List.of(measure, this.tracing.exactUpTo(deadline)), this.tracing.permitted(deadline, () -> {
				if (measure.starts().isEmpty()) {
					return centralities.scored(measure.by());
				}
				int[] starts = IntStream.of(Tracing.nodes(topology, measure.starts()))
					.map(network::node)
					.filter((node) -> node >= 0)
					.toArray();
				if (starts.length == 0) {
					throw new EnishiException(ErrorCode.INVALID_INPUT, "None of 'near' is in the network");
				}
				return Scored.exact(new PageRank(network, deadline).from(starts));
			}));
	}

	/** Scores that differ by rounding alone are equal. */
	private static double rounded(double score) {
		return (score == 0 || Double.isNaN(score)) ? score : new BigDecimal(score).round(DIGITS).doubleValue();
	}

	private static Standing standing(int node, MeasuredNetwork network, CutVertices cuts, NodeLinks links) {
		SimpleGraph graph = network.simple();
		int here = graph.nodes()[node];
		CutVertices.CutOff cutOff = cuts.cutOff(node, SHOWN);
		int[] bridges = IntStream.range(graph.offsets()[node], graph.offsets()[node + 1])
			.map((place) -> graph.neighbours()[place])
			.filter((other) -> network.form().through().isEmpty() && cuts.isBridge(node, other))
			.mapToObj((other) -> links.between(here, graph.nodes()[other]))
			.filter((between) -> between.length == 1)
			.limit(SHOWN)
			.mapToInt((between) -> between[0])
			.toArray();
		return new Standing(here, cutOff.count(),
				IntStream.of(cutOff.nodes()).map((other) -> graph.nodes()[other]).toArray(), bridges,
				links.inferredShare(here));
	}

	/**
	 * The part of a ranking to show.
	 *
	 * @param of the ids of entities to show alone, with the ranks that they have among
	 * all; none for all
	 * @param skip how many of the first to leave out
	 * @param limit how many at most
	 * @param ascending whether the lowest scores come first
	 */
	public record Part(List<String> of, int skip, int limit, boolean ascending) {

	}

	/**
	 * What is measured.
	 *
	 * @param by what makes an entity central
	 * @param network which network
	 * @param filter which of its links count
	 * @param starts the ids of the entities that PageRank starts at, none for all
	 */
	public record Measure(Centrality by, NetworkForm network, LinkFilter filter, List<String> starts) {

		/** As many as a page of search results. */
		private static final int MOST_STARTS = 100;

		public Measure {
			by.requireFor(network);
			if (starts.size() > MOST_STARTS) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE,
						"'near' has %,d ids, but may have %d".formatted(starts.size(), MOST_STARTS));
			}
			if (!starts.isEmpty() && by != Centrality.PAGERANK) {
				throw new EnishiException(ErrorCode.INVALID_INPUT,
						"'near' is for PAGERANK alone, which then starts at these entities");
			}
		}

		/** In the whole network. */
		public Measure(Centrality by, LinkFilter filter) {
			this(by, NetworkForm.WHOLE, filter, List.of());
		}

	}

	/** The scores of the entities of a network. */
	public static final class Scores {

		private final Topology topology;

		private final MeasuredNetwork network;

		private final double[] scores;

		private Scores(Topology topology, MeasuredNetwork network, double[] scores) {
			this.topology = topology;
			this.network = network;
			this.scores = scores;
		}

		/** That of an entity, null where it has none or is not in the network. */
		public @Nullable Double of(String id) {
			int node = this.topology.node(id);
			int here = (node < 0) ? -1 : this.network.node(node);
			return (here < 0 || Double.isNaN(this.scores[here])) ? null : (Double) this.scores[here];
		}

	}

	/** What hangs on a node, by numbers; of nodes and bridges only some. */
	private record Standing(int node, int cutOffCount, int[] cutOff, int[] bridges, double inferred) {

	}

	/**
	 * An entity and how central it is.
	 *
	 * @param rank its rank, from 1
	 * @param entity the entity
	 * @param score the centrality
	 * @param margin how far the score may be off, with a probability of 95 % that none is
	 * off by more; null where no bound is known
	 * @param cutOff how many entities would be cut off from the largest part of what it
	 * holds together
	 * @param separates some of these, those of the smallest parts first
	 * @param bridges some of its links without which the network falls apart
	 * @param inferred the share of its links that were inferred, from 0 to 1
	 */
	public record Ranked(int rank, Entity entity, double score, @Nullable Double margin, int cutOff,
			List<Entity> separates, List<Link> bridges, double inferred) {

		/** Whether the network falls apart without it. */
		public boolean cutVertex() {
			return this.cutOff > 0;
		}

		/** Why it matters, in words. */
		public String reason(Language language) {
			boolean english = language == Language.EN;
			String name = this.entity.mention(language);
			if (this.cutOff == 0) {
				return english ? "Removing %s cuts nothing off".formatted(name) : "%sを除いても、切り離されるものはない".formatted(name);
			}
			Stream<String> named = this.separates.stream().limit(NAMED).map((one) -> one.mention(language));
			if (english) {
				String more = (this.cutOff > NAMED) ? "; and %d more".formatted(this.cutOff - NAMED) : "";
				return "If %s is removed, %s%s would be cut off from the rest".formatted(name,
						named.collect(joining("; ")), more);
			}
			String all = (this.cutOff > NAMED) ? "など計%d件".formatted(this.cutOff) : "";
			return "%sを除くと、%s%sがほかから切り離される".formatted(name, named.collect(joining("、")), all);
		}

	}

}
