package dev.enishi.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiException;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A vocabulary that no longer fits the data is refused at the start. */
@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DeclarationCheckTests {

	private static final String DECLARED = """
			type Prize @entity(list: "prizes", ja: "賞", en: "prize", shape: "star", colour: "#000000") {
			  rank: Int @words(ja: "順位", en: "rank")
			  since: Date @words(ja: "創設", en: "since")
			}
			type WON @link(
			  ends: ["Person -> Prize"], roles: [LAUREATE]
			  ja: {label: "受賞", forward: "{a}は{b}を受けた", backward: "{a}は{b}が受けた"}
			  en: {label: "won", forward: "{a} won {b}", backward: "{a} was won by {b}"}
			) {
			  share: Float @words(ja: "割合", en: "share")
			}
			extend enum Role { LAUREATE @role(ja: "受賞者", en: "laureate") }
			""";

	@Autowired
	Neo4jClient client;

	@TempDir
	Path folder;

	@BeforeEach
	void aGraphThatWasWrittenWithIt() throws IOException {
		clean();
		check(DECLARED).keep();
		this.client.query("""
				CREATE (p:Entity:Prize {id: 'prize:x', name: 'x', rank: 1, since: '1901', version: 1})
				CREATE (w:Entity:Person {id: 'person:x', name: 'x', version: 1})
				CREATE (w)-[:WON {id: 'WON:x', role: 'LAUREATE', share: 0.5, version: 1}]->(p)""").run();
	}

	@AfterEach
	void clean() {
		this.client.query(
				"MATCH (n) WHERE n.id IN ['prize:x', 'prize:y', 'person:x', 'vocabulary'] OR n:Award DETACH DELETE n")
			.run();
	}

	@Test
	void theSameVocabularyFits() throws IOException {
		assertThatCode(check(DECLARED)::check).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					rank: Int     | rank: String   | own.graphqls:2: 'rank' of Prize is String now, but 1 stored values are Int. Declare it as before
					rank: Int     | rank: [Int!]!  | 'rank' of Prize is [Int!]! now, but 1 stored values are Int
					share: Float  | share: Boolean | own.graphqls:10: 'share' of WON is Boolean now, but 1 stored values are Float
					rank: Int     | order: Int     | own.graphqls:2 (before): 'rank' of Prize is not declared any more, but 1 stored facts have a value
					Prize         | Award          | own.graphqls:1 (before): The type Prize is not declared any more, but 1 stored facts have it
					WON           | GOT            | own.graphqls:5 (before): The type WON is not declared any more, but 1 stored facts have it
					LAUREATE      | WINNER         | The role LAUREATE is not declared any more, but 1 stored facts have it
					""")
	void aVocabularyThatDataStandsAgainstIsRefusedWithFileLineAndWhatToDo(String was, String is, String message)
			throws IOException {
		DeclarationCheck changed = check(DECLARED.replace(was, is));
		assertThatExceptionOfType(EnishiException.class).isThrownBy(changed::check)
			.withMessageContaining(message)
			.withMessageContaining("nothing was touched");
	}

	@Test
	void allThatStandsAgainstItIsReportedAtOnce() throws IOException {
		DeclarationCheck changed = check(
				DECLARED.replace("rank: Int", "rank: String").replace("share: Float", "share: Date"));
		assertThatExceptionOfType(EnishiException.class).isThrownBy(changed::check)
			.withMessageContaining("'rank'")
			.withMessageContaining("'share'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			rank: Int   | rank: Float
			since: Date | since: String
			""")
	void aWiderKindTakesTheValuesAsTheyAre(String was, String is) throws IOException {
		assertThatCode(check(DECLARED.replace(was, is))::check).doesNotThrowAnyException();
	}

	@Test
	void whatNoDataUsesMayGo() throws IOException {
		this.client.query("MATCH (n) WHERE n.id IN ['prize:x', 'person:x'] DETACH DELETE n").run();
		DeclarationCheck without = new DeclarationCheck(this.client, TestVocabulary.OURS);
		assertThatCode(without::check).doesNotThrowAnyException();
		without.keep();
		assertThat(this.client.query("MATCH (v:Vocabulary) UNWIND v.declared AS line RETURN line")
			.fetchAs(String.class)
			.all()).noneMatch((line) -> line.contains("Prize")).anyMatch((line) -> line.contains("Person"));
	}

	@Test
	void aGraphFromBeforeDeclarationsWereKeptIsCheckedByItsLabels() throws IOException {
		this.client.query("MATCH (v:Vocabulary) DELETE v").run();
		DeclarationCheck without = new DeclarationCheck(this.client, TestVocabulary.OURS);
		assertThatExceptionOfType(EnishiException.class).isThrownBy(without::check)
			.withMessageContaining("The type Prize is not declared any more")
			.withMessageContaining("The type WON is not declared any more");
	}

	@Test
	void whatOthersWroteUnderLabelsOfTheirOwnDoesNotCount() throws IOException {
		this.client.query("MATCH (v:Vocabulary) DELETE v").run();
		this.client.query("CREATE (:Entity:`Award``s` {id: 'prize:y'})").run();
		this.client.query("MATCH (n) WHERE n.id IN ['prize:x', 'person:x'] REMOVE n.version").run();
		this.client.query("MATCH ()-[r:WON]->() REMOVE r.version").run();
		assertThatCode(new DeclarationCheck(this.client, TestVocabulary.OURS)::check).doesNotThrowAnyException();
	}

	private DeclarationCheck check(String declarations) throws IOException {
		Files.writeString(this.folder.resolve("own.graphqls"), declarations);
		return new DeclarationCheck(this.client, TestVocabulary.with(this.folder.toString()));
	}

}
