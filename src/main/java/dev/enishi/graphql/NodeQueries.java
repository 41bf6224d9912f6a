package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.graph.Entities;
import dev.enishi.graph.Facts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Objects by their ids. */
@Controller
class NodeQueries {

	private final Entities entities;

	private final Facts facts;

	private final Pages pages;

	NodeQueries(Entities entities, Facts facts, Pages pages) {
		this.entities = entities;
		this.facts = facts;
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

}
