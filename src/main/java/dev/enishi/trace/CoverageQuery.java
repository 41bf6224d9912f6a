package dev.enishi.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.graph.Entities;
import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import dev.enishi.model.LinkType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code coverage}: what is missing. */
@Controller
class CoverageQuery {

	private static final Set<EntityType> MEASURABLE = EnumSet.of(EntityType.POLICY, EntityType.STRATEGY,
			EntityType.PROJECT, EntityType.PROGRAMME);

	private final Tracing tracing;

	private final Entities entities;

	private final EntityPages pages;

	CoverageQuery(Tracing tracing, Entities entities, EntityPages pages) {
		this.tracing = tracing;
		this.entities = entities;
		this.pages = pages;
	}

	@QueryMapping
	Coverage coverage() {
		return new Coverage(this.tracing.topology());
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutKpi(Coverage coverage, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutKpi", topology, environment, (node) -> MEASURABLE.contains(topology.type(node))
				&& follow(topology, node, LinkType.MEASURED_BY, true).findAny().isEmpty());
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutProject(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutProject", topology, environment,
				(node) -> topology.type(node) == EntityType.STRATEGY && !isAdvanced(topology, node));
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutSource(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return this.pages.page("withoutSource", this.entities.uncited(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutLink(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutLink", topology, environment, (node) -> topology.degree(node) == 0);
	}

	private CompletableFuture<Connection<Edge<Entity>, Entity>> page(String list, Topology topology,
			DataFetchingEnvironment environment, IntPredicate isMissing) {
		List<String> ids = IntStream.range(0, topology.nodes()).filter(isMissing).mapToObj(topology::id).toList();
		return this.pages.page(list, ids, environment);
	}

	/**
	 * Whether something advances a strategy or one of those that are part of it, at any
	 * depth.
	 */
	private static boolean isAdvanced(Topology topology, int strategy) {
		Set<Integer> seen = new HashSet<>(Set.of(strategy));
		Deque<Integer> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			int next = open.remove();
			if (follow(topology, next, LinkType.ADVANCES, false).findAny().isPresent()) {
				return true;
			}
			follow(topology, next, LinkType.PART_OF, false).filter(seen::add).forEach(open::add);
		}
		return false;
	}

	private static IntStream follow(Topology topology, int node, LinkType type, boolean fromSource) {
		return IntStream.range(topology.first(node), topology.end(node)).filter((place) -> {
			int link = topology.link(place);
			int here = fromSource ? topology.links().source(link) : topology.links().target(link);
			return topology.links().type(link) == type.ordinal() && here == node;
		}).map(topology::neighbour);
	}

	/**
	 * What the lists of gaps are computed on.
	 *
	 * @param topology the structure
	 */
	record Coverage(Topology topology) {

	}

}
