package dev.enishi.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.api.Arguments;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import dev.enishi.model.Link;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code network} and {@code neighbourhood}. */
@Controller
class NetworkQueries {

	private final Tracing tracing;

	NetworkQueries(Tracing tracing) {
		this.tracing = tracing;
	}

	@QueryMapping
	Network neighbourhood(@Argument List<String> of, @Argument int depth, @Argument int limit,
			DataFetchingEnvironment environment) {
		if (of.isEmpty()) {
			throw new EnishiException("OUT_OF_RANGE", "'of' is empty: name at least one entity");
		}
		Tracing.within("depth", depth, 0, this.tracing.limits().depth());
		Tracing.within("limit", limit, 1, this.tracing.limits().nodes());
		return neighbourhood(of, depth, limit, filter(environment));
	}

	@QueryMapping
	Network network(@Argument @Nullable List<EntityType> types, @Argument int limit,
			DataFetchingEnvironment environment) {
		Tracing.within("limit", limit, 1, this.tracing.limits().nodes());
		return network((types != null) ? Set.copyOf(types) : Set.of(), limit, filter(environment));
	}

	Network neighbourhood(List<String> of, int depth, int limit, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Subgraph subgraph = new Subgraph(topology, new Passage(topology, filter), this.tracing.deadline(), limit);
		subgraph.around(Tracing.nodes(topology, of), depth);
		return show(topology, subgraph);
	}

	Network network(Set<EntityType> types, int limit, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		Subgraph subgraph = new Subgraph(topology, new Passage(topology, filter), deadline, limit);
		subgraph.most(Projection.of(topology, types, filter, deadline));
		return show(topology, subgraph);
	}

	private Network show(Topology topology, Subgraph subgraph) {
		Map<Integer, Entity> entities = this.tracing.entities(topology, subgraph.nodes());
		List<NetworkNode> nodes = entities.entrySet()
			.stream()
			.map((entry) -> new NetworkNode(entry.getValue(), topology.degree(entry.getKey()),
					subgraph.hiddenNeighbours(entry.getKey())))
			.toList();
		IntStream links = subgraph.links()
			.filter((link) -> entities.containsKey(topology.links().source(link))
					&& entities.containsKey(topology.links().target(link)));
		return new Network(nodes, List.copyOf(this.tracing.links(topology, links).values()), subgraph.truncated());
	}

	private static LinkFilter filter(DataFetchingEnvironment environment) {
		return new Arguments(environment.getArguments()).input("filter").linkFilter();
	}

	/**
	 * A part of the graph.
	 *
	 * @param nodes the entities
	 * @param edges the links between them
	 * @param truncated whether something was left out because of a limit
	 */
	record Network(List<NetworkNode> nodes, List<Link> edges, boolean truncated) {

	}

	/**
	 * An entity in a network.
	 *
	 * @param entity the entity
	 * @param degree how many links it has in the whole graph
	 * @param hiddenNeighbours how many neighbours are not in the network
	 */
	record NetworkNode(Entity entity, int degree, int hiddenNeighbours) {

	}

}
