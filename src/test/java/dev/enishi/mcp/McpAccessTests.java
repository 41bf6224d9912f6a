package dev.enishi.mcp;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may call tools, and change the graph by them. */
@EnishiTest
@TestPropertySource(properties = { "enishi.access.reading=readers", "enishi.mcp.edit=true" })
class McpAccessTests {

	private static final Map<String, Object> CREATION = Map.of("mutation", "createPlace", "input", Map.of("name",
			"試験の場所", "citations", List.of(Map.of("source", "source:tohoku-5th-policy", "locator", "line 1"))));

	@Autowired
	GraphQl service;

	@Autowired
	TestTokens tokens;

	@Test
	void withoutATokenAClientLearnsWhereToGetOne() {
		HttpResponse<String> response = new Mcp(this.service, null).send("{}");
		assertThat(response.statusCode()).isEqualTo(401);
		String address = this.service.address("/.well-known/oauth-protected-resource/mcp").toString();
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer resource_metadata=\"%s\"".formatted(address));
		assertThat(this.service.send(HttpRequest.newBuilder(java.net.URI.create(address)).build()).body())
			.contains("\"resource\":\"%s\"".formatted(this.service.address("/mcp")));
	}

	@Test
	void withoutATokenNothingIsReconciled() {
		assertThat(this.service.send(HttpRequest.newBuilder(this.service.address("/reconcile")).build()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void aReaderReadsAndDoesNotWrite() {
		Mcp reader = new Mcp(this.service, this.tokens.reader("agent"));
		reader.call("rank", Map.of());
		assertThat(reader.refused("edit", CREATION)).startsWith("FORBIDDEN");
	}

	@Test
	void aCuratorChangesTheGraphAndTakesItBack() {
		Mcp curator = new Mcp(this.service, this.tokens.curator("curating agent"));
		DocumentContext created = curator.call("edit", CREATION);
		String id = created.read("$.structuredContent.rows[1].entity.id");
		int revision = created.read("$.structuredContent.rows[0].revision");
		assertThat(curator.call("describe", Map.of("id", id)).<String>read("$.content[0].text")).contains("試験の場所");
		assertThat(new GraphQlAs(this.service, curator).revisionBy(revision)).isEqualTo("curating agent");
		curator.call("edit", Map.of("mutation", "revert", "input", Map.of("revision", revision)));
		assertThat(curator.refused("describe", Map.of("id", id))).startsWith("UNKNOWN_ID");
	}

	@Test
	void whatIsWrongInAnInputIsNamedWithItsPath() {
		Mcp curator = new Mcp(this.service, this.tokens.curator("curating agent"));
		assertThat(curator.refused("edit", Map.of("mutation", "createPlace", "input", Map.of("name", "試験"))))
			.contains("citations");
		assertThat(curator.refused("edit", Map.of("mutation", "createPlace", "input", Map.of("nmae", "試験"))))
			.contains("nmae");
		assertThat(curator.refused("edit", Map.of("mutation", "dropEverything", "input", Map.of())))
			.contains("There is no mutation 'dropEverything'");
	}

	private record GraphQlAs(GraphQl service, Mcp user) {

		String revisionBy(int revision) {
			return this.service.with(this.user.token())
				.ask("{ revision(number: %d) { by } }".formatted(revision))
				.value("$.data.revision.by");
		}

	}

}
