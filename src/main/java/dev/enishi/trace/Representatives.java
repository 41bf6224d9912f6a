package dev.enishi.trace;

import java.util.List;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Direction;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

/** Who acts for whom: over links whose type has the trait {@code ACTS_FOR}. */
final class Representatives {

	private final Topology topology;

	private final CompiledFilter acting;

	private final boolean any;

	/**
	 * Finds representatives where a filter of other links applies: when they act and what
	 * that rests on is filtered too.
	 */
	Representatives(Topology topology, LinkFilter filter, Vocabulary vocabulary) {
		this.topology = topology;
		List<LinkType> types = vocabulary.linkTypes(LinkType.Trait.ACTS_FOR);
		this.any = !types.isEmpty();
		this.acting = new CompiledFilter(topology,
				new LinkFilter(types, Direction.OUT, List.of(), List.of(), filter.asOf(), filter.basis(), null, null));
	}

	/** Those who act for a node. */
	IntStream of(int node) {
		return places(node)
			.filter((place) -> this.acting.leads(this.topology.neighbour(place), this.topology.link(place), node))
			.map(this.topology::neighbour)
			.filter((other) -> other != node)
			.distinct();
	}

	/** Those whom a node acts for. */
	IntStream principals(int node) {
		return places(node)
			.filter((place) -> this.acting.leads(node, this.topology.link(place), this.topology.neighbour(place)))
			.map(this.topology::neighbour)
			.filter((other) -> other != node)
			.distinct();
	}

	/** The links by which one node acts for another. */
	IntStream links(int representative, int node) {
		return places(node)
			.filter((place) -> this.topology.neighbour(place) == representative
					&& this.acting.leads(representative, this.topology.link(place), node))
			.map(this.topology::link);
	}

	private IntStream places(int node) {
		return this.any ? IntStream.range(this.topology.first(node), this.topology.end(node)) : IntStream.empty();
	}

}
