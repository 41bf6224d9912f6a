package dev.enishi.browse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.Entities;
import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import dev.enishi.model.Language;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static java.util.stream.Collectors.toMap;

/** What all entities have in common; each method answers for every type. */
@Controller
class EntityFields {

	private final Entities entities;

	EntityFields(Entities entities) {
		this.entities = entities;
	}

	@SchemaMapping
	EntityType type(Entity entity) {
		return entity.type();
	}

	@SchemaMapping
	String name(Entity entity, @Argument Language lang) {
		return entity.name(lang);
	}

	@SchemaMapping
	List<Name> names(Entity entity) {
		return entity.names();
	}

	@SchemaMapping
	@Nullable String summary(Entity entity, @Argument Language lang) {
		return entity.summary(lang);
	}

	@BatchMapping(typeName = "Entity")
	Map<Entity, Integer> degree(List<Entity> entities) {
		Map<String, Integer> degrees = this.entities.degrees(entities.stream().map(Entity::id).distinct().toList());
		return entities.stream()
			.distinct()
			.collect(toMap((entity) -> entity, (entity) -> degrees.getOrDefault(entity.id(), 0)));
	}

	@SchemaMapping
	CompletableFuture<Source> source(Citation citation, DataLoader<String, Source> sources) {
		return sources.load(citation.sourceId());
	}

}
