package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.GraphChanged;
import dev.enishi.revision.RevisionPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that goes on stating two things which somebody has found to be one. */
@EnishiTest
class MergedImportTests {

	private static final String BUNDLE = """
			cite: source:twice
			sources: [{id: source:twice, title: Twice}]
			entities:
			  Person:
			    - {id: person:twice, name: 二人, cite: {line: 1}}
			  Organisation:
			    - {id: organisation:twice-a, name: 甲社, aliases: [甲], cite: {line: 2}}
			    - {id: organisation:twice-b, name: 甲株式会社, identifiers: {number: "1"}, cite: {line: 3}}
			links:
			  HOLDS_POSITION:
			    - {source: person:twice, target: organisation:twice-a, title: 社長, from: 2020, cite: {line: 4}}
			    - {source: person:twice, target: organisation:twice-b, title: 社長, from: 2021, cite: {line: 5}}
			    - {source: person:twice, target: organisation:twice-b, title: 会長, cite: {line: 6}}
			  RELATED_TO:
			    - {source: organisation:twice-a, target: organisation:twice-b, cite: {line: 7}}
			    - {source: person:twice, target: organisation:twice-a, cite: {line: 8}}
			    - {source: person:twice, target: organisation:twice-b, cite: {line: 9}}
			""";

	@TempDir
	Path folder;

	@Autowired
	Ingest ingest;

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@BeforeEach
	void merge() {
		run(BUNDLE, false);
		GraphQl.Answer versions = this.graphQl
			.ask("{ nodes(ids: [\"organisation:twice-a\", \"organisation:twice-b\"]) { ... on Entity { version } } }");
		GraphQl.Answer merged = this.graphQl.with(this.tokens.curator("Aoi"))
			.ask("""
					mutation { mergeEntities(input: {keep: "organisation:twice-a", keepVersion: %d,
					  merge: "organisation:twice-b", mergeVersion: %d}) { errors { message } } }""".formatted(
					versions.<Integer>value("$.data.nodes[0].version"),
					versions.<Integer>value("$.data.nodes[1].version")));
		assertThat(merged.values("$.data.mergeEntities.errors[*].message")).isEmpty();
	}

	@AfterEach
	void clean() {
		this.client.query("MATCH (n:Entity|Source) WHERE n.id CONTAINS ':twice' DETACH DELETE n").run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DELETE n").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void theSameAgainChangesNothing() {
		assertThat(run(BUNDLE, true)).isEmpty();
	}

	@Test
	void whatItSaysNewOfTheOtherIsSaidOfTheOneThatStayed() {
		assertThat(run(BUNDLE.replace("number: \"1\"", "number: \"2\"").replace("会長", "相談役"), true))
			.containsExactlyInAnyOrder(new ChangeCount("Organisation", 0, 1, 0),
					new ChangeCount("HOLDS_POSITION", 1, 0, 1));
		assertThat(this.graphQl.ask("""
				{ entity(id: "organisation:twice-b") { id name aliases identifiers { value }
				  links { nodes { title from } } } }""").toString())
			.contains("\"id\":\"organisation:twice-a\",\"name\":\"甲社\",\"aliases\":[\"甲\",\"甲株式会社\"]",
					"[{\"value\":\"2\"}]", "相談役", "2020", "2021")
			.doesNotContain("会長");
	}

	@Test
	void aLinkMayLeadToAnIdThatNoEntityHasAnyMore() {
		assertThat(run("""
				cite: source:twice-more
				sources: [{id: source:twice-more, title: More}]
				links:
				  RELATED_TO: [{source: organisation:twice-b, target: asset:fh2r, cite: {line: 1}}]
				""", false)).contains(new ChangeCount("RELATED_TO", 1, 0, 0));
		assertThat(this.graphQl.ask("{ paths(from: \"organisation:twice-a\", to: \"asset:fh2r\", k: 1) { length } }")
			.<Integer>value("$.data.paths[0].length")).isEqualTo(1);
	}

	private List<ChangeCount> run(String text, boolean retire) {
		try {
			Path file = Files.writeString(this.folder.resolve("bundle.yaml"), text);
			return this.ingest
				.importBundle(BundleFiles.at(file, null), retire ? Retirement.upTo(1) : Retirement.NONE,
						RevisionPackage.TEST, Progress.NONE)
				.counts();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
