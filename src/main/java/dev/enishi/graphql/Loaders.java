package dev.enishi.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.graph.Entities;
import dev.enishi.graph.Links;
import dev.enishi.graph.Sources;
import dev.enishi.graph.Traversal;
import dev.enishi.model.Entity;
import dev.enishi.model.Source;
import dev.enishi.trace.Rankings;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Batches the look-ups of one level of a query, so that each kind costs one statement.
 */
@Component
class Loaders {

	static final String LINK_PAGES = "linkPages";

	Loaders(BatchLoaderRegistry registry, Entities entities, Sources sources, Links links, Rankings rankings) {
		registry.forTypePair(String.class, Entity.class)
			.registerMappedBatchLoader((ids, environment) -> load(ids, entities::byId));
		registry.forTypePair(String.class, Source.class)
			.registerMappedBatchLoader((ids, environment) -> load(ids, sources::byId));
		registry.forTypePair(String.class, Integer.class)
			.withName("degrees")
			.registerMappedBatchLoader((ids, environment) -> load(ids, entities::degrees));
		registry.forTypePair(Score.class, Double.class)
			.registerMappedBatchLoader((keys, environment) -> load(keys, (all) -> scores(all, rankings)));
		registry.<Traversal, Object>forName(LINK_PAGES)
			.registerMappedBatchLoader((keys, environment) -> load(keys, (all) -> Map.copyOf(links.traverse(all))));
	}

	/** The scores of each measure at once. */
	private static Map<Score, Double> scores(Collection<Score> wanted, Rankings rankings) {
		Map<Score, Double> scores = new HashMap<>();
		wanted.stream()
			.collect(groupingBy(Score::measure, mapping(Score::id, toList())))
			.forEach((measure, ids) -> rankings.scores(measure, ids)
				.forEach((id, score) -> scores.put(new Score(measure, id), score)));
		return scores;
	}

	private static <K, V> Mono<Map<K, V>> load(Collection<K> keys, Function<Collection<K>, Map<K, V>> look) {
		return Mono.fromSupplier(() -> look.apply(keys));
	}

}
