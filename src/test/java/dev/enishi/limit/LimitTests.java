package dev.enishi.limit;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.model.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What a request may not ask for, and what it is told then. */
@EnishiTest
class LimitTests {

	private static final String TRUSTED = "{ statistics { entities } } # ours\n";

	@TempDir
	static Path documents;

	@Autowired
	GraphQl graphQl;

	@DynamicPropertySource
	static void limits(DynamicPropertyRegistry registry) throws Exception {
		Files.writeString(documents.resolve("ours.graphql"), TRUSTED);
		registry.add("enishi.documents.folder", documents::toString);
		registry.add("enishi.limit.body", () -> "100KB");
		registry.add("enishi.limit.values", () -> 80);
		registry.add("spring.graphql.schema.introspection.enabled", () -> false);
		registry.add("spring.graphql.schema.printer.enabled", () -> false);
	}

	@Test
	void fieldsDoNotStandTooDeepInEachOther() {
		String deep = ("{ entity(id: \"asset:fh2r\") { " + "links(first: 1) { nodes { target { ".repeat(9) + "id"
				+ " } } }".repeat(9) + " } }");
		assertThat(this.graphQl.refused(deep)).extracting(GraphQl.Refusal::code, GraphQl.Refusal::message)
			.containsExactly("TOO_DEEP", "Fields are nested 29 deep, but at most 25 are allowed");
	}

	@Test
	void pagesInPagesMultiply() {
		String pages = "{ people(first: 500) { nodes { links(first: 500) { nodes { target { links(first: 500) { totalCount } } } } } } }";
		assertThat(this.graphQl.refused(pages)).extracting(GraphQl.Refusal::code, GraphQl.Refusal::message)
			.containsExactly("TOO_COMPLEX",
					"With full pages the response has 125751001 values, but at most 10000000 are allowed");
		this.graphQl.ask(pages.replace("500", "5"));
		String usual = "{ people { nodes { " + "links { nodes { target { ".repeat(6) + "id" + " } } }".repeat(6)
				+ " } } }";
		assertThat(this.graphQl.refused(usual).code()).as("pages of the usual length").isEqualTo("TOO_COMPLEX");
	}

	@Test
	void noNumberIsTooLargeToBeCounted() {
		String pages = "links(first: 10000000) { nodes { target { ".repeat(4) + "id" + " } } }".repeat(4);
		assertThat(this.graphQl.refused("{ entity(id: \"nobody\") { " + pages + " } }").code())
			.isEqualTo("TOO_COMPLEX");
		assertThat(this.graphQl.refused("query ($x: Float = 1e99999999999) { __typename }").code())
			.isEqualTo("INVALID_SYNTAX");
		assertThat(this.graphQl.refused("{ people(first: " + "9".repeat(90_000) + ") { totalCount } }").message())
			.isEqualTo("The document has a number of more than 400 digits");
	}

