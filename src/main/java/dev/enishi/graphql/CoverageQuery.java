package dev.enishi.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.Entities;
import dev.enishi.model.Entity;
import dev.enishi.trace.Coverage;
import dev.enishi.trace.Coverage.Gaps;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is missing. */
@Controller
class CoverageQuery {

	private final Filters filters;

	private final Coverage coverage;

	private final Entities entities;

	private final EntityPages pages;

	CoverageQuery(Coverage coverage, Entities entities, EntityPages pages, Filters filters) {
		this.filters = filters;
		this.coverage = coverage;
		this.entities = entities;
		this.pages = pages;
	}

	@QueryMapping
	Gaps coverage(DataFetchingEnvironment environment) {
		return this.coverage.gaps(this.filters.links(environment));
	}

	@SchemaMapping(typeName = "Coverage")
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutKpi(Gaps gaps, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return page(gaps.unmeasured(), environment);
	}

	@SchemaMapping(typeName = "Coverage")
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutProject(Gaps gaps, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return page(gaps.unadvanced(), environment);
	}

	@SchemaMapping(typeName = "Coverage")
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutSource(Gaps gaps, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return page(this.entities.uncited(), environment);
	}

	@SchemaMapping(typeName = "Coverage")
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutLink(Gaps gaps, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return page(gaps.unlinked(), environment);
	}

	private CompletableFuture<Connection<Edge<Entity>, Entity>> page(List<String> ids,
			DataFetchingEnvironment environment) {
		return this.pages.page(environment.getField().getName(), ids, environment);
	}

}
