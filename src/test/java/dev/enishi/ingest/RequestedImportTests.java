package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.GraphChanged;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports that a curator asks the running service for. */
@EnishiTest
class RequestedImportTests {

	private static final Path FOLDER = Path.of("target/imports");

	private static final String BUNDLE = """
			cite: source:requested
			sources: [{id: source:requested, title: Requested}]
			entities:
			  Organisation:
			    - {id: organisation:requested, name: 国立大学法人 東北大学, cite: {line: 1}}
			""";

	private static final String TABLE = """
			cite: source:requested
			sources: [{id: source:requested, title: Requested}]
			tables:
			  - file: many.csv
			    entities:
			      Organisation: [{id: "organisation:requested-{n}", name: "社{n}"}]
			""";

	@Autowired
	GraphQl anyone;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	private GraphQl curator;

	@BeforeEach
	void folder() throws IOException {
		Files.createDirectories(FOLDER.resolve("inner"));
		Files.writeString(FOLDER.resolve("inner/good.yaml"), BUNDLE);
		Files.writeString(FOLDER.resolve("bad.yaml"), BUNDLE.replace("Organisation", "Alien"));
		this.curator = this.anyone.with(this.tokens.curator("Aoi"));
	}

	@AfterEach
	void clean() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		this.client.query("MATCH (n:Entity|Source) WHERE n.id CONTAINS ':requested' DETACH DELETE n").run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DELETE n").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void whatThereIsToImportIsListed() {
		assertThat(this.curator.ask("{ bundles }").<String>values("$.data.bundles")).containsExactly("bad.yaml",
				"inner/good.yaml");
	}

	@Test
	void aDryRunTellsEachChangeAndWhatMayBeThereAlready() {
		GraphQl.Answer done = ended(start("bundle: \"inner/good.yaml\", dryRun: true"), "DONE");
		assertThat(done.values("$.data.import.counts[*].type")).containsExactlyInAnyOrder("Organisation", "Source");
		assertThat(done.values("$.data.import.changes[*].id")).containsExactlyInAnyOrder("organisation:requested",
				"source:requested");
		assertThat(done.values("$.data.import.duplicates.pairs[*].other"))
			.containsExactly("organisation:tohoku-university");
		assertThat(done.<Object>value("$.data.import.revision")).isNull();
		assertThat(entity("organisation:requested")).isFalse();
	}

	@Test
	void anImportIsOneRevisionOfWhoAskedForIt() {
		GraphQl.Answer done = ended(start("bundle: \"inner\", message: \"why not\""), "DONE");
		int revision = done.value("$.data.import.revision");
		assertThat(this.curator.ask("{ revision(number: %d) { by kind message } }".formatted(revision)).toString())
			.contains("\"by\":\"Aoi\"", "\"kind\":\"IMPORT\"", "why not");
		assertThat(entity("organisation:requested")).isTrue();
		assertThat(this.curator.ask("{ imports { id state } }").<String>values("$.data.imports[*].state"))
			.contains("DONE");
	}

	@Test
	void whatIsWrongWithABundleIsTold() {
		GraphQl.Answer failed = ended(start("bundle: \"bad.yaml\""), "FAILED");
		assertThat(failed.values("$.data.import.problems[*].place")).containsExactly("bad.yaml:5");
		assertThat(failed.<Integer>value("$.data.import.problemCount")).isEqualTo(1);
		assertThat(failed.<String>value("$.data.import.failure")).contains("see the problems");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../pom.xml", "/etc", "nowhere.yaml", "out.yaml" })
	void nothingOutsideTheFolderIsRead(String bundle) throws IOException {
		Files.createSymbolicLink(FOLDER.resolve("out.yaml"), Path.of("seed/tohoku-5th-policy").toAbsolutePath());
		GraphQl.Answer refused = this.curator
			.ask("mutation { startImport(input: {bundle: \"%s\"}) { import { id } errors { code path message } } }"
				.formatted(bundle));
		assertThat(refused.values("$.data.startImport.errors[*].code")).containsExactly("UNKNOWN_BUNDLE");
		assertThat(refused.<String>value("$.data.startImport.errors[0].message")).contains(bundle)
			.doesNotContain(FOLDER.toAbsolutePath().toString());
	}

	@Test
	void onlyACuratorImportsAndLooks() {
		GraphQl reader = this.anyone.with(this.tokens.reader("Mina"));
		for (String question : List.of("{ bundles }", "{ imports { id } }", "{ import(id: \"x\") { id } }",
				"mutation { startImport(input: {bundle: \"bad.yaml\"}) { import { id } } }",
				"mutation { cancelImport(input: {id: \"x\"}) { import { id } } }")) {
			assertThat(this.anyone.refused(question).code()).isEqualTo("UNAUTHENTICATED");
			assertThat(reader.refused(question).code()).isEqualTo("FORBIDDEN");
		}
	}

	@Test
	void aLargeImportIsFollowedWhileOthersWaitAndIsTakenBackWhenItIsStopped() throws IOException {
		StringBuilder rows = new StringBuilder("n\n");
		for (int n = 0; n < 30_000; n++) {
			rows.append(n).append('\n');
		}
		Files.writeString(FOLDER.resolve("many.csv"), rows);
		Files.writeString(FOLDER.resolve("many.yaml"), TABLE);
		String id = start("bundle: \"many.yaml\"");
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> this.anyone.send(this.anyone.post("{ statistics { entities } }").build()).statusCode() == 503);
		GraphQl.Answer writing = look(id);
		assertThat(writing.<String>value("$.data.import.pace.phase")).isEqualTo("Writing");
		assertThat(writing.<Integer>value("$.data.import.pace.total")).isEqualTo(30_001);
		this.curator.ask("mutation { cancelImport(input: {id: \"%s\"}) { import { id } } }".formatted(id));
		ended(id, "CANCELLED");
		Awaitility.await()
			.until(() -> this.anyone.send(this.anyone.post("{ statistics { entities } }").build()).statusCode() == 200);
		assertThat(this.client.query("MATCH (n:Entity|Source) WHERE n.id CONTAINS ':requested' RETURN count(n)")
			.fetchAs(Long.class)
			.one()).hasValue(0L);
	}

	private String start(String input) {
		GraphQl.Answer started = this.curator
			.ask("mutation { startImport(input: {%s}) { import { id } errors { message } } }".formatted(input));
		assertThat(started.values("$.data.startImport.errors[*].message")).isEmpty();
		return started.value("$.data.startImport.import.id");
	}

	private GraphQl.Answer ended(String id, String state) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> look(id).value("$.data.import.endedAt") != null);
		GraphQl.Answer answer = look(id);
		assertThat(answer.<String>value("$.data.import.state")).as(answer.toString()).isEqualTo(state);
		return answer;
	}

	private GraphQl.Answer look(String id) {
		return this.curator
			.ask("""
					{ import(id: "%s") { id bundle by message state endedAt failure pace { phase done total perSecond secondsLeft }
					  problems { place message } problemCount counts { type added changed removed } revision
					  changes { id label action differences { field } } duplicates { count pairs { place stated other common } } } }
					"""
				.formatted(id));
	}

	private boolean entity(String id) {
		return this.anyone.ask("{ entity(id: \"%s\") { id } }".formatted(id)).value("$.data.entity") != null;
	}

}
