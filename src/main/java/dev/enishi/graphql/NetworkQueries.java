package dev.enishi.graphql;

import java.util.List;

import dev.enishi.trace.Network;
import dev.enishi.trace.Networks;
import dev.enishi.vocabulary.EntityType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Parts of the graph, for drawing. */
@Controller
class NetworkQueries {

	private final Filters filters;

	private final Networks networks;

	NetworkQueries(Networks networks, Filters filters) {
		this.filters = filters;
		this.networks = networks;
	}

	@QueryMapping
	Network neighbourhood(@Argument List<String> of, @Argument @Nullable Integer depth,
			@Argument @Nullable Integer limit, DataFetchingEnvironment environment) {
		return this.networks.neighbourhood(of, Arguments.integer(environment, "depth"),
				Arguments.integer(environment, "limit"), this.filters.links(environment));
	}

	@QueryMapping
	Network network(@Argument @Nullable List<EntityType> types, @Argument @Nullable Integer limit,
			DataFetchingEnvironment environment) {
		return this.networks.network(Arguments.set(types), Arguments.integer(environment, "limit"),
				this.filters.links(environment));
	}

}
