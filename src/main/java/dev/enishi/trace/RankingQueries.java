package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.enishi.api.Arguments;
import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code ranking} and {@code communities}. */
@Controller
class RankingQueries {

	private final Tracing tracing;

	private final EntityPages pages;

	RankingQueries(Tracing tracing, EntityPages pages) {
		this.tracing = tracing;
		this.pages = pages;
	}

	@QueryMapping
	List<Ranked> ranking(@Argument Centrality by, @Argument @Nullable List<EntityType> types,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		int limit = this.tracing.first(first);
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		LinkFilter filter = Arguments.linkFilter(environment);
		Projection graph = Projection.of(topology, Set.of(), filter, deadline);
		Centralities centralities = new Centralities(graph, deadline, this.tracing.limits().exactBetweenness());
		double[] scores = topology.computations()
			.once(List.of(by, filter), this.tracing.inTurn(deadline, () -> centralities.scores(by)));
		Set<EntityType> shown = (types != null) ? Set.copyOf(types) : Set.of();
		List<Integer> best = IntStream.range(0, graph.size())
			.filter((node) -> shown.isEmpty() || shown.contains(topology.type(graph.nodes()[node])))
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
				ranked.add(new Ranked(rank, entity, scores[node], centralities.margin(by)));
			}
		}
		return ranked;
	}

	@QueryMapping
	List<Community> communities(@Argument @Nullable List<EntityType> types, DataFetchingEnvironment environment) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		Set<EntityType> shown = (types != null) ? Set.copyOf(types) : Set.of();
		LinkFilter filter = Arguments.linkFilter(environment);
		Projection graph = Projection.of(topology, shown, filter, deadline);
		LeidenCommunities.Division division = topology.computations()
			.once(List.of("communities", shown, filter),
					this.tracing.inTurn(deadline, () -> new LeidenCommunities(graph, deadline).divide()));
		return division.communities().stream().map((nodes) -> {
			int centre = IntStream.of(nodes)
				.boxed()
				.max(Comparator.<Integer>comparingInt(graph::degree).thenComparing(Comparator.reverseOrder()))
				.orElseThrow();
			List<String> members = IntStream.of(nodes).mapToObj((node) -> topology.id(graph.nodes()[node])).toList();
			return new Community("community:" + topology.id(graph.nodes()[centre]), members, division.modularity());
		}).toList();
	}

	@SchemaMapping
	int size(Community community) {
		return community.ids().size();
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> members(Community community, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return this.pages.page(community.id(), community.ids(), environment);
	}

	record Ranked(int rank, Entity entity, double score, @Nullable Double margin) {

	}

	record Community(String id, List<String> ids, double modularity) {

	}

}
