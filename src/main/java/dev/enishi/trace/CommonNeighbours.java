package dev.enishi.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.EntityType;

/**
 * What nodes are linked to in common. A neighbour says the more the fewer links it has:
 * it scores 1 divided by the logarithm of their number, after L. A. Adamic and E. Adar,
 * "Friends and neighbors on the Web", Social Networks 25 (2003).
 */
final class CommonNeighbours {

	private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
		.reversed()
		.thenComparingInt(Scored::node);

	private final Topology topology;

	private final CompiledFilter compiled;

	private final Deadline deadline;

	private final Representatives representatives;

	CommonNeighbours(Topology topology, CompiledFilter compiled, Deadline deadline) {
		this(topology, compiled, deadline, Representatives.none(topology));
	}

	/** What those who act for a node are linked to counts as if the node were. */
	CommonNeighbours(Topology topology, CompiledFilter compiled, Deadline deadline, Representatives representatives) {
		this.representatives = representatives;
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
	}

	/**
	 * The neighbours of all of some nodes, the most telling first.
	 * @param through of what types a node is that may lie in between; none for direct
	 * neighbours
	 */
	List<Scored> of(int[] nodes, Set<EntityType> through) {
		Set<Integer> common = reached(nodes[0], through);
		for (int i = 1; i < nodes.length; i++) {
			common.retainAll(reached(nodes[i], through));
		}
		IntStream.of(nodes).forEach(common::remove);
		return common.stream().map((node) -> new Scored(node, weight(node), new int[0])).sorted(BEST_FIRST).toList();
	}

	/**
	 * The links over which some nodes have a neighbour in common: of several nodes in
	 * between the most telling one.
	 */
	IntStream links(int[] nodes, int neighbour, Set<EntityType> through) {
		return IntStream.of(nodes)
			.flatMap((node) -> IntStream.concat(links(node, neighbour, through),
					representatives(node, neighbour).flatMap((representative) -> IntStream
						.concat(this.representatives.links(representative, node), links(representative, neighbour)))))
			.distinct();
	}

	private IntStream links(int node, int neighbour, Set<EntityType> through) {
		if (through.isEmpty()) {
			return links(node, neighbour);
		}
		return open(node)
			.filter((middle) -> through.contains(this.topology.type(middle))
					&& links(middle, neighbour).findAny().isPresent())
			.min(Comparator.<Integer>comparingInt(this.topology::degree).thenComparing((middle) -> middle))
			.map((middle) -> IntStream.concat(links(node, middle), links(middle, neighbour)))
			.orElseGet(IntStream::empty);
	}

	/** Those who act for one of some nodes and are linked to a neighbour. */
	IntStream representatives(int[] nodes, int neighbour) {
		return IntStream.of(nodes).flatMap((node) -> representatives(node, neighbour)).distinct();
	}

	private IntStream representatives(int node, int neighbour) {
		return this.representatives.of(node).filter((one) -> {
			this.deadline.step();
			return one != neighbour && links(one, neighbour).findAny().isPresent();
		});
	}

	private IntStream links(int node, int neighbour) {
		return this.topology.places(node)
			.filter((place) -> this.topology.neighbour(place) == neighbour
					&& this.compiled.isOpen(node, this.topology.link(place)))
			.map(this.topology::link);
	}

	private Stream<Integer> open(int node) {
		return this.topology.places(node)
			.filter((place) -> this.compiled.isOpen(node, this.topology.link(place)))
			.mapToObj(this.topology::neighbour)
			.distinct();
	}

	private Set<Integer> reached(int node, Set<EntityType> through) {
		Set<Integer> reached = through.isEmpty() ? neighbours(node) : new HashSet<>();
		this.representatives.of(node).forEach((one) -> reached.addAll(neighbours(one)));
		if (through.isEmpty()) {
			return reached;
		}
		for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
			int middle = this.topology.neighbour(place);
			if (through.contains(this.topology.type(middle)) && this.compiled.isOpen(node, this.topology.link(place))) {
				reached.addAll(neighbours(middle));
			}
		}
		return reached;
	}

	/**
	 * The nodes that have no link at all to a node, also none that the filter hides, but
	 * neighbours in common with it, the likeliest first.
	 */
	List<Scored> unlinked(int node) {
		BitSet linked = new BitSet();
		this.topology.places(node).map(this.topology::neighbour).forEach(linked::set);
		Map<Integer, List<Integer>> through = new HashMap<>();
		for (int neighbour : neighbours(node)) {
			for (int other : neighbours(neighbour)) {
				if (other != node && !linked.get(other)) {
					through.computeIfAbsent(other, (any) -> new ArrayList<>()).add(neighbour);
				}
			}
		}
		return through.entrySet()
			.stream()
			.map((entry) -> scored(entry.getKey(), entry.getValue()))
			.sorted(BEST_FIRST)
			.toList();
	}

	private Scored scored(int node, List<Integer> through) {
		through.sort(Comparator.<Integer>comparingDouble(this::weight).reversed().thenComparing((other) -> other));
		return new Scored(node, through.stream().mapToDouble(this::weight).sum(),
				through.stream().mapToInt(Integer::intValue).toArray());
	}

	private double weight(int node) {
		return 1 / Math.log(Math.max(2, this.topology.degree(node)));
	}

	private Set<Integer> neighbours(int node) {
		Set<Integer> neighbours = new HashSet<>();
		for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
			this.deadline.step();
			if (this.topology.neighbour(place) != node && this.compiled.leads(node, place)) {
				neighbours.add(this.topology.neighbour(place));
			}
		}
		return neighbours;
	}

	/**
	 * A node with its score.
	 *
	 * @param node the node
	 * @param score how telling or how likely it is
	 * @param through the neighbours that the score comes from, the most telling first
	 */
	record Scored(int node, double score, int[] through) {

	}

}
