package dev.enishi.trace;

import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Basis;
import dev.enishi.vocabulary.EntityType;

/** The links of nodes that a filter leaves, and that make up a network. */
final class NodeLinks {

	private final Topology topology;

	private final CompiledFilter compiled;

	/** The types that they lead to, none for all. */
	private final Set<EntityType> ends;

	NodeLinks(Topology topology, CompiledFilter compiled, NetworkForm form) {
		this.topology = topology;
		this.compiled = compiled;
		this.ends = form.through().isEmpty() ? form.types() : form.through();
	}

	/** The links between two nodes, found at the one that has fewer. */
	int[] between(int one, int other) {
		if (this.topology.degree(other) < this.topology.degree(one)) {
			return between(other, one);
		}
		return places(one).filter((place) -> this.topology.neighbour(place) == other)
			.map(this.topology::link)
			.toArray();
	}

	/** The share of the links of a node that no source states, from 0 to 1. */
	double inferredShare(int node) {
		return inferredShare(this.topology, places(node).map(this.topology::link));
	}

	/** The same of the links of some nodes of a graph. */
	double inferredShare(int[] nodes, SimpleGraph graph) {
		return inferredShare(this.topology,
				IntStream.of(nodes).flatMap((node) -> places(graph.nodes()[node])).map(this.topology::link).distinct());
	}

	/** The same of some links; 0 of none. */
	static double inferredShare(Topology topology, IntStream links) {
		return links.map((link) -> (topology.links().basis(link) != Basis.STATED) ? 1 : 0).average().orElse(0);
	}

	private IntStream places(int node) {
		return this.topology.places(node)
			.filter((place) -> this.compiled.connects(this.topology.link(place))
					&& (this.ends.isEmpty() || this.ends.contains(this.topology.type(this.topology.neighbour(place)))));
	}

}
