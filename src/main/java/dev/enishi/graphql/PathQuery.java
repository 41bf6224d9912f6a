package dev.enishi.graphql;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.model.Source;
import dev.enishi.trace.PathFinder;
import dev.enishi.trace.PathFinder.Path;
import dev.enishi.trace.PathSelection;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static java.util.stream.Collectors.toMap;

/** The best paths between two entities. */
@Controller
class PathQuery {

	private final Filters filters;

	private final PathFinder paths;

	PathQuery(PathFinder paths, Filters filters) {
		this.filters = filters;
		this.paths = paths;
	}

	@QueryMapping
	List<Path> paths(@Argument String from, @Argument String to, @Argument @Nullable Integer k,
			@Argument @Nullable Integer maxLength, @Argument @Nullable List<String> avoid,
			@Argument @Nullable PathSelection select, DataFetchingEnvironment environment) {
		return this.paths.find(new PathFinder.Request(from, to, Arguments.integer(environment, "k"),
				Arguments.integer(environment, "maxLength"), (avoid != null) ? avoid : List.of(),
				(select != null) ? select : PathSelection.DIVERSE), this.filters.links(environment));
	}

	@SchemaMapping
	CompletableFuture<String> explanation(Path path, @Argument @Nullable Language lang,
			DataLoader<String, Source> sources) {
		return sources.loadMany(path.citedSources())
			.thenApply((documents) -> path.explanation(Language.orJapanese(lang),
					documents.stream()
						.filter(Objects::nonNull)
						.collect(toMap(Source::id, (source) -> source, (first, second) -> first))));
	}

}
