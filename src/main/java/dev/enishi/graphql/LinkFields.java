package dev.enishi.graphql;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.enishi.graph.AsOf;
import dev.enishi.model.Certainty;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The ends of a link, and what it says of them. */
@Controller
class LinkFields {

	@SchemaMapping
	CompletableFuture<Entity> source(Link link, DataLoader<String, Entity> entities) {
		return entities.load(link.sourceId());
	}

	@SchemaMapping
	CompletableFuture<Entity> target(Link link, DataLoader<String, Entity> entities) {
		return entities.load(link.targetId());
	}

	@SchemaMapping
	CompletableFuture<@Nullable Certainty> held(Link link, DataLoader<String, Source> sources,
			DataFetchingEnvironment environment) {
		AsOf time = Objects.requireNonNull(new Arguments(environment.getArguments()).asOf());
		return sources.loadMany(link.evidence())
			.thenApply((documents) -> link
				.validity(documents.stream()
					.filter(Objects::nonNull)
					.flatMap((source) -> Stream.ofNullable(PartialDate.read(source.date())))
					.toList())
				.between(Objects.requireNonNull(time.from()), Objects.requireNonNull(time.to())));
	}

	@SchemaMapping
	CompletableFuture<String> sentence(Link link, @Argument @Nullable Language lang,
			DataLoader<String, Entity> entities) {
		return source(link, entities).thenCombine(target(link, entities),
				(source, target) -> link.sentence(source, target, Language.orJapanese(lang)));
	}

}
