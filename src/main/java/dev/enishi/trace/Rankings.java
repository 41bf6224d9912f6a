package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Ranks entities by how central they are. */
@Service
public class Rankings {

	private final Tracing tracing;

	Rankings(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The most central entities, the most central first; equal scores share a rank.
	 * @param types the types to show, none for all; all types count in the network
	 */
	public List<Ranked> by(Centrality centrality, Set<EntityType> types, LinkFilter filter, int limit) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		SimpleGraph graph = SimpleGraph.of(topology, Set.of(), filter, deadline);
		Centralities centralities = new Centralities(graph, deadline, this.tracing.limits().exactBetweenness());
		double[] scores = topology.computations()
			.once(List.of(centrality, filter), this.tracing.permitted(deadline, () -> centralities.scores(centrality)));
		List<Integer> best = IntStream.range(0, graph.size())
			.filter((node) -> types.isEmpty() || types.contains(topology.type(graph.nodes()[node])))
			.boxed()
			.sorted(Comparator.<Integer>comparingDouble((node) -> -scores[node]).thenComparing((node) -> node))
			.limit(limit)
			.toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				best.stream().mapToInt((node) -> graph.nodes()[node]));
		List<Ranked> ranked = new ArrayList<>();
		for (int node : best) {
			Entity entity = entities.get(graph.nodes()[node]);
			if (entity != null) {
				boolean equal = !ranked.isEmpty() && ranked.get(ranked.size() - 1).score() == scores[node];
				int rank = equal ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1;
				ranked.add(new Ranked(rank, entity, scores[node], centralities.margin(centrality)));
			}
		}
		return ranked;
	}

	/**
	 * An entity and how central it is.
	 *
	 * @param rank its rank, from 1
	 * @param entity the entity
	 * @param score the centrality
	 * @param margin how far the score may be off, see {@link Centralities}
	 */
	public record Ranked(int rank, Entity entity, double score, @Nullable Double margin) {

	}

}
