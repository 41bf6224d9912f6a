package dev.enishi.trace;

import java.util.List;
import java.util.Set;

import dev.enishi.api.Arguments;
import dev.enishi.vocabulary.EntityType;
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
	Network neighbourhood(@Argument List<String> of, @Argument @Nullable Integer depth,
			@Argument @Nullable Integer limit, DataFetchingEnvironment environment) {
		return this.networks.neighbourhood(of, (depth != null) ? depth : 1, (limit != null) ? limit : 200,
				Arguments.linkFilter(environment));
	}

	@QueryMapping
	Network network(@Argument @Nullable List<EntityType> types, @Argument @Nullable Integer limit,
			DataFetchingEnvironment environment) {
		return this.networks.network((types != null) ? Set.copyOf(types) : Set.of(), (limit != null) ? limit : 1000,
				Arguments.linkFilter(environment));
	}

}
