package dev.enishi.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;

import org.springframework.stereotype.Component;

/** Finds the best ways between two entities and brings what lies on them. */
@Component
class PathFinder {

	private final Tracing tracing;

	PathFinder(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The best ways, best first.
	 * @throws EnishiException when an id does not exist or a number is out of its range
	 */
	List<Path> find(String from, String to, int count, int maxLength, LinkFilter filter, List<String> avoid) {
		Tracing.within("k", count, 1, this.tracing.limits().paths());
		Tracing.within("maxLength", maxLength, 1, this.tracing.limits().length());
		Topology topology = this.tracing.topology();
		int source = Tracing.node(topology, from);
		int target = Tracing.node(topology, to);
		if (source == target) {
			throw new EnishiException("SAME_ENTITY",
					"'from' and 'to' are the same entity: a way leads from one to another");
		}
		BitSet avoided = new BitSet();
		IntStream.of(Tracing.nodes(topology, avoid)).forEach(avoided::set);
		if (avoided.get(source) || avoided.get(target)) {
			throw new EnishiException("AVOIDED_END", "'avoid' names an end of the ways");
		}
		Passage passage = new Passage(topology, filter);
		List<Trail> trails = new Trails(topology, passage, this.tracing.deadline(), target, maxLength, avoided)
			.find(source, count);
		return show(topology, passage, trails);
	}

	private List<Path> show(Topology topology, Passage passage, List<Trail> trails) {
		List<int[]> steps = trails.stream().map((trail) -> steps(topology, passage, trail)).toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				trails.stream().flatMapToInt((trail) -> IntStream.of(trail.nodes())));
		Map<Integer, Link> links = this.tracing.links(topology, steps.stream().flatMapToInt(IntStream::of));
		List<Path> paths = new ArrayList<>();
		for (int i = 0; i < trails.size(); i++) {
			List<Entity> visited = present(trails.get(i).nodes(), entities);
			List<Link> followed = present(steps.get(i), links);
			int length = trails.get(i).length();
			if (visited.size() == length + 1 && followed.size() == length) {
				paths.add(new Path(length, visited, followed));
			}
		}
		return paths;
	}

	/** What there is for each of some numbers; what was deleted since is left out. */
	private static <T> List<T> present(int[] numbers, Map<Integer, T> byNumber) {
		return IntStream.of(numbers).boxed().filter(byNumber::containsKey).map(byNumber::get).toList();
	}

	/** The link of each step: of several the first by type and id. */
	private static int[] steps(Topology topology, Passage passage, Trail trail) {
		return IntStream.range(0, trail.length()).map((step) -> {
			int node = trail.nodes()[step];
			int next = trail.nodes()[step + 1];
			return IntStream.range(topology.first(node), topology.end(node))
				.filter((place) -> topology.neighbour(place) == next && passage.isOpen(node, topology.link(place)))
				.mapToObj(topology::link)
				.min(Comparator.<Integer>comparingInt(topology.links()::type).thenComparing(topology.links()::id))
				.orElseThrow();
		}).toArray();
	}

	/**
	 * A way from one entity to another.
	 *
	 * @param length how many links it has
	 * @param nodes the entities on it
	 * @param links the links between them
	 */
	record Path(int length, List<Entity> nodes, List<Link> links) {

	}

}
