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
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/** Finds who works with whom: the pairs of one type that have the most in common. */
@Service
public class Collaborations {

	private final Tracing tracing;

	private final Vocabulary vocabulary;

	Collaborations(Tracing tracing, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.tracing = tracing;
	}

	/**
	 * The pairs with the most in common, the most first.
	 * @param between the type of both
	 * @param through the types of what they have in common, one at least
	 * @param representatives whether what those take part in who act for an entity counts
	 * @throws EnishiException when no type is named, or there are too many pairs
	 */
	public List<Collaboration> between(EntityType between, Set<EntityType> through, boolean representatives,
			LinkFilter filter, int limit) {
		if (through.isEmpty()) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'through' is empty: name at least one type");
		}
		Topology topology = this.tracing.topology();
		List<OneModeProjection.Pair> pairs = new OneModeProjection(topology, new CompiledFilter(topology, filter),
				this.tracing.deadline(), representatives ? Representatives.of(topology, filter, this.vocabulary)
						: Representatives.none(topology))
			.between(between, through, limit);
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				pairs.stream().flatMapToInt((pair) -> pair.nodes()));
		return pairs.stream()
			.filter((pair) -> entities.containsKey(pair.a()) && entities.containsKey(pair.b()))
			.map((pair) -> new Collaboration(Objects.requireNonNull(entities.get(pair.a())),
					Objects.requireNonNull(entities.get(pair.b())), pair.through().length,
					Tracing.present(IntStream.of(pair.through()), entities),
					Tracing.present(IntStream.of(pair.representatives()), entities)))
			.toList();
	}

	/**
	 * Two who work together.
	 *
	 * @param a the one with the lower id
	 * @param b the other one
	 * @param weight how many they have in common
	 * @param through what they have in common
	 * @param representatives those who act for one of them and are linked to that
	 */
	public record Collaboration(Entity a, Entity b, int weight, List<Entity> through, List<Entity> representatives) {

	}

}
