package dev.enishi.graphql;

import java.util.concurrent.CompletableFuture;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Source;
import org.dataloader.DataLoader;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What has to be looked up for entities and citations, all of a level at once. */
@Controller
class LookUpFields {

	@SchemaMapping
	CompletableFuture<Integer> degree(Entity entity, DataLoader<String, Integer> degrees) {
		return degrees.load(entity.id());
	}

	@SchemaMapping
	CompletableFuture<Source> source(Citation citation, DataLoader<String, Source> sources) {
		return sources.load(citation.sourceId());
	}

}
