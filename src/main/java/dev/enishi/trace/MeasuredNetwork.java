package dev.enishi.trace;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.ask.LinkWeights;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.LinkColumns;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Vocabulary;

/**
 * A network to be measured.
 *
 * @param form what it is made of
 * @param simple who is linked to whom, in whichever direction
 * @param out where links lead from each node
 * @param in where links to each node come from; the same as {@code out} where links lead
 * in both directions
 */
record MeasuredNetwork(NetworkForm form, SimpleGraph simple, SimpleGraph out, SimpleGraph in) {

	/** Larger ones are not kept, because each filter makes another one. */
	private static final int KEPT = 2_000_000;

	/** More pairs that have something in common take too much memory. */
	private static final long MOST_PAIRS = 5_000_000;

	/** A graph without directions and weights. */
	static MeasuredNetwork of(SimpleGraph graph) {
		return new MeasuredNetwork(NetworkForm.WHOLE, graph, graph, graph);
	}

	/** The network of a form in the links that a filter lets through. */
	static MeasuredNetwork of(Topology topology, NetworkForm form, LinkFilter filter, Vocabulary vocabulary,
			Deadline deadline) {
		if (form.isSimple()) {
			SimpleGraph graph = SimpleGraph.of(topology, form.types(), filter, deadline);
			return new MeasuredNetwork(form, graph, graph, graph);
		}
		return build(topology, form, filter, vocabulary, deadline);
	}

	/** Whether it may be kept for others who measure the same. */
	boolean isSmall() {
		return this.out.neighbours().length <= KEPT;
	}

	private static MeasuredNetwork build(Topology topology, NetworkForm form, LinkFilter filter, Vocabulary vocabulary,
			Deadline deadline) {
		CompiledFilter compiled = new CompiledFilter(topology, filter);
		boolean[] member = new boolean[topology.nodes()];
		for (int node = 0; filter.equals(LinkFilter.ALL) && node < member.length; node++) {
			member[node] = SimpleGraph.isOf(form.types(), topology, node);
		}
		Arcs arcs = new Arcs();
		if (form.through().isEmpty()) {
			String number = form.weight();
			IntToDoubleFunction weights = (number != null) ? LinkWeights.of(topology, vocabulary, number) : (link) -> 1;
			link(topology, form, compiled, weights, deadline, member, arcs);
		}
		else {
			project(topology, form, compiled, deadline, member, arcs);
		}
		if (!form.directed()) {
			SimpleGraph both = arcs.inBothDirections().graph(member, form.weighted());
			return new MeasuredNetwork(form, both, both, both);
		}
		return new MeasuredNetwork(form, arcs.inBothDirections().graph(member, false),
				arcs.graph(member, form.weighted()), arcs.reversed().graph(member, form.weighted()));
	}

	/** Links nodes as the links between them do that weigh something. */
	private static void link(Topology topology, NetworkForm form, CompiledFilter compiled, IntToDoubleFunction weights,
			Deadline deadline, boolean[] member, Arcs arcs) {
		LinkColumns links = topology.links();
		for (int link = 0; link < links.size(); link++) {
			deadline.step();
			int source = links.source(link);
			int target = links.target(link);
			if (source != target && SimpleGraph.isOf(form.types(), topology, source)
					&& SimpleGraph.isOf(form.types(), topology, target) && compiled.connects(link)) {
				double weight = weights.applyAsDouble(link);
				if (weight > 0) {
					member[source] = true;
					member[target] = true;
					arcs.add(source, target, weight);
				}
			}
		}
	}

	/** Links nodes that have a neighbour in common, once for each such neighbour. */
	private static void project(Topology topology, NetworkForm form, CompiledFilter compiled, Deadline deadline,
			boolean[] member, Arcs arcs) {
		long pairs = 0;
		for (int middle = 0; middle < topology.nodes(); middle++) {
			if (!form.through().contains(topology.type(middle))) {
				continue;
			}
			int itself = middle;
			int[] members = topology.places(middle)
				.filter((place) -> compiled.connects(topology.link(place)))
				.map(topology::neighbour)
				.filter((node) -> node != itself && SimpleGraph.isOf(form.types(), topology, node))
				.sorted()
				.distinct()
				.toArray();
			pairs += (long) members.length * (members.length - 1) / 2;
			if (pairs > MOST_PAIRS) {
				throw new EnishiException(ErrorCode.TOO_LARGE,
						"More than %,d pairs have something in common. Narrow it with 'filter'".formatted(MOST_PAIRS));
			}
			for (int i = 0; i < members.length; i++) {
				member[members[i]] = true;
				for (int j = i + 1; j < members.length; j++) {
					deadline.step();
					arcs.add(members[i], members[j]);
				}
			}
		}
	}

	/** How many nodes there are. */
	int size() {
		return this.simple.size();
	}

	/** The number here of a node of the topology, negative where it is not here. */
	int node(int node) {
		return Arrays.binarySearch(this.simple.nodes(), node);
	}

}
