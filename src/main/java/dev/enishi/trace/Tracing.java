package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Links;
import dev.enishi.graph.Reading;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What every computation on the structure needs: the structure, a deadline, and the
 * entities of the result.
 */
@Component
@EnableConfigurationProperties(TraceLimits.class)
class Tracing {

	private final LiveTopology topology;

	private final TraceLimits limits;

	private final Entities entities;

	private final Links links;

	private final ComputePermits permits;

	private final Deadlines deadlines;

	private final Vocabulary vocabulary;

	Tracing(LiveTopology topology, TraceLimits limits, Entities entities, Links links, Deadlines deadlines,
			Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.deadlines = deadlines;
		this.topology = topology;
		this.limits = limits;
		this.entities = entities;
		this.links = links;
		this.permits = new ComputePermits(limits.atOnce());
	}

	Topology topology() {
		Reading.noteStructure();
		return this.topology.current();
	}

	TraceLimits limits() {
		return this.limits;
	}

	/** When a computation has to end. */
	Deadline deadline() {
		return this.deadlines.current();
	}

	/**
	 * Up to how many nodes times links betweenness and closeness are exact: more where a
	 * job has more time.
	 */
	long exactUpTo(Deadline deadline) {
		return (long) ((double) this.limits.exactBetweenness() * deadline.times());
	}

	/** The network of a form in the links that a filter lets through. */
	MeasuredNetwork network(Topology topology, NetworkForm form, LinkFilter filter, Deadline deadline) {
		Supplier<MeasuredNetwork> building = () -> MeasuredNetwork.of(topology, form, filter, this.vocabulary,
				deadline);
		if (form.isSimple()) {
			return building.get();
		}
		List<MeasuredNetwork> large = new ArrayList<>();
		Optional<MeasuredNetwork> small = topology.computations()
			.once(List.of("network", form, filter), permitted(deadline, () -> {
				MeasuredNetwork built = building.get();
				if (!built.isSmall()) {
					large.add(built);
				}
				return Optional.of(built).filter(MeasuredNetwork::isSmall);
			}));
		if (small.isPresent()) {
			return small.get();
		}
		// one that is too large to be kept is built for each request
		return large.isEmpty() ? permitted(deadline, building).get() : large.get(0);
	}

	/** A long computation that waits for a permit before it begins. */
	<T> Supplier<T> permitted(Deadline deadline, Supplier<T> computation) {
		return this.permits.await(deadline, computation);
	}

	/**
	 * The number of the node with an id.
	 * @throws EnishiException when there is none
	 */
	static int node(Topology topology, String id) {
		int node = topology.node(id);
		if (node < 0) {
			throw EnishiException.unknownId(id);
		}
		return node;
	}

	/** The numbers of the nodes with ids, each once. */
	static int[] nodes(Topology topology, Collection<String> ids) {
		return ids.stream().mapToInt((id) -> node(topology, id)).distinct().toArray();
	}

	/**
	 * A number that an argument gives.
	 * @throws EnishiException when it is out of its range
	 */
	static int within(String argument, int value, int least, int most) {
		if (value < least || value > most) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'%s' is %d, but has to be from %d to %d".formatted(argument, value, least, most));
		}
		return value;
	}

	/**
	 * The entities of nodes, by node, in the order of the nodes; one that was deleted
	 * since is left out.
	 */
	Map<Integer, Entity> entities(Topology topology, IntStream nodes) {
		List<Integer> numbers = nodes.distinct().boxed().toList();
		if (numbers.isEmpty()) {
			return Map.of();
		}
		Map<String, Entity> byId = this.entities.byId(numbers.stream().map(topology::id).toList());
		Map<Integer, Entity> byNode = new LinkedHashMap<>();
		for (Integer node : numbers) {
			Entity entity = byId.get(topology.id(node));
			if (entity != null) {
				byNode.put(node, entity);
			}
		}
		return byNode;
	}

	/** What there is for each of some numbers; what was deleted since is left out. */
	static <T> List<T> present(IntStream numbers, Map<Integer, T> byNumber) {
		return numbers.boxed().filter(byNumber::containsKey).map(byNumber::get).toList();
	}

	/** The links with numbers, by number; one that was deleted since is left out. */
	Map<Integer, Link> links(Topology topology, IntStream links) {
		List<Integer> numbers = links.distinct().boxed().toList();
		Map<String, Link> byId = this.links.byId(numbers.stream().map(topology.links()::id).toList());
		Map<Integer, Link> byNumber = new LinkedHashMap<>();
		for (Integer number : numbers) {
			Link link = byId.get(topology.links().id(number));
			if (link != null) {
				byNumber.put(number, link);
			}
		}
		return byNumber;
	}

}
