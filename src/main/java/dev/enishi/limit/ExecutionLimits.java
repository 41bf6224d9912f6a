package dev.enishi.limit;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.graph.TimeWatch;
import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses a query whose answer could be too large, before it is executed, and ends one
 * whose time is up.
 */
@Component
class ExecutionLimits extends SimplePerformantInstrumentation {

	/** So many of the most fields that a document may have still add up to a number. */
	private static final int MOST_COUNTED = 1_000_000;

	private final Limits limits;

	private final int usualPage;

	ExecutionLimits(Limits limits, @Value("${enishi.page.usual:20}") int usualPage) {
		this.limits = limits;
		this.usualPage = usualPage;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		LimitExceeded
			.check("TOO_COMPLEX", complexity(execution), this.limits.complexity(),
					"With full pages the answer has %d values")
			.ifPresent((exceeded) -> {
				throw exceeded.abort();
			});
		if (execution.getOperationDefinition().getOperation() == Operation.QUERY
				&& execution.getGraphQLContext().get(TimeWatch.class) instanceof TimeWatch watch) {
			watch.begin(this.limits.time().toMillis());
		}
		return null;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		if (parameters.isTrivialDataFetcher()) {
			return fetcher;
		}
		return (environment) -> {
			if (environment.getGraphQlContext().get(TimeWatch.class) instanceof TimeWatch watch && watch.rang()) {
				throw new EnishiException("DEADLINE_EXCEEDED", "The time of the request is up");
			}
			return fetcher.get(environment);
		};
	}

	private long complexity(ExecutionContext execution) {
		return QueryComplexityCalculator.newCalculator()
			.schema(execution.getGraphQLSchema())
			.document(execution.getDocument())
			.operationName(execution.getExecutionInput().getOperationName())
			.variables(execution.getCoercedVariables())
			.fieldComplexityCalculator(this::complexity)
			.build()
			.calculate();
	}

	/** A field is a value, and what stands in it comes as often as its page is long. */
	private int complexity(FieldComplexityEnvironment field, int inner) {
		return (int) Math.min(MOST_COUNTED, 1 + inner * times(field));
	}

	private long times(FieldComplexityEnvironment field) {
		return Stream.of("first", "last", "limit", "k", "ids")
			.map(field.getArguments()::get)
			.filter(Objects::nonNull)
			.mapToLong((value) -> (value instanceof Number number) ? Math.max(1, number.longValue())
					: (value instanceof Collection<?> ids) ? Math.max(1, ids.size()) : 1)
			.max()
			.orElse((field.getFieldDefinition().getArgument("first") != null) ? this.usualPage : 1);
	}

}
