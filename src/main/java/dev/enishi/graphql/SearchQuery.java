package dev.enishi.graphql;

import java.util.List;

import dev.enishi.search.Search;
import dev.enishi.search.Search.SearchHit;
import dev.enishi.vocabulary.EntityType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Entities by any part of any of their names. */
@Controller
class SearchQuery {

	private final Search search;

	private final Pages pages;

	SearchQuery(Search search, Pages pages) {
		this.search = search;
		this.pages = pages;
	}

	@QueryMapping
	Connection<Edge<SearchHit>, SearchHit> search(@Argument String text, @Argument @Nullable List<EntityType> types,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		String list = "search " + text + " " + types;
		return this.pages.connection(list,
				this.search.find(text, Arguments.set(types), this.pages.request(list, environment)));
	}

}