	@Test
	void anAnswerMayNotBecomeTooLarge() {
		String query = "{ people(first: %d) { nodes { links { nodes { id type label } } } } }";
		this.graphQl.ask(query.formatted(2));
		GraphQl.Refusal refusal = this.graphQl.refused(query.formatted(10));
		assertThat(refusal.code()).isEqualTo("ANSWER_TOO_LARGE");
		assertThat(refusal.message()).contains("80 values");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TOO_MANY_ALIASES    | 101  | a%d: __typename
			TOO_MANY_DIRECTIVES | 51   | ... @include(if: true) { __typename }
			TOO_MANY_FIELDS     | 2001 | __typename
			TOO_MANY_TOKENS     | 5001 | __typename
			""")
	void thereAreNotTooManyOfThem(String code, int count, String selection) {
		String document = "{ " + IntStream.range(0, count).mapToObj((n) -> selection.formatted(n)).collect(joining(" "))
				+ " }";
		assertThat(this.graphQl.refused(document).code()).isEqualTo(code);
	}

	@Test
	void fragmentsInFragmentsAreCountedAndNotExpanded() {
		String laughs = "{ ...f0 } " + IntStream.range(0, 60)
			.mapToObj((n) -> "fragment f%d on Query { ...f%d ...f%d } ".formatted(n, n + 1, n + 1))
			.collect(joining()) + "fragment f60 on Query { __typename }";
		assertThat(this.graphQl.refused(laughs).code()).isEqualTo("TOO_MANY_FIELDS");
	}

	@Test
	void aRequestIsNotTooLargeWhetherOrNotItSaysSo() {
		String body = "{\"query\": \"{ __typename }\", \"variables\": {\"x\": \"" + "x".repeat(200_000) + "\"}}";
		HttpRequest.Builder request = HttpRequest.newBuilder(this.graphQl.address("/graphql"))
			.header("Content-Type", "application/json");
		HttpResponse<String> told = this.graphQl.send(request.POST(BodyPublishers.ofString(body)).build());
		assertThat(told.statusCode()).isEqualTo(413);
		assertThat(told.body()).contains("REQUEST_TOO_LARGE");
		HttpResponse<String> chunked = this.graphQl.send(request
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
			.build());
		assertThat(chunked.statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{\"query\": \"{ __typename }\"}]", "null", "1", "\"{\"", "", "{" })
	void whatIsNoObjectIsNoRequest(String body) {
		HttpResponse<String> refused = this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build());
		assertThat(refused.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/export/csv", "/mcp", "/reconcile" })
	void whoSendsTooManyRequestsHasToWaitAndNobodyElse(String path) throws Exception {
		Limits twice = limits(Map.of("enishi.limit.requests-per-second", 2));
		RequestLimits limits = new RequestLimits(twice, new RequestRate(twice));
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setServletPath(path);
		MockHttpServletResponse answer = new MockHttpServletResponse();
		for (int sent = 0; sent <= 25 && answer.getStatus() == 200; sent++) {
			answer = new MockHttpServletResponse();
			limits.doFilter(request, answer, new MockFilterChain());
		}
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
		assertThat(answer.getContentAsString()).contains("TOO_MANY_REQUESTS", "2 requests a second");
		MockHttpServletRequest another = new MockHttpServletRequest("POST", path);
		another.setServletPath(path);
		another.setRemoteAddr("192.0.2.1");
		MockHttpServletResponse served = new MockHttpServletResponse();
		limits.doFilter(another, served, new MockFilterChain());
		assertThat(served.getStatus()).isEqualTo(200);
	}

	@Test
	void messagesOfAWebSocketAreRequestsToo() {
		RequestRate rate = new RequestRate(limits(Map.of("enishi.limit.requests-per-second", 2)));
		WebSocketSessionInfo session = mock(WebSocketSessionInfo.class);
		given(session.getRemoteAddress()).willReturn(new InetSocketAddress("192.0.2.1", 1));
		WebSocketGraphQlRequest message = new WebSocketGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), null,
				null, Map.of(), Map.of("query", "{ __typename }"), "1", null, session);
		List<String> answers = IntStream.range(0, 25)
			.mapToObj((n) -> rate.intercept(message, (request) -> Mono.empty()).map(LimitTests::code).block())
			.toList();
		assertThat(answers.subList(0, 20)).containsOnlyNulls();
		assertThat(answers).contains("TOO_MANY_REQUESTS");
	}

	private static Limits limits(Map<String, Object> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("enishi.limit", Limits.class);
	}

	private static String code(WebGraphQlResponse refusal) {
		return String.valueOf(refusal.getErrors().get(0).getExtensions().get("code"));
	}

	@Test
	void aDocumentOfTheFolderIsNamedByItsHash() {
		String named = "?extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22" + "HASH"
				+ "%22%7D%7D";
		HttpResponse<String> answer = this.graphQl
			.send(HttpRequest.newBuilder(this.graphQl.address("/graphql" + named.replace("HASH", Hash.of(TRUSTED))))
				.build());
		assertThat(answer.body()).contains("\"entities\":");
		assertThat(this.graphQl
			.send(HttpRequest.newBuilder(this.graphQl.address("/graphql" + named.replace("HASH", "0".repeat(64))))
				.build())
			.body()).contains("PERSISTED_QUERY_NOT_FOUND");
	}

	@Test
	void theSchemaCanBeClosed() {
		GraphQl.Refusal refusal = this.graphQl.refused("{ __schema { queryType { name } } }");
		assertThat(refusal.message()).containsIgnoringCase("introspection");
		assertThat(refusal.code()).isEqualTo("INTROSPECTION_REFUSED");
		assertThat(this.graphQl.refused("{ _service { sdl } }").code()).isEqualTo("INTROSPECTION_REFUSED");
		assertThat(
				this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/graphql/schema")).build()).statusCode())
			.isEqualTo(404);
	}

	@Test
	void aMessageShowsNoClassesOfTheParser() {
		assertThat(this.graphQl.refused("{ people(filter: {minDegree: {a: [1]}}) { totalCount } }").message())
			.doesNotContain("ObjectValue", "ObjectField", "IntValue", "{");
	}

	@Test
	void onlyThoseWhereThatIsAskedFor() {
		TrustedDocuments only = new TrustedDocuments(new TrustedDocuments.Settings(documents.toString(), true));
		assertThat(only.allows(TRUSTED)).isTrue();
		assertThat(only.allows("{ statistics { entities } }")).isFalse();
	}

}
