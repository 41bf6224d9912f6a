package dev.enishi.mcp;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.enishi.GraphQl;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends MCP messages as an agent's client does. */
public record Mcp(GraphQl service, @Nullable String token) {

	/** Runs a tool that works, and returns its result. */
	public DocumentContext call(String tool, Map<String, Object> arguments) {
		DocumentContext response = response("tools/call", Map.of("name", tool, "arguments", arguments));
		assertThat(response.<Boolean>read("$.result.isError")).as(response.jsonString()).isFalse();
		return JsonPath.parse(response.<Object>read("$.result"));
	}

	/** Runs a tool that refuses, and returns why. */
	public String refused(String tool, Map<String, Object> arguments) {
		DocumentContext response = response("tools/call", Map.of("name", tool, "arguments", arguments));
		assertThat(response.<Boolean>read("$.result.isError")).as(response.jsonString()).isTrue();
		return response.read("$.result.content[0].text");
	}

	/** The JSON-RPC response to a message. */
	public DocumentContext response(String method, Map<String, Object> parameters) {
		HttpResponse<String> response = send(
				JsonPath.parse(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters)).jsonString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonPath.parse(response.body());
	}

	/** Sends any body. */
	public HttpResponse<String> send(String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.service.address("/mcp"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		return this.service.send(request.build());
	}

}
