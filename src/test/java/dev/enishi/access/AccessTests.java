package dev.enishi.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTests {

	private static final List<String> MUTATIONS = List.of(
			"createPerson(input: {name: \"人\", citations: []}) { errors { code } }",
			"updateAsset(input: {id: \"asset:fh2r\", version: 1}) { errors { code } }",
			"deleteEntity(input: {id: \"asset:fh2r\", version: 1, withLinks: true}) { errors { code } }",
			"createLink(input: {type: RELATED_TO, source: \"a\", target: \"b\", citations: []}) { errors { code } }",
			"updateLink(input: {id: \"a\", version: 1}) { errors { code } }",
			"deleteLink(input: {id: \"a\", version: 1}) { errors { code } }",
			"addCitations(input: {of: \"a\", citations: []}) { errors { code } }",
			"removeCitations(input: {of: \"a\", citations: []}) { errors { code } }",
			"createSource(input: {title: \"a\"}) { errors { code } }",
			"updateSource(input: {id: \"a\", version: 1}) { errors { code } }",
			"deleteSource(input: {id: \"a\", version: 1}) { errors { code } }",
			"mergeEntities(input: {keep: \"a\", keepVersion: 1, merge: \"b\", mergeVersion: 1}) { errors { code } }",
			"decideMatches(input: {decisions: []}) { errors { code } }",
			"revert(input: {revision: 1}) { errors { code } }");

	@Autowired
	GraphQl anyone;

	@Autowired
	ApiTokens tokens;

	@Autowired
	Neo4jClient client;

	@Test
	void everybodyReadsAndNobodyWritesWithoutAToken() {
		this.anyone.ask("{ statistics { entities } }");
		for (String mutation : MUTATIONS) {
			GraphQl.Refusal refusal = this.anyone.refused("mutation { " + mutation + " }");
			assertThat(refusal.code()).as(mutation).isEqualTo("UNAUTHENTICATED");
			assertThat(refusal.message()).contains("token of a curator");
			assertThat(refusal.path()).containsExactly(mutation.substring(0, mutation.indexOf('(')));
		}
	}

	@Test
	void aReaderDoesNotWrite() {
		GraphQl reader = this.anyone.with(this.tokens.create("R", Access.READER, null));
		reader.ask("{ statistics { entities } }");
		for (String mutation : MUTATIONS) {
			assertThat(reader.refused("mutation { " + mutation + " }").code()).as(mutation).isEqualTo("FORBIDDEN");
		}
	}

	@Test
	void anAdministratorMayWhatACuratorMay() {
		assertThat(this.anyone.with(this.tokens.create("A", Access.ADMINISTRATOR, null))
			.ask("mutation { " + MUTATIONS.get(0) + " }")
			.<String>values("$..code")).containsExactly("INVALID_INPUT");
	}

	@Test
	void anExpiredTokenIsWorthNothing() {
		String token = this.tokens.create("Late", Access.CURATOR, Duration.ofSeconds(-1));
		HttpResponse<String> response = this.anyone.send(this.anyone.with(token).post("{ __typename }").build());
		assertThat(response.statusCode()).isEqualTo(401);
	}

	@Test
	void anAdministratorRevokesATokenWhileTheServiceRuns() {
		GraphQl lost = this.anyone.with(this.tokens.create("Lost", Access.CURATOR, Duration.ofDays(1)));
		lost.ask("{ __typename }");
		assertThat(lost.refused("{ tokens { id } }").code()).isEqualTo("FORBIDDEN");
		GraphQl administrator = this.anyone.with(this.tokens.create("A", Access.ADMINISTRATOR, null));
		String id = administrator.ask("{ tokens { id name role expires } }")
			.<String>values("$.data.tokens[?(@.name == 'Lost')].id")
			.get(0);
		assertThat(administrator.ask("mutation { revokeToken(id: \"%s\") { revoked } }".formatted(id))
			.<String>value("$.data.revokeToken.revoked")).isNotBlank();
		assertThat(lost.send(lost.post("{ __typename }").build()).statusCode()).isEqualTo(401);
		assertThat(administrator.refused("mutation { revokeToken(id: \"none\") { id } }").code())
			.isEqualTo("UNKNOWN_TOKEN");
	}

	@ParameterizedTest
	@CsvSource({ "cross-site, /graphql?query=%7B__typename%7D, 403", "same-site, /export/csv?limit=1, 403",
			"same-origin, /graphql?query=%7B__typename%7D, 200", "none, /export/csv?limit=1, 200",
			"cross-site, /, 200" })
	void pagesOfOtherSitesSendNothing(String site, String path, int status) {
		assertThat(this.anyone
			.send(HttpRequest.newBuilder(this.anyone.address(path)).header("Sec-Fetch-Site", site).build())
			.statusCode()).isEqualTo(status);
	}

	@Test
	void aRevokedTokenAndAnUnknownOneAreWorthNothingAtAll() {
		String token = this.tokens.create("C", Access.CURATOR, null);
		String id = this.tokens.all()
			.stream()
			.filter((known) -> known.name().equals("C"))
			.findFirst()
			.orElseThrow()
			.id();
		this.anyone.with(token).ask("mutation { " + MUTATIONS.get(0) + " }");
		assertThat(this.tokens.revoke(id)).isTrue();
		assertThat(this.tokens.revoke(id)).as("again").isFalse();
		for (String bad : List.of(token, "enishi_unknown", "nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")) {
			HttpResponse<String> response = this.anyone
				.send(this.anyone.with(bad).post("mutation { " + MUTATIONS.get(0) + " }").build());
			assertThat(response.statusCode()).as(bad).isEqualTo(401);
			assertThat(response.body()).contains("\"code\":\"UNAUTHENTICATED\"").doesNotContain(bad, "Exception");
			assertThat(response.headers().firstValue("WWW-Authenticate"))
				.hasValueSatisfying((header) -> assertThat(header).startsWith("Bearer "));
		}
	}

	@Test
	void noTokenIsKeptOrLogged(CapturedOutput output) {
		String token = this.tokens.create("S", Access.CURATOR, null);
		this.anyone.with(token).ask("mutation { " + MUTATIONS.get(0) + " }");
		assertThat(this.client.query("MATCH (t:ApiToken) RETURN toString(t.hash) + t.name + t.id")
			.fetchAs(String.class)
			.all()).noneMatch((stored) -> stored.contains(token));
		assertThat(output.getAll()).doesNotContain(token);
	}

	@Test
	void pagesLoadNothingFromElsewhereAndStandInNoFrame() {
		HttpResponse<String> page = this.anyone.send(HttpRequest.newBuilder(this.anyone.address("/")).build());
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
				"frame-ancestors 'none'");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
	}

	@Test
	void pagesOfOtherSitesMayNotAsk() {
		HttpResponse<String> response = this.anyone.send(
				this.anyone.post("{ statistics { entities } }").header("Origin", "https://elsewhere.example").build());
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

}
