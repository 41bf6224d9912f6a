package dev.enishi.live;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.enishi.graph.LinkStructure;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Traversal;

import org.springframework.stereotype.Component;

/** Tells from the structure which links a page shows. */
@Component
class StructurePages implements LinkStructure {

	private final LiveTopology live;

	StructurePages(LiveTopology live) {
		this.live = live;
	}

	@Override
	public Optional<Slice> page(Traversal traversal) {
		return this.live.ifUpToDate().flatMap((topology) -> page(topology, traversal));
	}

	@Override
	public Slice told(Traversal traversal) {
		Topology topology = this.live.current();
		int node = topology.node(traversal.entityId());
		return (node < 0) ? new Slice(List.of(), 0) : slice(topology, node, traversal);
	}

	private static Optional<Slice> page(Topology topology, Traversal traversal) {
		int node = topology.node(traversal.entityId());
		// a former id belongs to another entity now, and Cypher counts loops differently
		if (node < 0 || !topology.id(node).equals(traversal.entityId()) || !traversal.filter().isOfLinksAlone()
				|| topology.places(node).anyMatch((place) -> topology.neighbour(place) == node)) {
			return Optional.empty();
		}
		return Optional.of(slice(topology, node, traversal));
	}

	private static Slice slice(Topology topology, int node, Traversal traversal) {
		CompiledFilter compiled = new CompiledFilter(topology, traversal.filter());
		LinkColumns links = topology.links();
		Comparator<Place> order = Comparator.comparingInt(Place::listed).thenComparing(Place::id);
		List<Place> all = topology.places(node)
			.filter((place) -> compiled.leads(node, place))
			.mapToObj((place) -> new Place(links.listed(topology.link(place)), links, topology.link(place),
					topology.neighbour(place)))
			.toList();
		PageRequest request = traversal.request();
		Comparator<Place> direction = request.backward() ? order.reversed() : order;
		List<Row> rows = all.stream()
			.filter((place) -> request.position() == null || place.isBehind(request))
			.sorted(direction)
			.limit(request.limit() + 1L)
			.map((place) -> new Row(place.id(), topology.id(place.other())))
			.toList();
		return new Slice(rows, all.size());
	}

	private record Place(int listed, LinkColumns links, int link, int other) {

		String id() {
			return this.links.id(this.link);
		}

		boolean isBehind(PageRequest request) {
			List<Object> position = Objects.requireNonNull(request.position());
			int compared = Long.compare(this.listed, ((Number) position.get(0)).longValue());
			compared = (compared != 0) ? compared : id().compareTo(position.get(1).toString());
			return request.backward() ? compared < 0 : compared > 0;
		}

	}

}
