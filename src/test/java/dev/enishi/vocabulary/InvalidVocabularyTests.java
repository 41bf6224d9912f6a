package dev.enishi.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a person is told whose own declarations are wrong. */
class InvalidVocabularyTests {

	private static final String GOOD = """
			"A grant"
			type Grant @entity(list: "grants", ja: "助成", en: "grant", shape: "star", colour: "#123456") {
			  "How much"
			  budget: Float @words(ja: "予算", en: "budget")
			}
			"Somebody gets a grant"
			type RECEIVES @link(
			  ends: ["Organisation -> Grant"]
			  ja: {label: "受給", forward: "{a}は{b}を受ける", backward: "{a}を{b}が受ける"}
			  en: {label: "receives", forward: "{a} receives {b}", backward: "{a} is received by {b}"}
			  roles: [PARTNER]
			)
			extend type Organisation {
			  "Its grants"
			  grants: Grant @relationship(type: RECEIVES, direction: OUT)
			}
			""";

	@TempDir
	Path folder;

	@Test
	void ourVocabularyGrowsByAFolder() throws IOException {
		Vocabulary vocabulary = read(GOOD);
		assertThat(vocabulary.entityTypes()).hasSize(TestVocabulary.OURS.entityTypes().size() + 1);
		assertThat(vocabulary.entityType("Grant").orElseThrow().attributes()).containsOnlyKeys("budget");
		assertThat(vocabulary.linkType("RECEIVES").orElseThrow().roles()).extracting(Role::name)
			.containsExactly("PARTNER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					type Grant                    | type Person                       | own.graphqls:1: 'Person' is declared already, at people.graphqls
					@entity(list: "grants",       | @entity(list: "people",           | own.graphqls:2: The list 'people' is the one of Person already
					ja: "助成", en: "grant"        | en: "grant"                       | own.graphqls:2: 'ja' of @entity is missing
					Organisation -> Grant         | Organisation -> Grand             | own.graphqls:7: There is no entity type 'Grand'
					Organisation -> Grant         | Organisation to Grant             | own.graphqls:7: 'Organisation to Grant' is no pair of ends
					[PARTNER]                     | [BOSS]                            | own.graphqls:7: There is no role BOSS
					budget: Float @words          | budget: Price @words              | own.graphqls:3: An attribute cannot have the type Price
					@words(ja: "予算", en: "budget") | @description                    | own.graphqls:4: There is no directive @description
					@words(ja: "予算", en: "budget") | @words(ja: "予算")               | own.graphqls:4: 'en' of @words is missing
					backward: "{a}を{b}が受ける"     |                                   | own.graphqls:7: 'backward' of 'ja' is missing
					type: RECEIVES                | type: RECIEVES                    | own.graphqls:14: There is no link type RECIEVES
					extend type Organisation      | extend type Organization          | own.graphqls:13: There is no type 'Organization' to extend
					type RECEIVES @link(          | type receives @link(              | own.graphqls:6: The name of a link type is written in capitals
					colour: "#123456"             | colour: "#123456", weight: 3      | own.graphqls:2: @entity has no 'weight'
					[PARTNER]                     | "PARTNER"                         | own.graphqls:7: 'roles' of @link has to be [Role!]!
					shape: "star"                 | shape: "cow"                      | own.graphqls:2: There is no shape 'cow'
					"#123456"                     | "blue"                            | own.graphqls:2: 'blue' is no colour
					"#123456"                     | "#123456", means: "foaf:Project"  | own.graphqls:2: 'foaf:Project' is no term of schema.org
					list: "grants"                | list: "search"                    | own.graphqls:2: 'search' is a field of Query already
					type Grant                    | type Link                         | own.graphqls:1: 'Link' is declared already, at link.graphqls
					type Grant                    | type Ledger                       | own.graphqls:1: 'Ledger' is a label of Enishi's own
					type Grant                    | type POLICY                       | own.graphqls:1: Policy has this name already, but for capitals
					ends: ["Organisation -> Grant"] |                                 | own.graphqls:6: RECEIVES leads nowhere
					forward: "{a} receives {b}"   | forwards: "", forward: "x"        | own.graphqls:7: 'en' of @link has to be LinkWords
					direction: OUT                | direction: IN                     | own.graphqls:14: No RECEIVES leads between Organisation and Grant in this direction
					, direction: OUT              |                                   | own.graphqls:15: 'direction' of @relationship is missing
					extend type Organisation      | type Organ                        | own.graphqls:13: 'Organ' is no type of an entity or a link
					extend type Organisation {    | extend enum Rolle { BOSS @role(ja: "長", en: "boss") } extend type Organisation { | own.graphqls:13: There is no 'Rolle' to extend
					budget: Float                 | id: Float                         | own.graphqls:3: Grant has 'id' already
					""")
	void whatIsWrongIsReportedWithFileAndLineAndWhatToDo(String good, String bad, String problem) {
		String declarations = GOOD.replace(good, (bad != null) ? bad : "");
		assertThat(declarations).isNotEqualTo(GOOD);
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> read(declarations))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_VOCABULARY))
			.withMessageContaining(problem);
	}

	@Test
	void aSingleValueStandsForAListOfOne() throws IOException {
		Vocabulary vocabulary = read(GOOD.replace("[PARTNER]", "PARTNER")
			.replace("[\"Organisation -> Grant\"]", "\"Organisation -> Grant\"")
			.replace("colour: \"#123456\"", "colour: \"#123456\", traits: JOINT"));
		assertThat(vocabulary.linkType("RECEIVES").orElseThrow().roles()).hasSize(1);
		assertThat(vocabulary.linkType("RECEIVES").orElseThrow().ends()).hasSize(1);
		assertThat(vocabulary.entityType("Grant").orElseThrow().is(EntityType.Trait.JOINT)).isTrue();
	}

	@Test
	void allThatIsWrongIsReportedAtOnce() {
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> read(GOOD.replace("[PARTNER]", "[BOSS]").replace("Float", "Price")))
			.withMessageContaining("no role BOSS")
			.withMessageContaining("type Price")
			.withMessageContaining("nothing was touched");
	}

	@Test
	void aFolderWithoutDeclarationsIsAMistake() {
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> VocabularyConfiguration.read(this.folder.toString()))
			.withMessageContaining("There is no .graphqls file");
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> read("type {"))
			.withMessageContaining("own.graphqls:1: This is not a schema");
	}

	private Vocabulary read(String declarations) throws IOException {
		Files.writeString(this.folder.resolve("own.graphqls"), declarations);
		return VocabularyConfiguration.read(this.folder.toString());
	}

}
