package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.graph.Entities;
import dev.enishi.graph.Facts;
import dev.enishi.graph.Sources;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Source;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Objects by their ids, and the list of sources. */
@Controller
class NodeQueries {

	private static final String SOURCES = "sources";

	private final Entities entities;

	private final Facts facts;

	private final Sources sources;

	private final Pages pages;

	NodeQueries(Entities entities, Facts facts, Sources sources, Pages pages) {
		this.entities = entities;
		this.facts = facts;
		this.sources = sources;
		this.pages = pages;
	}

	@QueryMapping
	@Nullable Entity entity(@Argument String id) {
		return this.entities.byId(Set.of(id)).get(id);
	}

	@QueryMapping
	@Nullable Object node(@Argument String id) {
		return this.facts.byId(Set.of(id)).get(id);
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids) {
		this.pages.limit("ids", ids.size());
		Map<String, Fact> found = this.facts.byId(ids);
		return ids.stream().<@Nullable Object>map(found::get).toList();
	}

	@QueryMapping
	Connection<Edge<Source>, Source> sources(@Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Integer last, @Argument @Nullable String before, DataFetchingEnvironment environment) {
		return this.pages.connection(SOURCES, this.sources.list(this.pages.request(SOURCES, environment)));
	}

}
