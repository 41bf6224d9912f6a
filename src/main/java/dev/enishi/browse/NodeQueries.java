package dev.enishi.browse;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.api.Pages;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Links;
import dev.enishi.graph.Sources;
import dev.enishi.model.Entity;
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

	private final Links links;

	private final Sources sources;

	private final Pages pages;

	NodeQueries(Entities entities, Links links, Sources sources, Pages pages) {
		this.entities = entities;
		this.links = links;
		this.sources = sources;
		this.pages = pages;
	}

	@QueryMapping
	@Nullable Entity entity(@Argument String id) {
		return this.entities.byId(Set.of(id)).get(id);
	}

	@QueryMapping
	@Nullable Object node(@Argument String id) {
		return find(Set.of(id)).get(id);
	}

	@QueryMapping
	List<@Nullable Object> nodes(@Argument List<String> ids) {
		this.pages.limit("ids", ids.size());
		Map<String, Object> found = find(ids);
		return ids.stream().<@Nullable Object>map(found::get).toList();
	}

	@QueryMapping
	Connection<Edge<Source>, Source> sources(@Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Integer last, @Argument @Nullable String before, DataFetchingEnvironment environment) {
		return this.pages.connection(SOURCES, this.sources.list(this.pages.window(SOURCES, environment)));
	}

	private Map<String, Object> find(Collection<String> ids) {
		Map<String, Object> found = new HashMap<>();
		Set<String> missing = new HashSet<>(ids);
		for (Function<Collection<String>, Map<String, ?>> look : List.<Function<Collection<String>, Map<String, ?>>>of(
				this.entities::byId, this.links::byId, this.sources::byId)) {
			if (!missing.isEmpty()) {
				found.putAll(look.apply(missing));
				missing.removeAll(found.keySet());
			}
		}
		return found;
	}

}
