package dev.enishi.graphql;

import java.util.concurrent.CompletableFuture;

import dev.enishi.schedule.RequestTimeout;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/**
 * Drops the errors of the fields of a cancelled request, which may be thousands: the
 * response reports the cancellation only.
 */
public final class CancelledRequestErrors implements DataFetcherExceptionHandler {

	private final DataFetcherExceptionHandler others;

	public CancelledRequestErrors(DataFetcherExceptionHandler others) {
		this.others = others;
	}

	@Override
	public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
			DataFetcherExceptionHandlerParameters failure) {
		RequestTimeout watch = failure.getDataFetchingEnvironment().getGraphQlContext().get(RequestTimeout.class);
		return (watch != null && watch.expired())
				? CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult().build())
				: this.others.handleException(failure);
	}

}
