package dev.enishi.graphql.http;

import java.util.List;
import java.util.Map;

import dev.enishi.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Changes nothing by GET, which any page on the web can have a browser send, and in jobs,
 * whose response may never be fetched.
 */
@Component
class QueriesOnly extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	/** The attribute of a request that may not change anything, with what says so. */
	static final String REASON = QueriesOnly.class.getName();

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request.getAttributes().get(REASON) instanceof String reason) {
			request.configureExecutionInput((input, builder) -> {
				input.getGraphQLContext().put(QueriesOnly.class, reason);
				return input;
			});
		}
		return chain.next(request);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		if (execution.getOperationDefinition().getOperation() != Operation.QUERY
				&& execution.getGraphQLContext().get(QueriesOnly.class) instanceof String reason) {
			throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
				.errorType(ErrorType.BAD_REQUEST)
				.message(reason)
				.extensions(Map.of("code", ErrorCode.METHOD_NOT_ALLOWED.name()))
				.build()));
		}
		return null;
	}

}
