package dev.enishi.browse;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import dev.enishi.model.Language;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What all entities have in common; each method answers for every type. */
@Controller
class EntityFields {

	@SchemaMapping
	EntityType type(Entity entity) {
		return entity.type();
	}

	@SchemaMapping
	String name(Entity entity, @Argument @Nullable Language lang) {
		return entity.name(Language.orJapanese(lang));
	}

	@SchemaMapping
	List<Name> names(Entity entity) {
		return entity.names();
	}

	@SchemaMapping
	@Nullable String summary(Entity entity, @Argument @Nullable Language lang) {
		return entity.summary(Language.orJapanese(lang));
	}

	@SchemaMapping
	CompletableFuture<Integer> degree(Entity entity, DataLoader<String, Integer> degrees) {
		return degrees.load(entity.id());
	}

	@SchemaMapping
	CompletableFuture<Source> source(Citation citation, DataLoader<String, Source> sources) {
		return sources.load(citation.sourceId());
	}

}
