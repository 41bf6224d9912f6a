package dev.enishi.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.enishi.evidence.SourceTexts;
import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.match.Distinctions;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.table.TablePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ Ingest.class, TablePackage.class, SourceTexts.class, Distinctions.class, RevisionPackage.class })
class BundleTests {

	private static final String GOOD = """
			cite: source:test
			sources:
			  - {id: source:test, title: A test, date: 2020-05}
			entities:
			  Person:
			    - {id: person:test, name: 試験 花子, kana: しけん はなこ, aliases: [花], cite: {line: 1}}
			  Organisation:
			    - {id: organisation:test, name: 試験所, kind: laboratory, identifiers: {test: "1"}, cite: [{line: 2}, {at: p. 3}]}
			  Kpi:
			    - {id: kpi:test, name: 指標, unit: 件, observations: [{period: 2020, value: 3, target: 4}], cite: {line: 4}}
			links:
			  HOLDS_POSITION:
			    - {source: person:test, target: organisation:test, title: 所長, from: 2020-04, cite: {line: 3, quote: 所長}}
			""";

	@Autowired
	Ingest ingest;

	@Autowired
	Neo4jClient client;

	private long before;

	@BeforeEach
	void count() {
		this.before = size();
	}

	@Test
	void aBundleBecomesTheGraph() {
		assertThat(this.ingest.importBundle(List.of(file("good.yaml", GOOD)), RevisionPackage.TEST).counts())
			.containsExactlyInAnyOrder(new ChangeCount("Source", 1, 0, 0), new ChangeCount("Person", 1, 0, 0),
					new ChangeCount("Organisation", 1, 0, 0), new ChangeCount("Kpi", 1, 0, 0),
					new ChangeCount("HOLDS_POSITION", 1, 0, 0));
		Map<String, Object> row = this.client.query("""
				MATCH (p:Person:Entity {id: 'person:test'})-[r:HOLDS_POSITION]->(o:Organisation)
				RETURN p.nameKana AS kana, r.title AS title, r.from AS from, r.citations AS citations, o.kind AS kind,
				  p.searchKeys AS keys""").fetch().one().orElseThrow();
		assertThat(row).containsEntry("kana", "しけん はなこ")
			.containsEntry("title", "所長")
			.containsEntry("from", "2020-04")
			.containsEntry("kind", "laboratory")
			.containsEntry("citations", List.of("source:test\tline 3\t所長\tSTATED\t"))
			.containsEntry("keys", List.of("試 験 花 子", "し け ん は な こ", "花"));
	}

	@Test
	void theSameBundleAgainChangesNothing() {
		this.ingest.importBundle(List.of(file("good.yaml", GOOD)), RevisionPackage.TEST);
		long once = size();
		assertThat(this.ingest.importBundle(List.of(file("good.yaml", GOOD)), RevisionPackage.TEST).counts()).isEmpty();
		assertThat(size()).isEqualTo(once).isEqualTo(this.before + 5);
	}

