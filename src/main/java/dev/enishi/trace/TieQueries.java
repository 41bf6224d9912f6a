package dev.enishi.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.api.Arguments;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.model.Link;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static java.util.stream.Collectors.joining;

/**
 * Answers what entities have in common: {@code shared}, {@code collaboration} and
 * {@code suggestions}.
 */
@Controller
class TieQueries {

	private static final int NAMED = 3;

	private final Tracing tracing;

	TieQueries(Tracing tracing) {
		this.tracing = tracing;
	}

	@QueryMapping
	List<SharedNeighbour> shared(@Argument List<String> of, @Argument @Nullable List<EntityType> through,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		int limit = this.tracing.first(first);
		Topology topology = this.tracing.topology();
		int[] nodes = Tracing.nodes(topology, of);
		if (nodes.length < 2) {
			throw new EnishiException("OUT_OF_RANGE",
					"'of' names %d entities: name at least two".formatted(nodes.length));
		}
		Passage passage = new Passage(topology, Arguments.linkFilter(environment));
		CommonNeighbours common = new CommonNeighbours(topology, passage, this.tracing.deadline());
		Set<EntityType> between = (through != null) ? Set.copyOf(through) : Set.of();
		List<CommonNeighbours.Scored> found = common.of(nodes, between);
		found = found.subList(0, Math.min(limit, found.size()));
		Map<Integer, Entity> entities = this.tracing.entities(topology, numbers(found));
		Map<Integer, Link> links = this.tracing.links(topology,
				numbers(found).flatMap((node) -> common.links(nodes, node, between)));
		return found.stream()
			.filter((scored) -> entities.containsKey(scored.node()))
			.map((scored) -> new SharedNeighbour(Objects.requireNonNull(entities.get(scored.node())),
					common.links(nodes, scored.node(), between)
						.boxed()
						.filter(links::containsKey)
						.map(links::get)
						.toList(),
					scored.score()))
			.toList();
	}

	@QueryMapping
	List<Collaboration> collaboration(@Argument EntityType between, @Argument List<EntityType> through,
			@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		int limit = this.tracing.first(first);
		if (through.isEmpty()) {
			throw new EnishiException("OUT_OF_RANGE", "'through' is empty: name at least one type");
		}
		Topology topology = this.tracing.topology();
		List<Collaborations.Pair> pairs = new Collaborations(topology,
				new Passage(topology, Arguments.linkFilter(environment)), this.tracing.deadline())
			.between(between, through, limit);
		Map<Integer, Entity> entities = this.tracing.entities(topology, pairs.stream()
			.flatMapToInt((pair) -> IntStream.concat(IntStream.of(pair.a(), pair.b()), IntStream.of(pair.through()))));
		List<Collaboration> collaborations = new ArrayList<>();
		for (Collaborations.Pair pair : pairs) {
			Entity a = entities.get(pair.a());
			Entity b = entities.get(pair.b());
			if (a != null && b != null) {
				collaborations.add(new Collaboration(a, b, pair.through().length,
						IntStream.of(pair.through())
							.boxed()
							.filter(entities::containsKey)
							.map(entities::get)
							.toList()));
			}
		}
		return collaborations;
	}

	@QueryMapping
	List<Suggestion> suggestions(@Argument("for") String id, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int limit = this.tracing.first(first);
		Topology topology = this.tracing.topology();
		int node = Tracing.node(topology, id);
		List<CommonNeighbours.Scored> found = new CommonNeighbours(topology,
				new Passage(topology, Arguments.linkFilter(environment)), this.tracing.deadline())
			.unlinked(node);
		found = found.subList(0, Math.min(limit, found.size()));
		Map<Integer, Entity> entities = this.tracing.entities(topology,
				found.stream()
					.flatMapToInt((scored) -> IntStream.concat(IntStream.of(scored.node()),
							IntStream.of(scored.through()).limit(NAMED))));
		return found.stream()
			.filter((scored) -> entities.containsKey(scored.node()))
			.map((scored) -> new Suggestion(Objects.requireNonNull(entities.get(scored.node())), scored.score(),
					IntStream.of(scored.through())
						.limit(NAMED)
						.boxed()
						.filter(entities::containsKey)
						.map(entities::get)
						.toList(),
					scored.through().length))
			.toList();
	}

	@SchemaMapping
	String reason(Suggestion suggestion, @Argument @Nullable Language lang) {
		int more = suggestion.shared() - suggestion.named().size();
		boolean english = lang == Language.EN;
		String names = suggestion.named()
			.stream()
			.map((entity) -> english ? entity.name(Language.EN) : "「" + entity.name(Language.JA) + "」")
			.collect(joining(english ? ", " : "、"));
		if (english) {
			return "Both are linked to " + names + ((more > 0) ? " and %d more".formatted(more) : "");
		}
		return "どちらも" + names + ((more > 0) ? "ほか%d件".formatted(more) : "") + "につながっている";
	}

	private static IntStream numbers(List<CommonNeighbours.Scored> scored) {
		return scored.stream().mapToInt(CommonNeighbours.Scored::node);
	}

	record SharedNeighbour(Entity entity, List<Link> links, double score) {

	}

	record Collaboration(Entity a, Entity b, int weight, List<Entity> through) {

	}

	record Suggestion(Entity entity, double score, List<Entity> named, int shared) {

	}

}
