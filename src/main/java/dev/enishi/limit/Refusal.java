package dev.enishi.limit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;

/** The response to a request that is rejected before it is executed. */
public final class Refusal {

	/** The message where memory is short. */
	public static final String SHORT_OF_MEMORY = "This service is short of memory. Request less at once, or try again in a while";

	private static final JsonMapper JSON = new JsonMapper();

	private Refusal() {
	}

	/** Rejects a GraphQL request. */
	public static WebGraphQlResponse of(WebGraphQlRequest request, EnishiException problem) {
		return of(request, problem.code(), String.valueOf(problem.getMessage()));
	}

	private static WebGraphQlResponse of(WebGraphQlRequest request, ErrorCode code, String message) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.addError(GraphqlErrorBuilder.newError()
				.errorType(ErrorType.BAD_REQUEST)
				.message("%s", message)
				.extensions(Map.of("code", code.name()))
				.build())
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	/**
	 * Rejects any other request in the form of GraphQL errors, which clients can show.
	 */
	public static void write(HttpServletResponse response, ErrorCode code, String message) throws IOException {
		response.setStatus(code.status());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(json(code, message));
	}

	public static byte[] json(ErrorCode code, String message) {
		return JSON.writeValueAsBytes(
				Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name())))));
	}

}
