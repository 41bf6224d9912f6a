package dev.enishi.watch;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.stereotype.Component;

/**
 * Measures requests and data loaders. Single fields are left out: an answer has thousands
 * of them, and measuring them took more time than all else.
 */
@Component
class Observations extends GraphQlObservationInstrumentation {

	Observations(ObservationRegistry registry) {
		super(registry);
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		return fetcher;
	}

}
