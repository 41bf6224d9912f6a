package dev.enishi.mcp;

import java.util.Map;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.OutOfMemory;
import dev.enishi.graph.Sources;
import dev.enishi.graph.Unavailable;
import dev.enishi.limit.Permit;
import dev.enishi.vocabulary.Vocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Runs tools within the limits of the request, and reports errors in the user's terms.
 */
@Component
class ToolRunner {

	private static final Log log = LogFactory.getLog(ToolRunner.class);

	/** Where the structured content holds its text. */
	static final String TEXT = "text";

	private final Vocabulary vocabulary;

	private final Sources sources;

	private final MeterRegistry meters;

	ToolRunner(Vocabulary vocabulary, Sources sources, MeterRegistry meters) {
		this.vocabulary = vocabulary;
		this.sources = sources;
		this.meters = meters;
	}

	/** Runs a tool; an error is a result that a model can act on. */
	CallToolResult run(Tool tool, @Nullable Map<String, Object> arguments) {
		try {
			Map<String, Object> structured = output(tool, arguments);
			String text = String.valueOf(structured.remove(TEXT));
			return CallToolResult.builder().structuredContent(structured).addTextContent(text).build();
		}
		catch (EnishiException ex) {
			return CallToolResult.builder().isError(true).addTextContent(ex.code() + ": " + ex.getMessage()).build();
		}
	}

	/**
	 * The structured content of a result, with the same as text under {@code text}.
	 * @throws EnishiException when the tool fails, for whatever reason
	 */
	Map<String, Object> output(Tool tool, @Nullable Map<String, Object> arguments) {
		Timer.Sample time = Timer.start(this.meters);
		String outcome = "OK";
		try {
			return work(tool, new Call((arguments != null) ? arguments : Map.of(), this.vocabulary));
		}
		catch (RuntimeException ex) {
			EnishiException refusal = refusal(ex);
			outcome = refusal.code().name();
			throw refusal;
		}
		finally {
			time.stop(Timer.builder("enishi.mcp.calls")
				.tag("tool", tool.name())
				.tag("outcome", outcome)
				.register(this.meters));
		}
	}

	private Map<String, Object> work(Tool tool, Call call) {
		Supplier<Map<String, Object>> work = () -> {
			Result result = new Result(call.language());
			tool.run(call, result);
			Map<String, Object> structured = result.structured(this.sources);
			structured.put(TEXT, result.text(structured));
			return structured;
		};
		// a change that is under way is not cut off
		return tool.isReadOnly() ? Permit.current().run(work) : work.get();
	}

	private static EnishiException refusal(RuntimeException failure) {
		if (failure instanceof EnishiException refusal) {
			return refusal;
		}
		if (failure instanceof AuthenticationException) {
			return new EnishiException(ErrorCode.UNAUTHENTICATED, String.valueOf(failure.getMessage()));
		}
		if (failure instanceof AccessDeniedException) {
			return new EnishiException(ErrorCode.FORBIDDEN, String.valueOf(failure.getMessage()));
		}
		if (Unavailable.isCauseOf(failure)) {
			return new EnishiException(ErrorCode.UNAVAILABLE, Unavailable.MESSAGE);
		}
		OutOfMemory.endIfCauseOf(failure);
		log.error("A tool failed", failure);
		return new EnishiException(ErrorCode.INTERNAL, "Something went wrong on our side: see the log of the service");
	}

}
