package dev.enishi.mcp;

import java.util.Map;
import java.util.Set;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Rejects what is no JSON-RPC request of this server; the transport would call it a
 * failure of ours.
 */
final class MessageCheck {

	/** The methods, each with the text that its parameters need, if any. */
	private static final Map<String, String> METHODS = Map.of("initialize", "protocolVersion", "ping", "", "tools/list",
			"", "tools/call", "name", "resources/list", "", "resources/templates/list", "", "resources/read", "uri",
			"prompts/list", "", "prompts/get", "name");

	private static final Set<String> OBJECTS = Set.of("arguments", "capabilities", "clientInfo", "_meta");

	private static final JsonMapper JSON = new JsonMapper();

	private MessageCheck() {
	}

	static ServerResponse check(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (request.method() != HttpMethod.POST) {
			return next.handle(request);
		}
		JsonNode message;
		try {
			message = JSON.readTree(request.body(String.class));
		}
		catch (JacksonException ex) {
			return ErrorBodies.error(HttpStatus.BAD_REQUEST, null, ErrorCodes.PARSE_ERROR, "This is not JSON");
		}
		if (!message.isObject() || !message.path("jsonrpc").asString("").equals("2.0")
				|| message.has("id") && !message.get("id").isString() && !message.get("id").isIntegralNumber()) {
			return ErrorBodies.error(HttpStatus.BAD_REQUEST, null, ErrorCodes.INVALID_REQUEST,
					"This is no JSON-RPC 2.0 message; an id is a text or a whole number");
		}
		if (!message.has("method")) {
			boolean response = message.has("result") || message.has("error");
			return response ? next.handle(request) : ErrorBodies.error(HttpStatus.BAD_REQUEST, null,
					ErrorCodes.INVALID_REQUEST, "A message has a 'method'");
		}
		String method = message.get("method").asString("");
		JsonNode id = message.get("id");
		if (id != null && !METHODS.containsKey(method)) {
			return ErrorBodies.error(HttpStatus.OK, id, ErrorCodes.METHOD_NOT_FOUND,
					"There is no method '%s' here".formatted(method));
		}
		String problem = (id != null) ? problem(method, message.get("params")) : null;
		return (problem != null) ? ErrorBodies.error(HttpStatus.OK, id, ErrorCodes.INVALID_PARAMS, problem)
				: next.handle(request);
	}

	private static @Nullable String problem(String method, @Nullable JsonNode parameters) {
		if (parameters != null && !parameters.isObject()) {
			return "'params' has to be an object";
		}
		String needed = METHODS.get(method);
		if (needed != null && !needed.isEmpty() && (parameters == null || !parameters.path(needed).isString())) {
			return "'%s' is missing, or is no text".formatted(needed);
		}
		if (parameters != null) {
			for (String name : OBJECTS) {
				if (parameters.has(name) && !parameters.get(name).isObject()) {
					return "'%s' has to be an object".formatted(name);
				}
			}
		}
		return null;
	}

}
