package dev.enishi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the running service as any client would. */
@TestComponent
@Lazy
public class GraphQl {

	private final HttpClient http = HttpClient.newHttpClient();

	private final ServletWebServerApplicationContext context;

	private final @Nullable String token;

	@Autowired
	public GraphQl(ServletWebServerApplicationContext context) {
		this(context, null);
	}

	private GraphQl(ServletWebServerApplicationContext context, @Nullable String token) {
		this.context = context;
		this.token = token;
	}

	/** The same for who has a token. */
	public GraphQl with(@Nullable String token) {
		return new GraphQl(this.context, token);
	}

	/** The address of a page of the service. */
	public URI address(String path) {
		return URI.create("http://localhost:" + this.context.getWebServer().getPort() + path);
	}

	/** Asks something that has an answer without errors. */
	public Answer ask(String query) {
		Answer answer = send(query);
		assertThat(answer.values("$.errors[*].message")).as("errors of " + query).isEmpty();
		return answer;
	}

	/** Asks something that is refused: the answer has one error, and here it is. */
	public Refusal refused(String query) {
		Answer answer = send(query);
		assertThat(answer.values("$.errors[*]")).as(answer.toString()).hasSize(1);
		return new Refusal(answer.value("$.errors[0].extensions.code"), answer.value("$.errors[0].message"),
				answer.values("$.errors[0].path[*]"));
	}

	/** Asks anything. */
	public Answer send(String query) {
		HttpResponse<String> response = send(post(query).build());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return new Answer(JsonPath.parse(response.body()));
	}

	/** A question as a request, to which headers can be added. */
	public HttpRequest.Builder post(String query) {
		String body = JsonPath.parse(Map.of("query", query)).jsonString();
		HttpRequest.Builder request = HttpRequest.newBuilder(address("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return (this.token != null) ? request.header("Authorization", "Bearer " + this.token) : request;
	}

	/** Sends any request. */
	public HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** An answer, read with JSONPath. */
	public record Answer(DocumentContext json) {

		public <T> T value(String path) {
			return this.json.read(path);
		}

		public <T> List<T> values(String path) {
			try {
				return this.json.read(path);
			}
			catch (PathNotFoundException ex) {
				return List.of();
			}
		}

		@Override
		public String toString() {
			return this.json.jsonString();
		}

	}

	/** Why a question was refused. */
	public record Refusal(String code, String message, List<Object> path) {

	}

}
