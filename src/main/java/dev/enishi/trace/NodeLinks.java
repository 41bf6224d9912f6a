package dev.enishi.trace;

import java.util.stream.IntStream;

import dev.enishi.model.Basis;

/** The links of nodes that a filter leaves. */
final class NodeLinks {

	private final Topology topology;

	private final CompiledFilter compiled;

	NodeLinks(Topology topology, CompiledFilter compiled) {
		this.topology = topology;
		this.compiled = compiled;
	}

	/** The links between two nodes. */
	int[] between(int one, int other) {
		return places(one).filter((place) -> this.topology.neighbour(place) == other)
			.map(this.topology::link)
			.toArray();
	}

	/** The share of the links of a node that were inferred, from 0 to 1. */
	double inferredShare(int node) {
		return inferredShare(this.topology, places(node).map(this.topology::link));
	}

	/** The share of the links of some nodes of a graph that were inferred. */
	double inferredShare(int[] nodes, SimpleGraph graph) {
		return inferredShare(this.topology,
				IntStream.of(nodes).flatMap((node) -> places(graph.nodes()[node])).map(this.topology::link).distinct());
	}

	/** The share of some links that were inferred, from 0 to 1; 0 of none. */
	static double inferredShare(Topology topology, IntStream links) {
		return links.map((link) -> (topology.links().basis(link) == Basis.INFERRED) ? 1 : 0).average().orElse(0);
	}

	private IntStream places(int node) {
		return IntStream.range(this.topology.first(node), this.topology.end(node))
			.filter((place) -> this.compiled.connects(this.topology.link(place)));
	}

}
