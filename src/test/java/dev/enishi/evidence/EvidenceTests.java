package dev.enishi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.Enishi;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.cli.Cli;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
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

/** Sources that open, and quotes that are held to them. */
@EnishiTest
@TestPropertySource(properties = "enishi.sources.folder=" + EvidenceTests.SOURCES)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class EvidenceTests {

	static final String SOURCES = "target/evidence-sources";

	private static final Path DOCUMENT = Path
		.of(System.getProperty("enishi.seed-document", "../shared/data/seed-document.txt"));

	private static final String TEXT = "名簿\n\n座長 縁野 花子 縁大学 学長\n委員 結城 一郎\n";

	private static final String BUNDLE = """
			cite: source:evidence
			sources:
			  - {id: source:evidence, title: 名簿, titleEn: Members, date: 2020-05-01, text: members.txt}
			  - {id: source:elsewhere, title: 別の文書}
			entities:
			  Person:
			    - {id: person:evidence-1, name: 縁野 花子, cite: {line: 3, quote: 縁野 花子}}
			    - {id: person:evidence-2, name: 結城 一郎, cite: {line: 4, quote: 結城 一郎}}
			  Organisation:
			    - {id: organisation:evidence, name: 縁大学, cite: {line: 3, quote: 縁大学}}
			links:
			  HOLDS_POSITION:
			    - {source: person:evidence-1, target: organisation:evidence, title: 学長, cite: [{line: 3, quote: 学長}, {source: source:elsewhere, at: p. 1}]}
			""";

	@TempDir
	Path folder;

	@Autowired
	GraphQl graphQl;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@AfterEach
	void clean() throws IOException {
		this.client.query("MATCH (n:Entity) WHERE n.id CONTAINS ':evidence' DETACH DELETE n").run();
		this.client.query("MATCH (n:Source) WHERE n.id IN ['source:evidence', 'source:elsewhere'] DELETE n").run();
		this.events.publishEvent(new GraphChanged());
		if (Files.exists(Path.of(SOURCES))) {
			try (var files = Files.list(Path.of(SOURCES))) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}
	}

	@Test
	void aSourceShowsItsTextAndBesideEachLineWhatItStates() throws IOException {
		assertThat(load(TEXT, BUNDLE)).isZero();
		GraphQl.Answer answer = this.graphQl.ask("""
				{ node(id: "source:evidence") { ... on Source {
				  text(from: 2, first: 2) { status message unit total parts { number locator text facts {
				    fact { id } sentence en: sentence(lang: EN) citations { quote basis } } } }
				  facts(locator: "line 3") { totalCount nodes { fact { id } } pageInfo { hasNextPage } }
				  some: facts(first: 1) { totalCount edges { cursor node { sentence } } } } } }""");
		assertThat(answer.<String>value("$.data.node.text.status")).isEqualTo("AVAILABLE");
		assertThat(answer.<String>value("$.data.node.text.unit")).isEqualTo("LINE");
		assertThat(answer.<Integer>value("$.data.node.text.total")).isEqualTo(4);
		assertThat(answer.<String>values("$..parts[*].text")).containsExactly("", "座長 縁野 花子 縁大学 学長");
		assertThat(answer.<String>values("$..parts[0].facts[*].sentence")).isEmpty();
		assertThat(answer.<String>values("$..parts[1].facts[*].sentence")).containsExactly("組織：縁大学", "人物：縁野 花子",
				"縁野 花子は縁大学の学長を務める");
		assertThat(answer.<String>values("$..parts[1].facts[*].en")).contains("person: 縁野 花子");
		assertThat(answer.<Integer>value("$.data.node.facts.totalCount")).isEqualTo(3);
		assertThat(answer.<Integer>value("$.data.node.some.totalCount")).isEqualTo(4);
		String next = this.graphQl
			.ask("""
					{ node(id: "source:evidence") { ... on Source { facts(first: 3, after: "%s") {
					  nodes { sentence } pageInfo { hasNextPage } } } } }"""
				.formatted(answer.<String>value("$.data.node.some.edges[0].cursor")))
			.toString();
		assertThat(next).contains("縁野 花子は縁大学の学長を務める", "\"hasNextPage\":false").doesNotContain("組織：");
	}

	@Test
	void whereThereIsNoTextTheSourceSaysSo() throws IOException {
		load(TEXT, BUNDLE);
		GraphQl.Answer answer = this.graphQl.ask("""
				{ node(id: "source:elsewhere") { ... on Source { text { status unit total parts { text }
				  message en: message(lang: EN) } } } }""");
		assertThat(answer.<Map<String, Object>>value("$.data.node.text")).containsEntry("status", "NONE")
			.containsEntry("total", 0)
			.containsEntry("message", "この文書の本文は登録されていません。")
			.containsEntry("en", "No text is registered for this document.");
	}

	@Test
	void whatHeldWhenItsSourceWasMadeIsKnownForThatTimeAlone() throws IOException {
		load(TEXT, BUNDLE);
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ entity(id: "person:evidence-1") { ... on Person {
					  then: positions(asOf: "2020") { edges { basis link { held(asOf: "2020") } } }
					  before: positions(asOf: "1950") { totalCount edges { title } }
					  may: positions(asOf: "1950", certainty: POSSIBLE) { edges { title link { held(asOf: "1950") } } }
					  during: positions(asOf: "1950", until: "2020") { edges { link { held(asOf: "1950", until: "2020") } } }
					  stated: positions(basis: STATED) { totalCount nodes { id } }
					  inferred: positions(basis: INFERRED) { totalCount nodes { id } }
					  within: links(filter: { asOf: "1950", until: "2030" }) { totalCount }
					  linked: links(filter: { asOf: "2020-05-01" }) { totalCount nodes { id } } } }
					  paths(from: "person:evidence-1", to: "organisation:evidence", filter: { asOf: "1950" }) { length }
					  possible: paths(from: "person:evidence-1", to: "organisation:evidence",
					    filter: { asOf: "1950", certainty: POSSIBLE, basis: STATED }) { length basis } }""");
		assertThat(answer.<String>values("$..then.edges[*].link.held")).containsExactly("CERTAIN");
		assertThat(answer.<String>values("$..then.edges[*].basis")).containsExactly("STATED");
		assertThat(answer.<Integer>values("$..before.totalCount")).containsExactly(0);
		assertThat(answer.<String>values("$..may.edges[*].link.held")).containsExactly("POSSIBLE");
		assertThat(answer.<String>values("$..during.edges[*].link.held")).containsExactly("CERTAIN");
		assertThat(answer.<Integer>values("$..within.totalCount")).containsExactly(1);
		assertThat(answer.<Integer>values("$..stated.totalCount")).containsExactly(1);
		assertThat(answer.<Integer>values("$..inferred.totalCount")).containsExactly(0);
		assertThat(answer.<Integer>values("$..linked.totalCount")).containsExactly(1);
		assertThat(answer.<Object>values("$.data.paths[*]")).isEmpty();
		assertThat(answer.<String>values("$.data.possible[*].basis")).containsExactly("STATED");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					a character differs          | quote: 縁野 花子      | quote: 縁野 華子       | members.txt:3: 「縁野 華子」 does not stand there (
					a line off by one            | line: 4, quote        | line: 3, quote        | members.txt:3: 「結城 一郎」 does not stand there, but on line 4
					a line that does not exist   | line: 4, quote        | line: 400, quote      | members.txt:400: There is no line 400; the text has 4
					a page of a text with lines  | {line: 4, quote       | {at: page 4, quote    | members.txt: 'page 4' is cited, but the text is counted in lines
					words that stand nowhere     | {line: 4, quote: 結城  | {at: 末尾, quote: 結木  | members.txt: 「結木 一郎」 does not stand in the text
					a text that is missing       | text: members.txt     | text: other.txt       | other.txt: The text file is missing
					the wrong file               | text: members.txt}    | text: picture.bin}    | INVALID: The file is neither plain text
					another text than was meant  | text: members.txt}    | text: members.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000} | INVALID: has changed since it was cited
					a file outside of the folder | text: members.txt     | text: ../secret.txt   | INVALID: leads out of the folder
					a text of another encoding   | text: members.txt     | text: utf16.txt       | INVALID: neither plain text
					""")
	void aPlantedErrorIsFound(String what, String right, String wrong, String found, CapturedOutput output)
			throws IOException {
		Files.write(this.folder.resolve("picture.bin"), new byte[] { 0, 1, (byte) 0xff });
		Files.write(this.folder.resolve("utf16.txt"), TEXT.getBytes(StandardCharsets.UTF_16));
		assertThat(BUNDLE).contains(right);
		int imported = load(TEXT, BUNDLE.replace(right, wrong));
		if (found.startsWith("INVALID: ")) {
			assertThat(imported).isEqualTo(1);
			assertThat(output.getErr()).contains("bundle.yaml:3:", found.substring(9)).doesNotContain("\tat ");
			assertThat(this.graphQl.ask("{ node(id: \"person:evidence-1\") { id } }").<Object>value("$.data.node"))
				.as("the graph stays as it is")
				.isNull();
			return;
		}
		assertThat(imported).isZero();
		assertThat(run("verify")).isEqualTo(1);
		assertThat(output.getOut()).contains(found);
	}

	@Test
	void aTextThatWasChangedAfterwardsIsFound(CapturedOutput output) throws IOException {
		load(TEXT, BUNDLE);
		try (var files = Files.list(Path.of(SOURCES))) {
			Files.writeString(files.findFirst().orElseThrow(), TEXT.replace("花子", "華子"));
		}
		assertThat(run("verify")).isEqualTo(1);
		assertThat(output.getOut()).contains("members.txt: The text file has changed since it was cited",
				"members.txt:3: 「縁野 花子」 does not stand there");
		assertThat(
				this.graphQl.ask("{ node(id: \"source:evidence\") { ... on Source { text { status } } } }").toString())
			.contains("CHANGED");
	}

	@Test
	void importingAgainWithoutTheTextForgetsNothing() throws IOException {
		load(TEXT, BUNDLE);
		Files.delete(this.folder.resolve("members.txt"));
		assertThat(run("import", this.folder.resolve("bundle.yaml").toString())).isZero();
		assertThat(
				this.graphQl.ask("{ node(id: \"source:evidence\") { ... on Source { text { status } } } }").toString())
			.contains("AVAILABLE");
	}

	static boolean documentIsHere() {
		return Files.exists(DOCUMENT);
	}

	@Test
	@EnabledIf(value = "documentIsHere",
			disabledReason = "The policy document is not part of the project; name a copy with -Denishi.seed-document=…")
	void everyQuoteOfTheSeedGraphStands(CapturedOutput output) throws IOException {
		Files.createDirectories(Path.of(SOURCES));
		Files.copy(DOCUMENT, Path.of(SOURCES, "tohoku-5th-policy.txt"));
		run("verify");
		assertThat(output.getOut()).contains("quotes stand where they are cited")
			.doesNotContain("tohoku-5th-policy.txt:");
		assertThat(this.graphQl.ask("""
				{ node(id: "source:tohoku-5th-policy") { ... on Source {
				  text(from: 141, first: 1) { status parts { text facts { sentence } } } } } }""").toString())
			.contains("AVAILABLE", "仙台スタートアップ・エコシステム推進協議会はプロジェクト「スタートアップ」の連携先である");
	}

	private int load(String text, String bundle) throws IOException {
		Files.writeString(this.folder.resolve("members.txt"), text);
		Files.writeString(this.folder.resolve("bundle.yaml"), bundle);
		int code = run("import", this.folder.resolve("bundle.yaml").toString());
		this.events.publishEvent(new GraphChanged());
		return code;
	}

	private static int run(String... words) {
		List<String> arguments = new ArrayList<>(List.of(words));
		arguments.add("--enishi.sources.folder=" + SOURCES);
		arguments.addAll(TestNeo4j.arguments());
		Integer code = Cli.run(Enishi.class, (settings) -> {
		}, arguments.toArray(String[]::new));
		return (code != null) ? code : -1;
	}

}
