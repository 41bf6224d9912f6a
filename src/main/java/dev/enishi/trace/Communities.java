package dev.enishi.trace;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;

import org.springframework.stereotype.Service;

/** Divides the network into communities. */
@Service
public class Communities {

	/** How many central members are kept of each. */
	static final int CENTRAL = 10;

	private static final double MOST_RESOLUTION = 1000;

	private final Tracing tracing;

	Communities(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The communities, the largest first.
	 * @param form which network is divided
	 * @param resolution 1 is that of modularity; the higher, the smaller the communities
	 * @throws EnishiException when the resolution is out of its range, or the network is
	 * directed
	 */
	public List<Community> of(NetworkForm form, double resolution, LinkFilter filter) {
		if (!(resolution > 0 && resolution <= MOST_RESOLUTION)) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'resolution' is %s, but has to be greater than 0 and at most %s".formatted(resolution,
							MOST_RESOLUTION));
		}
		if (form.directed()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"Communities are of links without direction: leave out 'directed'");
		}
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		SimpleGraph graph = this.tracing.network(topology, form, filter, deadline).out();
		LeidenCommunities.Division division = topology.computations()
			.once(List.of("communities", form, resolution, filter), this.tracing.permitted(deadline,
					() -> new LeidenCommunities(graph, deadline, resolution).divide()));
		NodeLinks inside = new NodeLinks(topology, new CompiledFilter(topology, filter), form);
		return division.communities().stream().map((nodes) -> {
			List<String> central = graph.mostLinked(nodes, CENTRAL)
				.mapToObj((node) -> topology.id(graph.nodes()[node]))
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
