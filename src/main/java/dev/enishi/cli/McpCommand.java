package dev.enishi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Connects a desktop client, which speaks MCP over standard input and output, to the
 * running service.
 */
@Command(name = "mcp", mixinStandardHelpOptions = true,
		description = { "Connects a client that starts a program to the running service (Model Context Protocol).",
				"Messages pass from standard input to the service, and its own to standard output.",
				"A token is taken from the environment variable ENISHI_TOKEN." })
final class McpCommand implements Callable<Integer> {

	/** JSON-RPC's code of an internal error. */
	private static final int INTERNAL_ERROR = -32603;

	/** Changes take longer than queries, which have a deadline. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final JsonMapper JSON = new JsonMapper();

	@Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080/mcp",
			description = "address of the service's MCP endpoint, ${DEFAULT-VALUE} where not given")
	private URI url = URI.create("");

	private final @Nullable String token = System.getenv("ENISHI_TOKEN");

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	@Override
	public Integer call() throws IOException, InterruptedException {
		if (this.url.getHost() == null || !String.valueOf(this.url.getScheme()).startsWith("http")) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'%s' is no address such as http://localhost:8080/mcp".formatted(this.url));
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String message = in.readLine(); message != null; message = in.readLine()) {
			if (!message.isBlank()) {
				String response = response(message);
				if (!response.isBlank()) {
					out.println(response);
				}
			}
		}
		return 0;
	}

	private String response(String message) throws InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.url)
			.timeout(LONGEST)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(message));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token.strip());
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return response.body().contains("\"jsonrpc\"") || response.statusCode() < 300
					? response.body().replace("\n", "") : error(message,
							"The service responded with %d: %s".formatted(response.statusCode(), response.body()));
		}
		catch (IOException ex) {
			return error(message, "The service at %s cannot be reached".formatted(this.url));
		}
	}

	/** An error for who waits for a response; none for a notification. */
	private static String error(String message, String reason) {
		JsonNode id;
		try {
			id = JSON.readTree(message).get("id");
		}
		catch (JacksonException ex) {
			id = null;
		}
		if (id == null) {
			System.err.println(reason);
			return "";
		}
		Map<String, Object> error = new HashMap<>(Map.of("jsonrpc", "2.0", "id", id));
		error.put("error", Map.of("code", INTERNAL_ERROR, "message", reason));
		return JSON.writeValueAsString(error);
	}

}
