package dev.enishi;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.access.TestTokens;
import dev.enishi.cli.Cli;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder of somebody's own declarations, from the import to the export. */
@EnishiTest
@TestPropertySource(properties = "enishi.vocabulary=" + ExtensionTests.VOCABULARY)
@DirtiesContext
class ExtensionTests {

	static final String VOCABULARY = "examples/congress-117/vocabulary";

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@BeforeEach
	void load() {
		List<String> arguments = new ArrayList<>(
				List.of("import", "examples/congress-117/congress.yaml", "--enishi.vocabulary=" + VOCABULARY));
		arguments.addAll(TestNeo4j.arguments());
		assertThat(Cli.run(Enishi.class, (settings) -> {
		}, arguments.toArray(String[]::new))).isZero();
		this.events.publishEvent(new GraphChanged());
	}

	@AfterEach
	void clean() {
		this.client
			.query("""
					MATCH (n:Entity|Source) WHERE n:Bill OR n.id IN ['person:tim-ryan', 'person:john-yarmuth', 'source:congress-117',
					  'committee:us-house-appropriations', 'committee:us-house-budget'] DETACH DELETE n""")
			.run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		this.client.query("DROP CONSTRAINT bill_id IF EXISTS").run();
		this.client.query("DROP CONSTRAINT sponsors_id IF EXISTS").run();
		this.client.query("DROP INDEX bill_name IF EXISTS").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void aTypeOfTheirOwnHasAListAFilterAnOrderAndRelationshipsBothWays() {
		GraphQl.Answer bills = this.graphQl
			.ask("""
					{ bills(filter: {renamed: [true]}, orderBy: {field: ENACTED, direction: DESC}) {
					  totalCount nodes { name number introduced enacted renamed citations { locator }
					    sponsors { edges { role district node { name bills { nodes { id } } } } } committees { nodes { name } } } } }""");
		assertThat(bills.<String>values("$..bills.nodes[*].number")).startsWith("H.R.5376", "H.R.4346");
		assertThat(bills.<String>values("$..edges[*].district")).containsExactly("KY-3", "OH-13");
		assertThat(bills.<String>values("$..edges[*].role")).containsOnly("SPONSOR");
		assertThat(bills.<String>values("$..committees.nodes[*].name")).contains("House Committee on the Budget");
		assertThat(this.graphQl
			.ask("{ entity(id: \"person:tim-ryan\") { links { nodes { district sentence(lang: EN) } } } }")
			.<String>values("$..sentence")).containsExactly("Tim Ryan sponsors CHIPS and Science Act as sponsor");
	}

	@Test
	void itIsTracedCountedAndExplained() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ paths(from: "person:tim-ryan", to: "committee:us-house-appropriations") { explanation(lang: EN) length }
					  statistics { entitiesByType { type count } }
					  ranking(by: DEGREE, types: [BILL]) { entity { id } }
					  vocabulary { entityTypes { label shape attributes { name ja: word en: word(lang: EN) } } } }""");
		assertThat(answer.<Integer>values("$..paths[*].length")).containsExactly(2);
		assertThat(answer.<Integer>values("$..entitiesByType[?(@.type == 'BILL')].count")).containsExactly(2);
		assertThat(answer.<String>values("$..ranking[*].entity.id")).hasSize(2);
		assertThat(answer.<String>values("$..entityTypes[?(@.label == 'Bill')].attributes[*].ja")).contains("番号", "成立");
	}

	@Test
	void changesAreCheckedAndKeptInItsHistory() {
		GraphQl curator = this.graphQl.with(this.tokens.curator("Aoi"));
		String cite = "citations: [{source: \"source:congress-117\", locator: \"a test\"}]";
		assertThat(curator
			.ask("mutation { createBill(input: {name: \"b\", %s, number: \"\"}) { errors { message path } } }"
				.formatted(cite))
			.toString()).contains("'number' is missing");
		GraphQl.Answer updated = curator
			.ask("""
					mutation { updateBill(input: {id: "bill:117-hr-4346", version: %d, renamed: false, enacted: "2022-08"}) {
					  bill { renamed enacted history { nodes { action differences { field before after } } } } errors { message } } }"""
				.formatted(this.graphQl.ask("{ entity(id: \"bill:117-hr-4346\") { version } }")
					.<Integer>value("$.data.entity.version")));
		assertThat(updated.<Boolean>value("$.data.updateBill.bill.renamed")).isFalse();
		assertThat(updated.<String>values("$..differences[*].field")).contains("renamed", "enacted");
		assertThat(curator
			.ask("""
					mutation { createLink(input: {type: SPONSORS, source: "person:john-yarmuth", target: "bill:117-hr-4346",
					  role: COSPONSOR, district: "KY-3", %s}) { link { role district } errors { message } } }"""
				.formatted(cite))
			.<String>value("$.data.createLink.link.district")).isEqualTo("KY-3");
	}

	@Test
	void subscribersOfItSeeItsChanges() throws Exception {
		GraphQl curator = this.graphQl.with(this.tokens.curator("Aoi"));
		int revision = curator
			.ask("""
					mutation { createBill(input: {name: "新法", number: "S.1", citations: [{source: "source:congress-117", locator: "a test"}]}) {
					  revision { number } errors { message } } }""")
			.value("$.data.createBill.revision.number");
		HttpRequest subscription = this.graphQl.post(
				"subscription { changes(since: %d, filter: {types: [BILL]}) { changes { type differences { field after } } } }"
					.formatted(revision - 1))
			.header("Accept", "text/event-stream")
			.build();
		HttpResponse<Stream<String>> response = HttpClient.newHttpClient()
			.send(subscription, HttpResponse.BodyHandlers.ofLines());
		try (Stream<String> lines = response.body()) {
			assertThat(lines.filter((line) -> line.startsWith("data:")).findFirst().orElseThrow()).contains("Bill",
					"S.1");
		}
	}

	@Test
	void itIsExportedAndDescribedToEditors() {
		String jsonLd = get("/export/jsonld?types=BILL");
		assertThat(jsonLd).contains("schema:Legislation", "enishi:introduced");
		assertThat(get("/export/csv-nodes?types=BILL").lines().findFirst().orElseThrow()).contains("number", "enacted");
		assertThat(JsonPath.parse(get("/schema/bundle.json")).<Map<String, Object>>read("$['$defs'].Bill.properties"))
			.containsKeys("number", "introduced", "renamed", "name");
		assertThat(Path.of(VOCABULARY)).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cytoscape", "graphology", "jgf", "node-link", "gexf", "graphml", "jsonld", "csv-nodes" })
	void everyFormatHasItsTypeAndAttributes(String format) {
		assertThat(get("/export/" + format + "?of=bill:117-hr-4346")).contains("H.R.4346")
			.containsAnyOf("BILL", "Bill");
	}

	private String get(String path) {
		return this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address(path)).build()).body();
	}

}
