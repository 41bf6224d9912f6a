package dev.enishi.watch;

import dev.enishi.limit.Operations;
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
	 * Single fields are not observed: a response has thousands, and measuring them took a
	 * fifth of the time.
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
	 * Distinguishes requests by the field that they select: unlike operation names, their
	 * number is bounded.
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
