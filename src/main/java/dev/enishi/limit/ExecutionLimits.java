package dev.enishi.limit;

import java.util.concurrent.CompletableFuture;

import dev.enishi.api.Pages;
import dev.enishi.graph.TimeWatch;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Refuses a query whose answer could be too large, before it is executed, and ends one
 * whose time is up.
 */
@Component
class ExecutionLimits extends SimplePerformantInstrumentation {

	private final Limits limits;

	private final Pages pages;

	ExecutionLimits(Limits limits, Pages pages) {
		this.limits = limits;
		this.pages = pages;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		LimitExceeded
			.check("TOO_COMPLEX", Complexity.of(execution, this.pages.limit("first", null)), this.limits.complexity(),
					"With full pages the answer has %d values")
			.ifPresent((exceeded) -> {
				throw exceeded.abort();
			});
		if (execution.getOperationDefinition().getOperation() == Operation.QUERY) {
			// a mutation that was cut off in the middle would have changed something all
			// the same
			execution.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, this.limits.values());
			if (execution.getGraphQLContext().get(TimeWatch.class) instanceof TimeWatch watch) {
				watch.begin(this.limits.time().toMillis(), execution.getExecutionInput()::cancel);
			}
		}
		return null;
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		boolean cut = parameters.getGraphQLContext()
			.get(ResultNodesInfo.RESULT_NODES_INFO) instanceof ResultNodesInfo values
				&& values.isMaxResultNodesExceeded();
		return CompletableFuture.completedFuture(cut ? ExecutionResult.newExecutionResult()
			.addError(new LimitExceeded("The answer has more than the %d values that are allowed. Ask for less at once"
				.formatted(this.limits.values()), "ANSWER_TOO_LARGE"))
			.build() : result);
	}

}
