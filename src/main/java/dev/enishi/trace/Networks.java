package dev.enishi.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.trace.PathFinder.Path;
import dev.enishi.vocabulary.EntityType;

import org.springframework.stereotype.Service;

/** Parts of the graph, for drawing and for export. */
@Service
public class Networks {

	private final Tracing tracing;

	private final PathFinder paths;

	Networks(Tracing tracing, PathFinder paths) {
		this.tracing = tracing;
		this.paths = paths;
	}

	/** What lies around entities, the nearest first; see {@link #selectAround}. */
	public Network neighbourhood(List<String> of, int depth, int limit, LinkFilter filter) {
		return selectAround(of, depth, limit, filter).read();
	}

	/** The whole network or the most linked part of it; see {@link #selectMost}. */
	public Network network(Set<EntityType> types, int limit, LinkFilter filter) {
		return selectMost(types, limit, filter).read();
	}

	/**
	 * Selects what lies around entities, the nearest first.
	 * @param of the ids of the entities in the middle
	 * @param depth over how many links
	 * @param limit how many entities at most
	 * @param filter which links to follow
	 * @throws EnishiException when an id does not exist or a number is out of its range
	 */
	public Selection selectAround(List<String> of, int depth, int limit, LinkFilter filter) {
		if (of.isEmpty()) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'of' is empty: name at least one entity");
		}
		Tracing.within("depth", depth, 0, this.tracing.limits().depth());
		Topology topology = this.tracing.topology();
		Subgraph subgraph = subgraph(topology, filter, limit);
		subgraph.around(Tracing.nodes(topology, of), depth);
		return new Selection(this.tracing, topology, subgraph);
	}

	/**
	 * Selects the whole network; where it is larger than the limit, the entities with the
	 * most links.
	 * @param types the types of entity in it, none for all
	 * @param limit how many entities at most
	 * @param filter which links are in it
	 * @throws EnishiException when a number is out of its range
	 */
	public Selection selectMost(Set<EntityType> types, int limit, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Subgraph subgraph = subgraph(topology, filter, limit);
		subgraph.most(SimpleGraph.of(topology, types, filter, this.tracing.deadline()));
		return new Selection(this.tracing, topology, subgraph);
	}

	/**
	 * The entities and links on the best paths from one entity to another.
	 * @throws EnishiException when an id does not exist or a number is out of its range
	 */
	public Network paths(PathFinder.Request request, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Map<String, Entity> entities = new LinkedHashMap<>();
		Map<String, Link> links = new LinkedHashMap<>();
		for (Path path : this.paths.find(request, filter)) {
			path.nodes().forEach((entity) -> entities.putIfAbsent(entity.id(), entity));
			path.links().forEach((link) -> links.putIfAbsent(link.id(), link));
		}
		List<Network.NetworkNode> nodes = entities.values().stream().map((entity) -> {
			int node = topology.node(entity.id());
			int degree = (node < 0) ? 0 : topology.degree(node);
			long shown = links.values()
				.stream()
				.filter((link) -> link.sourceId().equals(entity.id()) || link.targetId().equals(entity.id()))
				.count();
			return new Network.NetworkNode(entity, degree, Math.max(0, degree - (int) shown));
		}).toList();
		return new Network(nodes, List.copyOf(links.values()), false);
	}

	private Subgraph subgraph(Topology topology, LinkFilter filter, int limit) {
		Tracing.within("limit", limit, 1, this.tracing.limits().nodes());
		return new Subgraph(topology, new CompiledFilter(topology, filter), this.tracing.deadline(), limit);
	}

}