	@Test
	void theFilesOfABundleMayReferToEachOther() {
		String links = GOOD.substring(GOOD.indexOf("links:"));
		String rest = GOOD.substring(0, GOOD.indexOf("links:"));
		this.ingest.importBundle(List.of(file("1.yaml", "cite: source:test\n" + links), file("2.yaml", rest)),
				RevisionPackage.TEST);
		assertThat(size()).isEqualTo(this.before + 5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Person:                  | Alien:                         | bad.yaml:6  | There is no entity type 'Alien'
					HOLDS_POSITION:          | LIKES:                         | bad.yaml:13 | There is no link type 'LIKES'
					target: organisation:test | target: organisation:none     | bad.yaml:13 | The target 'organisation:none' does not exist
					source: person:test      | source: kpi:test               | bad.yaml:13 | HOLDS_POSITION cannot lead from Kpi to Organisation
					id: kpi:test             | id: person:test                | bad.yaml:10 | The id 'person:test' is stated at bad.yaml:6 already
					from: 2020-04            | from: 2020-14                  | bad.yaml:13 | '2020-14' is not a date
					from: 2020-04            | from: 2020-04, to: 2019        | bad.yaml:13 | 'from' 2020-04 is after 'to' 2019
					title: 所長               | role: CHAIR                    | bad.yaml:13 | HOLDS_POSITION has no role CHAIR
					title: 所長               | role: BOSS                     | bad.yaml:13 | HOLDS_POSITION has no role BOSS
					title: 所長               | amount: 3                      | bad.yaml:13 | There is no field 'amount' here
					name: 試験所              | nane: 試験所                    | bad.yaml:8  | 'name' is missing
					name: 試験所              | nane: 試験所                    | bad.yaml:8  | There is no field 'nane' here
					name: 試験所              | name: 試験所, name: 試験場       | bad.yaml:8  | 'name' is here twice
					cite: {line: 4}          | summary: x                     | bad.yaml:10 | 'cite' is missing
					cite: {line: 4}          | cite: {quote: x}               | bad.yaml:10 | Say either the 'line' or
					cite: {line: 4}          | cite: {line: four}             | bad.yaml:10 | 'four' is not a whole number
					cite: source:test        | cite: source:none              | bad.yaml:6  | The source 'source:none' does not exist
					value: 3                 | value: many                    | bad.yaml:10 | 'many' is not a number
					value: 3                 | value: NaN                     | bad.yaml:10 | 'NaN' is not a number
					date: 2020-05            | date: May                      | bad.yaml:3  | 'May' is not a date
					aliases: [花]            | aliases: "a\\tb"                 | bad.yaml:6  | Control characters
					aliases: [花]            | en: {official: Hanako}         | bad.yaml:6  | needs a 'reference'
					sources:                 | sources: [                     | bad.yaml:   | This is not YAML
					""")
	void whatIsWrongIsNamedWithFileAndLineAndNothingIsWritten(String good, String bad, String place, String problem) {
		String bundle = GOOD.replace(good, bad);
		assertThat(bundle).isNotEqualTo(GOOD);
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.ingest.importBundle(List.of(file("bad.yaml", bundle)), RevisionPackage.TEST))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_BUNDLE))
			.satisfies((refusal) -> assertThat(refusal.getMessage().lines())
				.anyMatch((line) -> line.startsWith(place) && line.contains(problem)));
		assertThat(size()).isEqualTo(this.before);
	}

	@Test
	void aLinkThatStandsTwiceIsRefusedUnlessAKeyTellsThemApart() {
		String twice = GOOD + GOOD.substring(GOOD.indexOf("    - {source: person:test"));
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.ingest.importBundle(List.of(file("bad.yaml", twice)), RevisionPackage.TEST))
			.withMessageContaining("bad.yaml:14: This link is stated at bad.yaml:13 already");
		String told = GOOD + GOOD.substring(GOOD.indexOf("    - {source: person:test"))
			.replace("title: 所長", "title: 所長, key: again");
		this.ingest.importBundle(List.of(file("good.yaml", told)), RevisionPackage.TEST);
		assertThat(size()).isEqualTo(this.before + 6);
	}

	@Test
	void allProblemsAreReportedAtOnce() {
		String bundle = GOOD.replace("line: 1", "line: one")
			.replace("2020-04", "now")
			.replace("title: A test", "tilte: A test");
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.ingest.importBundle(List.of(file("bad.yaml", bundle)), RevisionPackage.TEST))
			.withMessageContaining("bad.yaml:3")
			.withMessageContaining("bad.yaml:6")
			.withMessageContaining("bad.yaml:13");
	}

	private long size() {
		return this.client.query("MATCH (n:Entity|Source) RETURN count(n) + COUNT { (:Entity)-->(:Entity) } AS size")
			.fetchAs(Long.class)
			.one()
			.orElseThrow();
	}

	private static Resource file(String name, String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

}
