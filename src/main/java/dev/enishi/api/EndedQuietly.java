package dev.enishi.api;

import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.TimeWatch;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/**
 * Passes over what fails because its request was ended, which may be thousands of fields:
 * the answer tells of the end alone.
 */
final class EndedQuietly implements DataFetcherExceptionHandler {

	private final DataFetcherExceptionHandler others;

	EndedQuietly(DataFetcherExceptionHandler others) {
		this.others = others;
	}

	@Override
	public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
			DataFetcherExceptionHandlerParameters failure) {
		TimeWatch watch = failure.getDataFetchingEnvironment().getGraphQlContext().get(TimeWatch.class);
		return (watch != null && watch.rang())
				? CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult().build())
				: this.others.handleException(failure);
	}

}
