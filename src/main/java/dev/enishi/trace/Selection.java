package dev.enishi.trace;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;

/**
 * The entities and links of a network before they are looked up. They are read some at a
 * time, so that a large network takes no more memory than a small one.
 */
public final class Selection {

	private static final int AT_ONCE = 500;

	private final Tracing tracing;

	private final Topology topology;

	private final Subgraph subgraph;

	private final int[] nodes;

	private final int[] links;

	/** Nodes that were deleted since they were selected. */
	private final BitSet missing = new BitSet();

	Selection(Tracing tracing, Topology topology, Subgraph subgraph) {
		this.tracing = tracing;
		this.topology = topology;
		this.subgraph = subgraph;
		this.nodes = subgraph.nodes().toArray();
		this.links = subgraph.links().toArray();
	}

	/** Whether something was left out because of a limit. */
	public boolean truncated() {
		return this.subgraph.truncated();
	}

	/** The types of the entities. */
	public Set<EntityType> types() {
		Set<EntityType> types = new TreeSet<>();
		IntStream.of(this.nodes).forEach((node) -> types.add(this.topology.type(node)));
		return types;
	}

	/** Reads all of it. */
	Network read() {
		List<Network.NetworkNode> nodes = readNodes(this.nodes);
		return new Network(nodes, readLinks(this.links), truncated());
	}

	/** The entities, some at a time, looked up while they are read. */
	public Stream<List<Network.NetworkNode>> nodes(LookUp lookUp) {
		return batches(this.nodes).map((some) -> lookUp.run(() -> readNodes(some)));
	}

	/** The links between them, some at a time, looked up while they are read. */
	public Stream<List<Link>> edges(LookUp lookUp) {
		return batches(this.links).map((some) -> lookUp.run(() -> readLinks(some)));
	}

	private static Stream<int[]> batches(int[] numbers) {
		return IntStream.iterate(0, (begin) -> begin < numbers.length, (begin) -> begin + AT_ONCE)
			.mapToObj((begin) -> Arrays.copyOfRange(numbers, begin, Math.min(begin + AT_ONCE, numbers.length)));
	}

	private List<Network.NetworkNode> readNodes(int[] some) {
		Map<Integer, Entity> entities = this.tracing.entities(this.topology, IntStream.of(some));
		IntStream.of(some).filter((node) -> !entities.containsKey(node)).forEach(this.missing::set);
		return entities.entrySet()
			.stream()
			.map((entry) -> new Network.NetworkNode(entry.getValue(), this.topology.degree(entry.getKey()),
					this.subgraph.hiddenNeighbours(entry.getKey())))
			.toList();
	}

	private List<Link> readLinks(int[] some) {
		IntStream present = IntStream.of(some)
			.filter((link) -> !this.missing.get(this.topology.links().source(link))
					&& !this.missing.get(this.topology.links().target(link)));
		return List.copyOf(this.tracing.links(this.topology, present).values());
	}

	/** Runs a look-up within the limits of the request that needs it. */
	public interface LookUp {

		/** Runs it. */
		<T> T run(Supplier<T> work);

	}

}
