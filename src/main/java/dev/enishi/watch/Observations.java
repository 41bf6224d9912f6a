package dev.enishi.watch;

import dev.enishi.api.Operations;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.observation.DefaultDataFetcherObservationConvention;
import org.springframework.graphql.observation.DefaultDataLoaderObservationConvention;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/** What is measured: requests, data loaders, and statements of Cypher. */
@Configuration(proxyBeanMethods = false)
class Observations {

	/**
	 * Of the driver: the statements, and what goes over the wire for them; not each row.
	 */
	@Bean
	ObservationPredicate statementsOnly() {
		return (name, context) -> !name.startsWith("neo4j.") || name.contains(".run.") || name.contains(".exchange.");
	}

	/**
	 * Single fields are left out: an answer has thousands of them, and measuring them
	 * took more time than all else.
	 */
	@Bean
	GraphQlObservationInstrumentation requestsAndLoaders(ObservationRegistry registry) {
		return new GraphQlObservationInstrumentation(registry, new ByField(),
				new DefaultDataFetcherObservationConvention(), new DefaultDataLoaderObservationConvention()) {

			@Override
			public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
					InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
				return fetcher;
			}
		};
	}

	/**
	 * Tells requests by the field they ask for: unlike their own names there is an end of
	 * those.
	 */
	static final class ByField extends DefaultExecutionRequestObservationConvention {

		@Override
		public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
			ExecutionContext execution = context.getExecutionContext();
			return super.getLowCardinalityKeyValues(context).and("graphql.field",
					(execution != null) ? Operations.field(execution.getOperationDefinition()) : "none");
		}

	}

}
