package dev.enishi.graphql.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Queries that nobody waits for. */
@EnishiTest
@TestPropertySource(properties = { "enishi.jobs.most=6", "enishi.jobs.response=20KB" })
class JobTests {

	private static final String RANKING = "{ ranking(by: BETWEENNESS, first: 5) { rank score margin entity { id } } }";

	private static final String PERSON = "person:tohoku-5th-大野英男";

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@Test
	void itsResponseIsThatOfTheQuery() {
		HttpResponse<String> accepted = start(this.graphQl, RANKING);
		assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
		assertThat(accepted.headers().firstValue("Preference-Applied")).hasValue("respond-async");
		assertThat(JsonPath.<String>read(accepted.body(), "$.job.state")).isIn("WAITING", "RUNNING");
		HttpResponse<String> response = response(job(accepted));
		assertThat(JsonPath.<Object>read(response.body(), "$.data"))
			.isEqualTo(this.graphQl.ask(RANKING).value("$.data"));
	}

	@Test
	void whatIsWrongWithAQueryIsItsResponse() {
		HttpResponse<String> response = response(job(start(this.graphQl, "{ nothing }")));
		assertThat(code(response)).isEqualTo("INVALID_QUERY");
	}

	@Test
	void itChangesNothing() {
		String token = this.tokens.curator("jobs");
		URI job = job(start(this.graphQl.with(token),
				"mutation { updatePerson(input: {id: \"%s\", version: 1, summary: \"x\"}) { person { id } } }"
					.formatted(PERSON)));
		HttpResponse<String> response = response(
				HttpRequest.newBuilder(job).header("Authorization", "Bearer " + token).build());
		assertThat(code(response)).isEqualTo("METHOD_NOT_ALLOWED");
		assertThat(this.graphQl.ask("{ entity(id: \"%s\") { summary } }".formatted(PERSON))
			.<Object>value("$.data.entity.summary")).isNotEqualTo("x");
	}

	@Test
	void itIsSeenByNobodyElse() {
		GraphQl owner = this.graphQl.with(this.tokens.reader("owner"));
		URI job = job(start(owner, RANKING));
		assertThat(this.graphQl.send(get(job)).statusCode()).isEqualTo(404);
		HttpResponse<String> refused = this.graphQl
			.send(HttpRequest.newBuilder(job).header("Authorization", "Bearer " + this.tokens.reader("other")).build());
		assertThat(code(refused)).isEqualTo("UNKNOWN_JOB");
	}

	@Test
	void itIsGoneWhenItIsDeleted() {
		URI job = job(start(this.graphQl, RANKING));
		assertThat(this.graphQl.send(HttpRequest.newBuilder(job).DELETE().build()).statusCode()).isEqualTo(204);
		assertThat(this.graphQl.send(get(job)).statusCode()).isEqualTo(404);
		response(job(start(this.graphQl, RANKING)));
	}

	@Test
	void aResponseThatIsTooLargeIsAnError() {
		String large = "{ links(first: 500) { nodes { id sentence citations { quote } } } }";
		assertThat(code(response(job(start(this.graphQl, large))))).isEqualTo("ANSWER_TOO_LARGE");
	}

	@Test
	void theOldestResponseOfAClientMakesRoom() {
		URI first = job(start(this.graphQl, RANKING));
		response(first);
		IntStream.range(0, 3).forEach((i) -> response(job(start(this.graphQl, RANKING))));
		assertThat(this.graphQl.send(get(first)).statusCode()).isEqualTo(404);
	}

	private static HttpResponse<String> start(GraphQl client, String query) {
		return client.send(client.post(query).header("Prefer", "wait=1, respond-async").build());
	}

	private URI job(HttpResponse<String> accepted) {
		return this.graphQl.address(accepted.headers().firstValue("Location").orElseThrow());
	}

	private HttpResponse<String> response(URI job) {
		return response(get(job));
	}

	private HttpResponse<String> response(HttpRequest request) {
		return Stream.generate(() -> this.graphQl.send(request))
			.peek((response) -> assertThat(response.statusCode()).as(response.body()).isIn(200, 202))
			.dropWhile((response) -> response.statusCode() == 202)
			.findFirst()
			.orElseThrow();
	}

	private static HttpRequest get(URI job) {
		return HttpRequest.newBuilder(job).build();
	}

	private static String code(HttpResponse<String> response) {
		return JsonPath.read(response.body(), "$.errors[0].extensions.code");
	}

}
