package dev.enishi.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.LinkedEntity;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Traversal;
import dev.enishi.model.Basis;
import dev.enishi.search.Distinction;
import dev.enishi.search.Search;
import dev.enishi.search.Search.SearchHit;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static java.util.Objects.requireNonNull;

/** Entities by any part of any of their names. */
@Controller
class SearchQuery {

	private static final PageRequest FIRST = new PageRequest(1, false, null, false);

	private final Search search;

	private final Pages pages;

	private final LinkFilter distinctive;

	SearchQuery(Search search, Pages pages, Vocabulary vocabulary) {
		this.search = search;
		this.pages = pages;
		this.distinctive = Distinction.links(vocabulary);
	}

	@QueryMapping
	Connection<Edge<SearchHit>, SearchHit> search(@Argument String text, @Argument @Nullable List<EntityType> types,
			@Argument @Nullable Basis basis, @Argument @Nullable Integer first, @Argument @Nullable String after,
			DataFetchingEnvironment environment) {
		String list = "search " + text + " " + types + ((basis != null) ? " " + basis : "");
		return this.pages.connection(list,
				this.search.find(text, Arguments.set(types), basis, this.pages.request(list, environment)));
	}

	@SchemaMapping
	CompletableFuture<String> distinction(SearchHit hit, @Argument @Nullable Language lang,
			DataFetchingEnvironment environment) {
		DataLoader<Traversal, Page<LinkedEntity>> links = requireNonNull(environment.getDataLoader(Loaders.LINK_PAGES));
		return links.load(new Traversal(hit.entity().id(), this.distinctive, FIRST))
			.thenApply((page) -> Distinction.of(hit.entity(),
					page.rows().stream().findFirst().map(Page.Row::value).orElse(null), Language.orJapanese(lang)));
	}

}
