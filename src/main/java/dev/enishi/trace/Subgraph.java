package dev.enishi.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Topology;

/**
 * The nodes that a network shows, chosen under a limit, and what lies between and beside
 * them.
 */
final class Subgraph {

	/** A drawing of more links than this for each node shows nothing any more. */
	private static final int LINKS_PER_NODE = 20;

	private final Topology topology;

	private final CompiledFilter compiled;

	private final Deadline deadline;

	private final int limit;

	private final List<Integer> chosen = new ArrayList<>();

	private final BitSet isChosen = new BitSet();

	private boolean truncated;

	Subgraph(Topology topology, CompiledFilter compiled, Deadline deadline, int limit) {
		this.topology = topology;
		this.compiled = compiled;
		this.deadline = deadline;
		this.limit = limit;
	}

	/**
	 * Chooses nodes and what is at most so many links away, the nearest first, among
	 * equally near ones by id.
	 */
	void around(int[] middle, int depth) {
		TreeSet<Integer> level = new TreeSet<>(IntStream.of(middle).boxed().toList());
		for (int distance = 0; distance <= depth && !level.isEmpty(); distance++) {
			level.forEach(this::choose);
			if (this.truncated || distance == depth) {
				return;
			}
			TreeSet<Integer> next = new TreeSet<>();
			for (int node : level) {
				for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
					this.deadline.step();
					if (!this.isChosen.get(this.topology.neighbour(place)) && this.compiled.leads(node, place)) {
						next.add(this.topology.neighbour(place));
					}
				}
			}
			level = next;
		}
	}

	/** Chooses the nodes with the most links. */
	void most(SimpleGraph projection) {
		IntStream.of(projection.nodes())
			.boxed()
			.sorted(Comparator.<Integer>comparingInt(this.topology::degree).reversed().thenComparing((node) -> node))
			.limit(this.limit + 1L)
			.forEach(this::choose);
	}

	private void choose(int node) {
		if (this.chosen.size() == this.limit) {
			this.truncated = true;
		}
		else {
			this.chosen.add(node);
			this.isChosen.set(node);
		}
	}

	IntStream nodes() {
		return this.chosen.stream().mapToInt(Integer::intValue);
	}

	/** The links between the chosen nodes. */
	IntStream links() {
		long most = (long) LINKS_PER_NODE * this.limit;
		BitSet links = new BitSet();
		for (int node : this.chosen) {
			for (int place = this.topology.first(node); place < this.topology.end(node); place++) {
				this.deadline.step();
				int link = this.topology.link(place);
				if (this.isChosen.get(this.topology.neighbour(place)) && this.compiled.connects(link)) {
					links.set(link);
				}
			}
		}
		if (links.cardinality() > most) {
			this.truncated = true;
		}
		return links.stream().limit(most);
	}

	/** How many nodes one link away are not chosen. */
	int hiddenNeighbours(int node) {
		return (int) this.topology.places(node)
			.filter((place) -> this.compiled.leads(node, place))
			.map(this.topology::neighbour)
			.filter((neighbour) -> !this.isChosen.get(neighbour))
			.distinct()
			.count();
	}

	boolean truncated() {
		return this.truncated;
	}

}
