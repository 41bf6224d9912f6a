package dev.enishi.trace;

import java.util.List;
import java.util.Set;

import dev.enishi.api.Arguments;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.EntityType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code network} and {@code neighbourhood}. */
@Controller
class NetworkQueries {

	private final Networks networks;

	NetworkQueries(Networks networks) {
		this.networks = networks;
	}

	@QueryMapping
	Network neighbourhood(@Argument List<String> of, @Argument int depth, @Argument int limit,
			DataFetchingEnvironment environment) {
		return this.networks.neighbourhood(of, depth, limit, filter(environment));
	}

	@QueryMapping
	Network network(@Argument @Nullable List<EntityType> types, @Argument int limit,
			DataFetchingEnvironment environment) {
		return this.networks.network((types != null) ? Set.copyOf(types) : Set.of(), limit, filter(environment));
	}

	private static LinkFilter filter(DataFetchingEnvironment environment) {
		return new Arguments(environment.getArguments()).input("filter").linkFilter();
	}

}
