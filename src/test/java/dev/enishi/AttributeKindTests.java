package dev.enishi;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.access.TestTokens;
import dev.enishi.cli.Cli;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A type of somebody's own with attributes of every kind, from the import to the export.
 */
@EnishiTest
@TestPropertySource(properties = "enishi.vocabulary=" + AttributeKindTests.FOLDER)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttributeKindTests {

	static final String FOLDER = "src/test/resources/vocabulary/grants";

	private static final String GRANT = """
			{ entity(id: "grant:a") { version names { text language tag } ... on Grant { page budget { amount currency }
			  calls { amount currency } office { latitude longitude } tags years deadlines open
			  applications { period value target }
			  winners { edges { paid { amount currency } instalments decisions node { id name names { language tag } } } } } } }""";

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@TempDir
	Path folder;

	@BeforeAll
	void load() {
		assertThat(run("import", FOLDER)).isZero();
		this.events.publishEvent(new GraphChanged());
	}

	@AfterAll
	void clean() {
		this.client.query("""
				MATCH (n:Entity|Source) WHERE n:Grant OR n.id ENDS WITH '-test' DETACH DELETE n""").run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		this.client.query("DROP CONSTRAINT grant_id IF EXISTS").run();
		this.client.query("DROP CONSTRAINT awarded_id IF EXISTS").run();
		this.client.query("DROP INDEX grant_name IF EXISTS").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void valuesOfEveryKindComeBackAsTheyWereStated() {
		GraphQl.Answer grant = this.graphQl.ask(GRANT);
		assertThat(grant.<String>value("$.data.entity.page")).isEqualTo("https://example.org/a");
		assertThat(grant.toString()).as("exact, beyond what a double holds").contains("12345678901234567890.55");
		assertThat(grant.<String>values("$..calls[*].currency")).containsExactly("JPY", "USD");
		assertThat(grant.<Double>value("$.data.entity.office.longitude")).isEqualTo(140.87);
		assertThat(grant.<String>values("$..tags[*]")).containsExactly("bridges", "roads");
		assertThat(grant.<Integer>values("$..years[*]")).containsExactly(2023, 2024);
		assertThat(grant.<String>values("$..deadlines[*]")).containsExactly("2023-05", "2024");
		assertThat(grant.<String>values("$..applications[*].period")).containsExactly("2023");
	}

	@Test
	void amountsOfSeveralRowsAddUpToTheLastDigit() {
		GraphQl.Answer grant = this.graphQl.ask(GRANT);
		assertThat(grant.toString()).contains("\"amount\":300.3");
		assertThat(grant.<Integer>values("$..instalments")).containsExactlyInAnyOrder(2, 1);
		assertThat(grant.<String>values("$..decisions[*]")).contains("https://example.org/1");
	}

	@Test
	void aNameSaysItsLanguageAlsoWhereThatIsNeitherJapaneseNorEnglish() {
		GraphQl.Answer grant = this.graphQl.ask(GRANT);
		assertThat(grant.<String>value("$.data.entity.names[0].language")).isEqualTo("EN");
		assertThat(grant.<String>values("$..node.names[0].tag")).containsExactlyInAnyOrder("ko", "ja");
		assertThat(grant.<String>values("$..node.names[0].language")).containsExactlyInAnyOrder("OTHER", "JA");
		assertThat(get("/export/jsonld?types=ORGANISATION")).contains("\"@language\":\"ko\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{tags: ["bridges"]}                      | 1
			{tags: ["rivers"]}                     | 0
			{years: [2024, 2031]}                  | 1
			{page: ["https://example.org/a"]}      | 1
			{open: [false]}                        | 0
			""")
	void listsAreFilteredByTheirValues(String filter, int found) {
		assertThat(this.graphQl.ask("{ grants(filter: %s, orderBy: {field: PAGE}) { totalCount } }".formatted(filter))
			.<Integer>value("$.data.grants.totalCount")).isEqualTo(found);
	}

	@Test
	void curatorsAddAndChangeThemAndHistoryShowsWhatChanged() {
		GraphQl curator = this.graphQl.with(this.tokens.curator("Aoi"));
		GraphQl.Answer created = curator.ask("""
				mutation { createGrant(input: {name: "c", page: "https://example.org/c", tags: ["roads"],
				    office: {latitude: 1, longitude: 2}, budget: {amount: 7, currency: "EUR"},
				    citations: [{source: "source:grants-of-a-test", locator: "line 1"}]}) {
				  grant { id version tags office { latitude } } errors { message } } }""");
		assertThat(created.<Double>value("$.data.createGrant.grant.office.latitude")).isEqualTo(1);
		GraphQl.Answer updated = curator.ask("""
				mutation { updateGrant(input: {id: "%s", version: %d, tags: ["ships"], office: null,
				    budget: {amount: 7.25, currency: "EUR"}, deadlines: ["2025-01-31"], language: "fr"}) {
				  grant { tags office { latitude } budget { amount currency } names { tag }
				    history { nodes { differences { field before after } } } } errors { message path } } }""".formatted(
				created.<String>value("$.data.createGrant.grant.id"),
				created.<Integer>value("$.data.createGrant.grant.version")));
		assertThat(updated.<Object>values("$..errors[*]")).isEmpty();
		assertThat(updated.<String>values("$..tags[*]")).containsExactly("ships");
		assertThat(updated.<Object>value("$.data.updateGrant.grant.office")).isNull();
		assertThat(updated.<String>value("$.data.updateGrant.grant.names[0].tag")).isEqualTo("fr");
		assertThat(updated.<String>values("$..differences[*].field")).contains("budget", "office", "tags", "deadlines");
		assertThat(updated.<String>values("$..differences[?(@.field == 'budget')].after")).contains("7.25 | EUR");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					page: "javascript:alert(1)"                       | input.page             | is not an address on the web
					budget: {amount: 1, currency: "YEN"}              | input.budget           | is not an ISO 4217 code
					office: {latitude: 91, longitude: 0}              | input.office           | There is no point at latitude 91
					deadlines: ["2025-13"]                            | input.deadlines.0      | is not a date
					language: "no such language"                      | input.language         | is not a language tag
					applications: [{period: "soon", value: 1}]        | input.applications.0.period | is not a date
					""")
	void aValueOfAnotherFormIsRefusedWithItsPath(String input, String path, String message) {
		GraphQl.Answer refused = this.graphQl.with(this.tokens.curator("Aoi"))
			.ask("mutation { updateGrant(input: {id: \"grant:a\", version: %d, %s}) { errors { message path code } } }"
				.formatted(this.graphQl.ask(GRANT).<Integer>value("$.data.entity.version"), input));
		assertThat(refused.<String>value("$.data.updateGrant.errors[0].message")).contains(message);
		assertThat(String.join(".", refused.<String>values("$.data.updateGrant.errors[0].path[*]"))).isEqualTo(path);
	}

	@Test
	void exportedAndImportedAgainNothingChanges(CapturedOutput output) {
		Path bundle = this.folder.resolve("bundle");
		assertThat(run("export", bundle.toString())).isZero();
		assertThat(run("import", bundle.toString(), "--dry-run")).isZero();
		assertThat(output.getAll()).doesNotContain("CHANGED", "ADDED Grant");
	}

	@Test
	void exportsAndTheJsonSchemaHaveThem() {
		assertThat(get("/export/csv-nodes?types=GRANT")).contains("12345678901234567890.55 JPY", "38.25, 140.87",
				"bridges; roads");
		assertThat(get("/export/graphml?types=GRANT")).contains("bridges; roads");
		Map<String, Map<String, Object>> fields = JsonPath.parse(get("/schema/bundle.json"))
			.read("$['$defs'].Grant.properties");
		assertThat(fields.get("budget")).containsEntry("$ref", "#/$defs/money");
		assertThat(fields.get("office")).containsEntry("$ref", "#/$defs/coordinates");
		assertThat(fields.get("tags")).containsKey("anyOf");
	}

	@Test
	void allThatABundleGetsWrongIsReportedByFileAndLine(CapturedOutput output) throws IOException {
		Path bundle = this.folder.resolve("bad.yaml");
		Files.writeString(bundle,
				"""
						cite: source:grants-of-a-test
						entities:
						  Grant:
						    - {id: grant:1, name: b, page: https://example.org/, cite: {line: 1}, budget: {amount: x, currency: JPY}}
						    - {id: grant:2, name: b, page: https://example.org/, cite: {line: 1}, budget: 12}
						    - {id: grant:3, name: b, page: https://example.org/, cite: {line: 1}, budget: {amount: 12}}
						    - {id: grant:4, name: b, page: https://example.org/, cite: {line: 1}, office: {latitude: 1}}
						    - {id: grant:5, name: b, page: https://example.org/, cite: {line: 1}, years: [2023, soon]}
						    - {id: grant:6, name: b, page: https://example.org/, cite: {line: 1}, applications: [{value: 1}]}
						    - {id: grant:7, name: b, cite: {line: 1}}
						""");
		assertThat(run("import", bundle.toString())).isNotZero();
		assertThat(output.getAll()).contains("bad.yaml:4: 'amount': 'x' is not a number",
				"bad.yaml:5: 'budget' has parts: write {amount: 1000, currency: JPY}",
				"bad.yaml:6: 'currency' is missing", "bad.yaml:7: 'longitude' is missing",
				"bad.yaml:8: 'years': 'soon' is not a whole number", "bad.yaml:9: 'period' is missing",
				"bad.yaml:10: 'page' is missing");
	}

	private int run(String... command) {
		List<String> arguments = new ArrayList<>(List.of(command));
		arguments.add("--enishi.vocabulary=" + FOLDER);
		arguments.addAll(TestNeo4j.arguments());
		Integer code = Cli.run(Enishi.class, (settings) -> {
		}, arguments.toArray(String[]::new));
		return (code != null) ? code : 0;
	}

	private String get(String path) {
		return this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address(path)).build()).body();
	}

}
