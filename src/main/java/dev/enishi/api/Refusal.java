package dev.enishi.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to a request that is turned away before it is read as GraphQL. */
public final class Refusal {

	private static final JsonMapper JSON = new JsonMapper();

	private Refusal() {
	}

	/** Answers in the form of GraphQL errors, which clients know how to show. */
	public static void write(HttpServletResponse response, HttpStatus status, String code, String message)
			throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(JSON.writeValueAsBytes(
					Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))))));
	}

}
