package dev.enishi.reconcile;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What OpenRefine asks, over HTTP. */
@EnishiTest
class ReconcileTests {

	@Autowired
	GraphQl graphQl;

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void theManifestNamesTheServices() throws Exception {
		String manifest = get("/reconcile");
		assertThat(JsonPath.<List<String>>read(manifest, "$.versions")).containsExactly("0.2");
		assertThat(JsonPath.<List<String>>read(manifest, "$.defaultTypes[*].id")).contains("Organisation", "Person");
		assertThat(JsonPath.<String>read(manifest, "$.preview.url")).endsWith("/reconcile/preview?id={{id}}");
		for (String service : List.of("$.suggest.entity", "$.suggest.type", "$.suggest.property",
				"$.extend.propose_properties")) {
			String path = JsonPath.read(manifest, service + ".service_path");
			assertThat(get(path + "?prefix=Org")).startsWith("{\"");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			東北大学                  | Organisation | organisation:tohoku-university | 97.0  | true
			(株)日本政策投資銀行      | Organisation | organisation:dbj               | 97.0  | true
			㈱河北新報社              | Organisation | organisation:kahoku-shimpo     | 97.0  | true
			産総研                    | Organisation | organisation:aist              | 100.0 | true
			大野英男                  | Person       | person:tohoku-5th-大野英男     | 100.0 | true
			河北新報                  | Organisation | organisation:kahoku-shimpo     | 74.0  | false
			""")
	void aNameIsTheSameButForItsLegalForm(String text, String type, String id, double score, boolean match)
			throws Exception {
		String answer = post("queries", "{\"q0\": {\"query\": \"%s\", \"type\": \"%s\"}}".formatted(text, type));
		assertThat(JsonPath.<String>read(answer, "$.q0.result[0].id")).isEqualTo(id);
		assertThat(JsonPath.<Double>read(answer, "$.q0.result[0].score")).isEqualTo(score);
		assertThat(JsonPath.<Boolean>read(answer, "$.q0.result[0].match")).isEqualTo(match);
	}

	@Test
	void anIdentifierDecides() throws Exception {
		String same = post("queries", """
				{"q0": {"query": "なにか", "type": "Organisation",
				  "properties": [{"pid": "identifier:ror", "v": "https://ror.org/04ehvsb92"}]}}""");
		assertThat(JsonPath.<String>read(same, "$.q0.result[0].id")).isEqualTo("organisation:tohkeiren");
		assertThat(JsonPath.<Boolean>read(same, "$.q0.result[0].match")).isTrue();
		String other = post("queries", """
				{"q0": {"query": "一般社団法人東北経済連合会", "type": "Organisation",
				  "properties": [{"pid": "identifier:ror", "v": "https://ror.org/000000000"}]}}""");
		assertThat(JsonPath.<String>read(other, "$.q0.result[0].description")).isEqualTo("the same name, another ror");
		assertThat(JsonPath.<Boolean>read(other, "$.q0.result[0].match")).isFalse();
	}

	@Test
	void aColumnIsExtendedByWhatIsKnown() throws Exception {
		String answer = post("extend", """
				{"ids": ["kpi:tohoku-5th-value-added-productivity", "nobody"],
				 "properties": [{"id": "name"}, {"id": "target"}, {"id": "type"}]}""");
		assertThat(JsonPath.<List<Double>>read(answer,
				"$.rows['kpi:tohoku-5th-value-added-productivity'].target[*].float"))
			.containsExactly(5.0);
		assertThat(JsonPath.<List<String>>read(answer, "$.rows['nobody'].name")).isEmpty();
		assertThat(JsonPath.<List<String>>read(answer, "$.meta[*].id")).containsExactly("name", "target", "type");
		assertThat(get("/reconcile/preview?id=asset:fh2r")).contains("<b>福島水素エネルギー研究フィールド (FH2R)</b>");
		assertThat(get("/reconcile/suggest/entity?prefix=fh2r")).contains("asset:fh2r");
	}

	@Test
	void whatIsNoQuestionSaysWhy() throws Exception {
		assertThat(post("queries", "no json")).contains("INVALID_INPUT", "'queries' is not JSON");
		assertThat(post("queries", "[]")).contains("'queries' has to be a JSON object");
		assertThat(post("queries", "{\"q0\": {\"type\": \"Person\"}}")).contains("Each query needs a text 'query'");
		assertThat(post("queries", "{\"q0\": {\"query\": \"x\", \"type\": \"Alien\"}}"))
			.contains("There is no type 'Alien'");
		assertThat(get("/reconcile/preview?id=nobody")).contains("UNKNOWN_ID");
		assertThat(post("queries", "{\"q0\": {\"query\": \"%s\"}}".formatted("あ".repeat(5000))))
			.contains("\"result\":[]");
	}

	private String get(String path) throws Exception {
		return send(HttpRequest.newBuilder(this.graphQl.address(path)).build());
	}

	private String post(String name, String value) throws Exception {
		return send(HttpRequest.newBuilder(this.graphQl.address("/reconcile"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
			.build());
	}

	private String send(HttpRequest request) throws Exception {
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
