package dev.enishi.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Basis;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Language;

import org.springframework.stereotype.Service;

/** Finds the best paths between two entities. */
@Service
public class PathFinder {

	private final Tracing tracing;

	PathFinder(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * The best paths, best first.
	 * @throws EnishiException when an id does not exist or a number is out of its range
	 */
	public List<Path> find(Request request, LinkFilter filter) {
		int count = request.count();
		int maxLength = request.maxLength();
		Tracing.within("k", count, 1, this.tracing.limits().paths());
		Tracing.within("maxLength", maxLength, 1, this.tracing.limits().length());
		Topology topology = this.tracing.topology();
		int source = Tracing.node(topology, request.from());
		int target = Tracing.node(topology, request.to());
		if (source == target) {
			throw new EnishiException(ErrorCode.SAME_ENTITY,
					"'from' and 'to' are the same entity: a path leads from one to another");
		}
		BitSet avoided = new BitSet();
		IntStream.of(Tracing.nodes(topology, request.avoid())).forEach(avoided::set);
		if (avoided.get(source) || avoided.get(target)) {
			throw new EnishiException(ErrorCode.AVOIDED_END, "'avoid' names an end of the path");
		}
		CompiledFilter compiled = new CompiledFilter(topology, filter);
		KShortestPaths shortest = new KShortestPaths(topology, compiled, this.tracing.deadline(), source, target,
				maxLength, avoided);
		List<NodePath> nodePaths = (request.selection() == PathSelection.DIVERSE) ? DiversePaths.of(shortest, count)
				: shortest.find(count);
		return show(topology, compiled, nodePaths);
	}

	private List<Path> show(Topology topology, CompiledFilter compiled, List<NodePath> nodePaths) {
		List<int[]> steps = nodePaths.stream().map((nodePath) -> steps(topology, compiled, nodePath)).toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				nodePaths.stream().flatMapToInt((nodePath) -> IntStream.of(nodePath.nodes())));
		Map<Integer, Link> links = this.tracing.links(topology, steps.stream().flatMapToInt(IntStream::of));
		List<Path> paths = new ArrayList<>();
		for (int i = 0; i < nodePaths.size(); i++) {
			List<Entity> visited = Tracing.present(IntStream.of(nodePaths.get(i).nodes()), entities);
			List<Link> followed = Tracing.present(IntStream.of(steps.get(i)), links);
			int length = nodePaths.get(i).length();
			if (visited.size() == length + 1 && followed.size() == length) {
				paths.add(new Path(length, visited, followed));
			}
		}
		return paths;
	}

	/** The link of each step: of several the first by type and id. */
	private static int[] steps(Topology topology, CompiledFilter compiled, NodePath nodePath) {
		return IntStream.range(0, nodePath.length()).map((step) -> {
			int node = nodePath.nodes()[step];
			int next = nodePath.nodes()[step + 1];
			return topology.places(node)
				.filter((place) -> topology.neighbour(place) == next && compiled.isOpen(node, topology.link(place)))
				.mapToObj(topology::link)
				.min(Comparator.<Integer>comparingInt(topology.links()::type).thenComparing(topology.links()::id))
				.orElseThrow();
		}).toArray();
	}

	/**
	 * Which paths to find.
	 *
	 * @param from the entity where they begin
	 * @param to the entity where they end
	 * @param count how many at most
	 * @param maxLength how many links a path may have
	 * @param avoid entities that no path may visit
	 * @param selection which of all paths
	 */
	public record Request(String from, String to, int count, int maxLength, List<String> avoid,
			PathSelection selection) {

	}

	/**
	 * A simple path from one entity to another.
	 *
	 * @param length how many links it has
	 * @param nodes the entities on it
	 * @param links the links between them
	 */
	public record Path(int length, List<Entity> nodes, List<Link> links) {

		/** What it rests on: inferred as soon as one of its links is. */
		public Basis basis() {
			return this.links.stream().anyMatch((link) -> link.basis() != Basis.STATED) ? Basis.INFERRED : Basis.STATED;
		}

		/** The ids of the documents that its links cite. */
		public List<String> citedSources() {
			return this.links.stream().flatMap((link) -> link.citedSources().stream()).distinct().toList();
		}

		/**
		 * The path in sentences, with what each step rests on.
		 * @param sources the documents that its links cite, by id
		 */
		public String explanation(Language language, Map<String, Source> sources) {
			return Explanation.of(this.nodes, this.links, language, sources);
		}

	}

}
