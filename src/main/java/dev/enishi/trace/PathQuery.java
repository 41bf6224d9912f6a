package dev.enishi.trace;

import java.util.List;

import dev.enishi.api.Arguments;
import dev.enishi.graph.LinkFilter;
import dev.enishi.vocabulary.Language;
import dev.enishi.trace.PathFinder.Path;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code paths}. */
@Controller
class PathQuery {

	private final PathFinder paths;

	PathQuery(PathFinder paths) {
		this.paths = paths;
	}

	@QueryMapping
	List<Path> paths(@Argument String from, @Argument String to, @Argument @Nullable Integer k,
			@Argument @Nullable Integer maxLength, @Argument @Nullable List<String> avoid,
			DataFetchingEnvironment environment) {
		LinkFilter filter = Arguments.linkFilter(environment);
		return this.paths.find(from, to, (k != null) ? k : 3, (maxLength != null) ? maxLength : 6, filter,
				(avoid != null) ? avoid : List.of());
	}

	@SchemaMapping
	String explanation(Path path, @Argument @Nullable Language lang) {
		return Explanation.of(path.nodes(), path.links(), Language.orJapanese(lang));
	}

}
