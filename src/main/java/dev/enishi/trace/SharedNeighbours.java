package dev.enishi.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/** Finds what several entities are all linked to. */
@Service
public class SharedNeighbours {

	private final Tracing tracing;

	private final Vocabulary vocabulary;

	SharedNeighbours(Tracing tracing, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.tracing = tracing;
	}

	/**
	 * The neighbours that some entities share, the most telling first.
	 * @param of the ids of the entities, two at least
	 * @param through the types that may lie in between; none for direct neighbours
	 * @param representatives whether what those take part in who act for an entity counts
	 * @throws EnishiException when there are fewer than two, or an id does not exist
	 */
	public List<SharedNeighbour> of(List<String> of, Set<EntityType> through, boolean representatives,
			LinkFilter filter, int limit) {
		Topology topology = this.tracing.topology();
		int[] nodes = Tracing.nodes(topology, of);
		if (nodes.length < 2) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'of' names %d entities: name at least two".formatted(nodes.length));
		}
		CommonNeighbours common = new CommonNeighbours(topology, new CompiledFilter(topology, filter),
				this.tracing.deadline(), representatives ? Representatives.of(topology, filter, this.vocabulary)
						: Representatives.none(topology));
		List<CommonNeighbours.Scored> found = common.of(nodes, through).stream().limit(limit).toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				found.stream()
					.flatMapToInt((scored) -> IntStream.concat(IntStream.of(scored.node()),
							common.representatives(nodes, scored.node()))));
		Map<Integer, Link> links = this.tracing.links(topology,
				found.stream().flatMapToInt((scored) -> common.links(nodes, scored.node(), through)));
		return found.stream()
			.filter((scored) -> entities.containsKey(scored.node()))
			.map((scored) -> new SharedNeighbour(Objects.requireNonNull(entities.get(scored.node())),
					Tracing.present(common.links(nodes, scored.node(), through), links),
					Tracing.present(common.representatives(nodes, scored.node()), entities), scored.score()))
			.toList();
	}

	/**
	 * What several entities are linked to.
	 *
	 * @param entity what they share
	 * @param links the links over which they do
	 * @param representatives those who act for the entities and are linked to it
	 * @param score how telling it is, see {@link CommonNeighbours}
	 */
	public record SharedNeighbour(Entity entity, List<Link> links, List<Entity> representatives, double score) {

	}

}
