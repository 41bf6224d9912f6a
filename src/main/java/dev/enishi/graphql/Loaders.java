package dev.enishi.graphql;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.graph.Entities;
import dev.enishi.graph.Links;
import dev.enishi.graph.Sources;
import dev.enishi.graph.Traversal;
import dev.enishi.model.Entity;
import dev.enishi.model.Source;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Batches the look-ups of one level of a query, so that each kind costs one statement.
 */
@Component
class Loaders {

	static final String LINK_PAGES = "linkPages";

	Loaders(BatchLoaderRegistry registry, Entities entities, Sources sources, Links links) {
		registry.forTypePair(String.class, Entity.class)
			.registerMappedBatchLoader((ids, environment) -> load(ids, entities::byId));
		registry.forTypePair(String.class, Source.class)
			.registerMappedBatchLoader((ids, environment) -> load(ids, sources::byId));
		registry.forTypePair(String.class, Integer.class)
			.withName("degrees")
			.registerMappedBatchLoader((ids, environment) -> load(ids, entities::degrees));
		registry.<Traversal, Object>forName(LINK_PAGES)
			.registerMappedBatchLoader((keys, environment) -> load(keys, (all) -> Map.copyOf(links.traverse(all))));
	}

	private static <K, V> Mono<Map<K, V>> load(Collection<K> keys, Function<Collection<K>, Map<K, V>> look) {
		return Mono.fromSupplier(() -> look.apply(keys));
	}

}
