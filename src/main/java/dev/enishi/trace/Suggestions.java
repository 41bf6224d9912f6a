package dev.enishi.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.Language;

import org.springframework.stereotype.Service;

import static java.util.stream.Collectors.joining;

/** Suggests links that the structure makes likely. */
@Service
public class Suggestions {

	private static final int NAMED = 3;

	private final Tracing tracing;

	Suggestions(Tracing tracing) {
		this.tracing = tracing;
	}

	/**
	 * What an entity has much in common with and no link to, the likeliest first.
	 * @throws dev.enishi.EnishiException when the id does not exist
	 */
	public List<Suggestion> of(String id, LinkFilter filter, int limit) {
		Topology topology = this.tracing.topology();
		List<CommonNeighbours.Scored> found = new CommonNeighbours(topology, new CompiledFilter(topology, filter),
				this.tracing.deadline())
			.unlinked(Tracing.node(topology, id))
			.stream()
			.limit(limit)
			.toList();
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				found.stream()
					.flatMapToInt((scored) -> IntStream.concat(IntStream.of(scored.node()),
							IntStream.of(scored.through()).limit(NAMED))));
		return found.stream()
			.filter((scored) -> entities.containsKey(scored.node()))
			.map((scored) -> new Suggestion(Objects.requireNonNull(entities.get(scored.node())), scored.score(),
					Tracing.present(IntStream.of(scored.through()).limit(NAMED), entities), scored.through().length))
			.toList();
	}

	/**
	 * A link that is likely.
	 *
	 * @param entity the other end
	 * @param score how likely it is, see {@link CommonNeighbours}
	 * @param named some of what both are linked to
	 * @param shared how many both are linked to
	 */
	public record Suggestion(Entity entity, double score, List<Entity> named, int shared) {

		/** Why it is likely, in words. */
		public String reason(Language language) {
			boolean english = language == Language.EN;
			String names = this.named.stream()
				.map((one) -> english ? one.name(Language.EN) : "「" + one.name(Language.JA) + "」")
				.collect(joining(english ? ", " : "、"));
			int more = this.shared - this.named.size();
			if (english) {
				return "Both are linked to " + names + ((more > 0) ? " and %d more".formatted(more) : "");
			}
			return "どちらも" + names + ((more > 0) ? "ほか%d件".formatted(more) : "") + "につながっている";
		}

	}

}
