package dev.enishi.watch;

import java.time.Duration;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.AstPrinter;
import graphql.language.AstSignature;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Logs slow operations: their shape, without the values of arguments. */
@Component
@EnableConfigurationProperties(SlowOperations.Settings.class)
class SlowOperations extends SimplePerformantInstrumentation {

	private static final Log log = LogFactory.getLog(SlowOperations.class);

	private static final int SHOWN = 2_000;

	private final Duration slow;

	SlowOperations(Settings settings) {
		this.slow = settings.slow();
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		OperationDefinition operation = execution.getOperationDefinition();
		// a subscription lasts, and nobody waits while the service warms up
		if (operation.getOperation() == Operation.SUBSCRIPTION || execution.getGraphQLContext().hasKey("warm-up")) {
			return null;
		}
		long begun = System.nanoTime();
		return SimpleInstrumentationContext.whenCompleted((result, failure) -> {
			Duration taken = Duration.ofNanos(System.nanoTime() - begun);
			if (taken.compareTo(this.slow) >= 0) {
				log.warn("Request %s took %d ms: %s".formatted(execution.getExecutionId(), taken.toMillis(),
						shape(execution)));
			}
		});
	}

	private static String shape(ExecutionContext execution) {
		String shape = AstPrinter.printAstCompact(new AstSignature().signatureQuery(execution.getDocument(),
				execution.getOperationDefinition().getName()));
		return (shape.length() <= SHOWN) ? shape : shape.substring(0, SHOWN) + "…";
	}

	/**
	 * What counts as slow.
	 *
	 * @param slow from how long on an operation is logged
	 */
	@ConfigurationProperties("enishi.watch")
	record Settings(@DefaultValue("1s") Duration slow) {

	}

}
