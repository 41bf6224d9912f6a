package dev.enishi.limit;

import java.util.concurrent.CompletableFuture;

import dev.enishi.ErrorCode;
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
 * Rejects a query whose response could be too large before it is executed, and cancels
 * one that exceeds its time.
 */
@Component
class ExecutionLimits extends SimplePerformantInstrumentation {

	private final Limits limits;

	private final PageSizes pages;

	ExecutionLimits(Limits limits, PageSizes pages) {
		this.limits = limits;
		this.pages = pages;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		LimitExceeded
			.check(ErrorCode.TOO_COMPLEX, Complexity.of(execution, this.pages.usual()), this.limits.complexity(),
					"With full pages the response has %d values")
			.ifPresent((exceeded) -> {
				throw exceeded.abort();
			});
		if (execution.getOperationDefinition().getOperation() == Operation.QUERY) {
			// a mutation that was cut off in the middle would have changed something all
			// the same
			execution.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, this.limits.values());
			if (execution.getGraphQLContext().get(Permit.class) instanceof Permit permit) {
				permit.begin(execution.getExecutionInput()::cancel);
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
			.addError(
					new LimitExceeded("The response has more than the %d values that are allowed. Request less at once"
						.formatted(this.limits.values()), ErrorCode.ANSWER_TOO_LARGE))
			.build() : result);
	}

}
