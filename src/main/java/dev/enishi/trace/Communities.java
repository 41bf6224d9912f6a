package dev.enishi.trace;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.EntityType;

import org.springframework.stereotype.Service;

/** Divides the network into communities. */
@Service
public class Communities {

	/** How many central members are kept of each. */
	private static final int CENTRAL = 10;

	private final Tracing tracing;

	Communities(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The communities, the largest first.
	 * @param types the types in the network, none for all
	 */
	public List<Community> of(Set<EntityType> types, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		SimpleGraph graph = SimpleGraph.of(topology, types, filter, deadline);
		LeidenCommunities.Division division = topology.computations()
			.once(List.of("communities", types, filter),
					this.tracing.permitted(deadline, () -> new LeidenCommunities(graph, deadline).divide()));
		NodeLinks inside = new NodeLinks(topology, new CompiledFilter(topology, filter));
		return division.communities().stream().map((nodes) -> {
			List<String> central = IntStream.of(nodes)
				.boxed()
				.sorted(Comparator.<Integer>comparingInt(graph::degree).reversed().thenComparing((node) -> node))
				.limit(CENTRAL)
				.map((node) -> topology.id(graph.nodes()[node]))
				.toList();
			List<String> members = IntStream.of(nodes).mapToObj((node) -> topology.id(graph.nodes()[node])).toList();
			return new Community("community:" + central.get(0), members, central, division.modularity(),
					inside.inferredShare(nodes, graph));
		}).toList();
	}

	/**
	 * A community.
	 *
	 * @param id names its member with the most neighbours
	 * @param members the ids of its members, ascending
	 * @param central the ids of those with the most neighbours, the most first, at most
	 * ten
	 * @param modularity the modularity of the whole division
	 * @param inferred the share of the links of its members that were inferred, from 0 to
	 * 1
	 */
	public record Community(String id, List<String> members, List<String> central, double modularity, double inferred) {

		/** How many members it has. */
		public int size() {
			return this.members.size();
		}

		/** Whether it has a member with an id. */
		public boolean has(String id) {
			return Collections.binarySearch(this.members, id) >= 0;
		}

	}

}
