package dev.enishi.mcp;

import java.util.HashMap;
import java.util.Map;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.EntityResponse;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Writes what the transport rejects as JSON-RPC errors: version 2.0.1 of it writes its
 * exception, with the stack trace, or nothing.
 */
final class ErrorBodies {

	private static final String ACCEPT = "The header Accept has to name application/json and text/event-stream";

	private ErrorBodies() {
	}

	static ServerResponse replace(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		ServerResponse response = next.handle(request);
		HttpStatusCode status = response.statusCode();
		if (!(response instanceof EntityResponse<?> body)) {
			return (status == HttpStatus.BAD_REQUEST) ? error(status, null, ErrorCodes.INVALID_REQUEST, ACCEPT)
					: response;
		}
		return (body.entity() instanceof McpError error) ? error(status, null, error.getJsonRpcError().code(),
				status.is5xxServerError() ? "Something went wrong on our side" : error.getJsonRpcError().message())
				: response;
	}

	static ServerResponse error(HttpStatusCode status, @Nullable Object id, int code, @Nullable String message) {
		Map<String, Object> response = new HashMap<>(
				Map.of("jsonrpc", "2.0", "error", Map.of("code", code, "message", String.valueOf(message))));
		response.put("id", id);
		return ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON).body(response);
	}

}
