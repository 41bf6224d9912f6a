package dev.enishi.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Direction;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

/** Who acts for whom: over links whose type has the trait {@code ACTS_FOR}. */
final class Representatives {

	private final Topology topology;

	private final CompiledFilter acting;

	private final List<LinkType> types;

	private final Map<Integer, int[]> principals = new HashMap<>();

	private Representatives(Topology topology, LinkFilter filter, List<LinkType> types) {
		this.topology = topology;
		this.types = types;
		this.acting = new CompiledFilter(topology, new LinkFilter(types, Direction.OUT, List.of(), List.of(),
				filter.asOf(), filter.basis(), null, null, List.of()));
	}

	/**
	 * Finds representatives where a filter of other links applies: when they act and what
	 * that rests on is filtered too.
	 */
	static Representatives of(Topology topology, LinkFilter filter, Vocabulary vocabulary) {
		return new Representatives(topology, filter, vocabulary.linkTypes(LinkType.Trait.ACTS_FOR));
	}

	/** Nobody acts for anybody. */
	static Representatives none(Topology topology) {
		return new Representatives(topology, LinkFilter.ALL, List.of());
	}

	/** Whether somebody may act for entities of a type. */
	boolean mayActFor(EntityType type) {
		return this.types.stream()
			.flatMap((link) -> link.ends().stream())
			.anyMatch((ends) -> isAmong(ends.targets(), type));
	}

	private boolean mayAct(EntityType type) {
		return this.types.stream()
			.flatMap((link) -> link.ends().stream())
			.anyMatch((ends) -> isAmong(ends.sources(), type));
	}

	/** No type at all stands for every type. */
	private static boolean isAmong(List<EntityType> types, EntityType type) {
		return types.isEmpty() || types.contains(type);
	}

	/** Those who act for a node. */
	IntStream of(int node) {
		if (!mayActFor(this.topology.type(node))) {
			return IntStream.empty();
		}
		return this.topology.places(node)
			.filter((place) -> acts(this.topology.neighbour(place), this.topology.link(place), node))
			.map(this.topology::neighbour)
			.distinct();
	}

	/** Those whom a node acts for. */
	IntStream principals(int node) {
		if (!mayAct(this.topology.type(node))) {
			return IntStream.empty();
		}
		return IntStream.of(this.principals.computeIfAbsent(node,
				(unknown) -> this.topology.places(node)
					.filter((place) -> acts(node, this.topology.link(place), this.topology.neighbour(place)))
					.map(this.topology::neighbour)
					.distinct()
					.toArray()));
	}

	/** The links by which one node acts for another. */
	IntStream links(int representative, int node) {
		return this.topology.places(representative)
			.filter((place) -> this.topology.neighbour(place) == node
					&& acts(representative, this.topology.link(place), node))
			.map(this.topology::link);
	}

	private boolean acts(int representative, int link, int node) {
		return representative != node && this.acting.leads(representative, link, node)
				&& this.acting.admits(representative);
	}

}
