package dev.enishi.trace;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Says what networks are like as a whole, and which parts they have. */
@Service
public class Structures {

	private final Tracing tracing;

	Structures(Tracing tracing) {
		this.tracing = tracing;
	}

	/** What a network is like. */
	public Structure of(NetworkForm form, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		NetworkForm plain = form.undirected();
		long exactUpTo = this.tracing.exactUpTo(deadline);
		Structure.Sharing sharing = new Structure.Sharing() {
			@Override
			public <T> T once(String what, Supplier<T> computation) {
				return topology.computations()
					.once(List.of(what, plain, filter, exactUpTo),
							Structures.this.tracing.permitted(deadline, computation));
			}
		};
		return new Structure(this.tracing.network(topology, plain, filter, deadline).simple(), deadline, exactUpTo,
				sharing);
	}

	/**
	 * The parts of a network that are not linked with each other, in whichever direction,
	 * the largest first.
	 */
	public List<Component> components(NetworkForm form, LinkFilter filter, int limit) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		NetworkForm plain = form.undirected();
		SimpleGraph graph = this.tracing.network(topology, plain, filter, deadline).simple();
		return topology.computations()
			.once(List.of("components", plain, filter),
					this.tracing.permitted(deadline, () -> Components.of(graph, deadline)))
			.nodes()
			.stream()
			.limit(limit)
			.map((nodes) -> new Component(
					IntStream.of(nodes).mapToObj((node) -> topology.id(graph.nodes()[node])).toList(),
					graph.mostLinked(nodes, Communities.CENTRAL)
						.mapToObj((node) -> topology.id(graph.nodes()[node]))
						.toList()))
			.toList();
	}

	/**
	 * How many links the shortest path from one entity to another has, null where there
	 * is none.
	 */
	public @Nullable Integer distance(String from, String to, NetworkForm form, LinkFilter filter) {
		Topology topology = this.tracing.topology();
		Deadline deadline = this.tracing.deadline();
		MeasuredNetwork network = this.tracing.network(topology, form.unweighted(), filter, deadline);
		int source = network.node(Tracing.node(topology, from));
		int target = network.node(Tracing.node(topology, to));
		if (source < 0 || target < 0) {
			return null;
		}
		int distance = new ShortestDistances(network.out(), network.in(), deadline).between(source, target);
		return (distance < 0) ? null : (Integer) distance;
	}

	/**
	 * A part of a network that is linked with no other.
	 *
	 * @param members the ids of its entities, ascending
	 * @param central the ids of those with the most neighbours, the most first, at most
	 * ten
	 */
	public record Component(List<String> members, List<String> central) {

		/** How many entities it has. */
		public int size() {
			return this.members.size();
		}

		/** An id that lasts as long as its most central entity stays in it. */
		public String id() {
			return "component:" + this.central.get(0);
		}

	}

}
