package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.evidence.SourceTexts;
import dev.enishi.EnishiException;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.match.Distinctions;
import dev.enishi.model.Change;
import dev.enishi.model.Difference;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.table.TablePackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A newer version of a document, and a second document about the same things. */
@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ Ingest.class, TablePackage.class, SourceTexts.class, Distinctions.class, RevisionPackage.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ReimportTests {

	private static final String FIRST = """
			cite: source:first
			sources: [{id: source:first, title: First}]
			entities:
			  Person:
			    - {id: person:re, name: 一郎, aliases: [一], summary: Old, cite: {line: 1}}
			  Organisation:
			    - {id: organisation:re, name: 会社, kind: company, cite: {line: 2}}
			    - {id: organisation:gone, name: 旧社, cite: {line: 3}}
			links:
			  HOLDS_POSITION:
			    - {source: person:re, target: organisation:re, title: 社長, cite: {line: 4}}
			    - {source: person:re, target: organisation:gone, title: 会長, cite: {line: 5}}
			""";

	private static final String NEWER = """
			cite: source:first
			sources: [{id: source:first, title: First}]
			entities:
			  Person:
			    - {id: person:re, name: 一郎, aliases: [一], summary: New, cite: {line: 10}}
			  Organisation:
			    - {id: organisation:re, name: 会社, kind: company, cite: {line: 2}}
			links:
			  HOLDS_POSITION:
			    - {source: person:re, target: organisation:re, title: 社長, cite: {line: 4}}
			""";

	private static final String SECOND = """
			cite: source:second
			sources: [{id: source:second, title: Second}]
			entities:
			  Organisation:
			    - {id: organisation:re, name: 会社, aliases: [社], cite: {line: 7}}
			    - {id: organisation:gone, name: 旧社, cite: {line: 8}}
			""";

	@TempDir
	Path folder;

	@Autowired
	Ingest ingest;

	@Autowired
	Neo4jClient client;

	@BeforeEach
	void first() {
		run(FIRST, false);
	}

	@AfterEach
	void clean() {
		this.client.query("""
				MATCH (n:Entity|Source) WHERE n.id IN ['person:re', 'organisation:re', 'organisation:gone',
				  'source:first', 'source:second', 'source:third'] DETACH DELETE n""").run();
	}

	@Test
	void theSameAgainChangesNothing() {
		assertThat(run(FIRST, true)).isEmpty();
	}

	@Test
	void aPreviewShowsEachChangeAndWritesNone() throws Exception {
		List<Change> changes = new ArrayList<>();
		this.ingest.preview(bundle(NEWER), Retirement.upTo(1), Progress.NONE,
				(planned) -> changes.add(planned.change()));
		assertThat(changes).extracting((change) -> change.action() + " " + change.fact().id())
			.contains("CHANGED person:re", "REMOVED organisation:gone")
			.hasSize(3);
		assertThat(changes.get(2).differences()).contains(new Difference("summary", "Old", "New"))
			.extracting(Difference::field)
			.containsExactlyInAnyOrder("summary", "citations");
		assertThat(properties("person:re")).containsEntry("summary", "Old");
	}

	@Test
	void aNewerVersionUpdatesAndLeavesWhatItNoLongerStates() {
		assertThat(run(NEWER, false)).containsExactly(new ChangeCount("Person", 0, 1, 0));
		assertThat(properties("person:re")).containsEntry("summary", "New")
			.containsEntry("citations", List.of("source:first\tline 10\t\tSTATED\t"));
		assertThat(properties("organisation:gone")).isNotEmpty();
	}

	@Test
	void whatItNoLongerStatesIsRetiredWhenAsked() {
		assertThat(run(NEWER, true)).containsExactlyInAnyOrder(new ChangeCount("Person", 0, 1, 0),
				new ChangeCount("Organisation", 0, 0, 1), new ChangeCount("HOLDS_POSITION", 0, 0, 1));
		assertThat(properties("organisation:gone")).isEmpty();
	}

	@Test
	void whatAnotherDocumentStatesTooStays() {
		run(SECOND, false);
		assertThat(properties("organisation:re")).containsEntry("kind", "company")
			.containsEntry("aliases", List.of("社"))
			.containsEntry("citations",
					List.of("source:first\tline 2\t\tSTATED\t", "source:second\tline 7\t\tSTATED\t"));
		run(NEWER, true);
		assertThat(properties("organisation:gone")).containsEntry("citations",
				List.of("source:second\tline 8\t\tSTATED\t"));
		assertThat(run(SECOND, true)).isEmpty();
	}

	@Test
	void anEntityThatALinkOfAnotherDocumentNeedsStays() {
		run("""
				cite: source:third
				sources: [{id: source:third, title: Third}]
				links:
				  RELATED_TO:
				    - {source: organisation:gone, target: organisation:re, cite: {line: 1}}
				""", false);
		assertThat(run(NEWER, true)).contains(new ChangeCount("HOLDS_POSITION", 0, 0, 1))
			.doesNotContain(new ChangeCount("Organisation", 0, 0, 1));
		assertThat(properties("organisation:gone")).isNotEmpty();
	}

	@Test
	void whatWasPartOfSomethingMayBecomeItsWholeOnceTheFirstIsRetired() {
		String part = FIRST + """
				  PART_OF:
				    - {source: %s, target: %s, cite: {line: 6}}
				""";
		run(part.formatted("organisation:gone", "organisation:re"), false);
		String turned = part.formatted("organisation:re", "organisation:gone");
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> run(turned, false))
			.withMessageContaining("would be part of itself");
		assertThat(run(turned, true)).containsExactly(new ChangeCount("PART_OF", 1, 0, 1));
	}

	private List<ChangeCount> run(String text, boolean retire) {
		try {
			return this.ingest
				.importBundle(bundle(text), retire ? Retirement.upTo(1) : Retirement.NONE, RevisionPackage.TEST,
						Progress.NONE)
				.counts();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private BundleFiles bundle(String text) throws IOException {
		Path file = this.folder.resolve("bundle.yaml");
		Files.writeString(file, text, StandardCharsets.UTF_8);
		return BundleFiles.at(file, null);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> properties(String id) {
		return (Map<String, Object>) this.client.query("MATCH (e:Entity {id: $id}) RETURN properties(e) AS properties")
			.bind(id)
			.to("id")
			.fetch()
			.one()
			.map((row) -> row.get("properties"))
			.orElse(Map.of());
	}

}
