package dev.enishi.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to a request that is turned away before it is executed. */
public final class Refusal {

	/** What is told where memory is short. */
	public static final String SHORT_OF_MEMORY = "This service is short of memory. Ask for less at once, or try again in a while";

	/** The code of what may succeed when it is sent again in a while. */
	public static final String BUSY = "BUSY";

	private static final JsonMapper JSON = new JsonMapper();

	private Refusal() {
	}

	/** Answers a GraphQL request. */
	public static WebGraphQlResponse of(WebGraphQlRequest request, EnishiException problem) {
		return of(request, problem.code(), String.valueOf(problem.getMessage()));
	}

	private static WebGraphQlResponse of(WebGraphQlRequest request, String code, String message) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.addError(GraphqlErrorBuilder.newError()
				.errorType(ErrorType.BAD_REQUEST)
				.message("%s", message)
				.extensions(Map.of("code", code))
				.build())
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

	/**
	 * Answers any other request in the form of GraphQL errors, which clients know how to
	 * show.
	 */
	public static void write(HttpServletResponse response, HttpStatus status, String code, String message)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(json(code, message));
	}

	public static byte[] json(String code, String message) {
		return JSON.writeValueAsBytes(
				Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code)))));
	}

}
