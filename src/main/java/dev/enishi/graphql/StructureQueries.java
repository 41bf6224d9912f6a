package dev.enishi.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.enishi.model.Entity;
import dev.enishi.trace.Structure;
import dev.enishi.trace.Structures;
import dev.enishi.trace.Structures.Component;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What networks are like as a whole, and which parts they have. */
@Controller
class StructureQueries {

	private final Structures structures;

	private final Filters filters;

	private final Pages pages;

	private final EntityPages entities;

	StructureQueries(Structures structures, Filters filters, Pages pages, EntityPages entities) {
		this.structures = structures;
		this.filters = filters;
		this.pages = pages;
		this.entities = entities;
	}

	@QueryMapping
	Structure structure(DataFetchingEnvironment environment) {
		return this.structures.of(new Arguments(environment.getArguments()).network(), this.filters.links(environment));
	}

	@QueryMapping
	List<Component> components(@Argument @Nullable Integer first, DataFetchingEnvironment environment) {
		return this.structures.components(new Arguments(environment.getArguments()).network(),
				this.filters.links(environment), this.pages.limit("first", first));
	}

	@QueryMapping
	@Nullable Integer distance(@Argument String from, @Argument String to, DataFetchingEnvironment environment) {
		return this.structures.distance(from, to, new Arguments(environment.getArguments()).network(),
				this.filters.links(environment));
	}

	@SchemaMapping
	CompletableFuture<List<Entity>> central(Component component, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		return this.entities.first(component.central(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> members(Component component, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return this.entities.page(component.id(), component.members(), environment);
	}

}
