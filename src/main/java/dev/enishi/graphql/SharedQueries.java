package dev.enishi.graphql;

import java.util.List;
import java.util.Set;

import dev.enishi.trace.Collaborations;
import dev.enishi.trace.Collaborations.Collaboration;
import dev.enishi.trace.SharedNeighbours;
import dev.enishi.trace.SharedNeighbours.SharedNeighbour;
import dev.enishi.trace.Suggestions;
import dev.enishi.trace.Suggestions.Suggestion;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What entities have in common. */
@Controller
class SharedQueries {

	private final Filters filters;

	private final SharedNeighbours neighbours;

	private final Collaborations collaborations;

	private final Suggestions suggestions;

	private final Pages pages;

	SharedQueries(SharedNeighbours neighbours, Collaborations collaborations, Suggestions suggestions, Pages pages,
			Filters filters) {
		this.filters = filters;
		this.neighbours = neighbours;
		this.collaborations = collaborations;
		this.suggestions = suggestions;
		this.pages = pages;
	}

	@QueryMapping
	List<SharedNeighbour> shared(@Argument List<String> of, @Argument @Nullable List<EntityType> through,
			@Argument @Nullable Boolean representatives, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return this.neighbours.of(of, Arguments.set(through), orTrue(representatives), this.filters.links(environment),
				this.pages.limit("first", first));
	}

	@QueryMapping
	List<Collaboration> collaboration(@Argument EntityType between, @Argument List<EntityType> through,
			@Argument @Nullable Boolean representatives, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return this.collaborations.between(between, Set.copyOf(through), orTrue(representatives),
				this.filters.links(environment), this.pages.limit("first", first));
	}

	@QueryMapping
	List<Suggestion> suggestions(@Argument("for") String id, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return this.suggestions.of(id, this.filters.links(environment), this.pages.limit("first", first));
	}

	private static boolean orTrue(@Nullable Boolean given) {
		return !Boolean.FALSE.equals(given);
	}

	@SchemaMapping
	String reason(Suggestion suggestion, @Argument @Nullable Language lang) {
		return suggestion.reason(Language.orJapanese(lang));
	}

}
