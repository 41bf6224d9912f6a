package dev.enishi.curate;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import dev.enishi.GraphQl;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MutationTests extends CurationTest {

	static Stream<EntityType> types() {
		return TestVocabulary.OURS.entityTypes().stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void anEntityOfEveryTypeIsAddedChangedAndDeleted(EntityType type) {
		String label = type.label();
		String field = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
		GraphQl.Answer created = change("""
				create%s(input: {id: "test:one", name: "一", kana: "いち", aliases: ["壱"], summary: "初め",
				  english: {text: "One", status: TRANSLATED}, identifiers: [{scheme: "test", value: "1"}], %s}) {
				  one: %s { id type version name(lang: EN) aliases summary identifiers { value } citations { locator } }
				  %s
				}""".formatted(label, CITE, field, ERRORS));
		assertThat(created.<String>values("$.data.*.one.type")).containsExactly(type.name());
		int version = created.<List<Integer>>value("$.data.*.one.version").get(0);
		GraphQl.Answer updated = change("""
				update%s(input: {id: "test:one", version: %d, name: "壱", summary: null}) {
				  one: %s { name names { text } aliases summary identifiers { value } version }
				  %s
				}""".formatted(label, version, field, ERRORS));
		assertThat(updated.<String>values("$.data.*.one.name")).containsExactly("壱");
		assertThat(updated.<String>values("$.data.*.one.names[*].text")).containsExactly("壱", "いち", "One");
		assertThat(updated.<String>values("$.data.*.one.summary")).containsExactly((String) null);
		assertThat(updated.<String>values("$.data.*.one.identifiers[*].value")).containsExactly("1");
		change("deleteEntity(input: {id: \"test:one\", version: %d}) { deleted %s }"
			.formatted(updated.<List<Integer>>value("$.data.*.one.version").get(0), ERRORS));
		assertThat(this.anyone.ask("{ entity(id: \"test:one\") { id } }").<Object>value("$.data.entity")).isNull();
	}

	@Test
	void whatATypeAloneHasIsWrittenToo() {
		change("""
				createKpi(input: {id: "test:kpi", name: "指標", unit: "件", baseline: 1.5, from: "2022-04",
				  observations: [{period: "2022", value: 3, target: 4}], %s}) { %s }""".formatted(CITE, ERRORS));
		assertThat(this.anyone.ask(
				"{ kpis(filter: {ids: [\"test:kpi\"]}) { nodes { unit baseline from observations { period value target } } } }")
			.toString()).contains("\"unit\":\"件\",\"baseline\":1.5,\"from\":\"2022-04\"",
					"{\"period\":\"2022\",\"value\":3.0,\"target\":4.0}");
	}

	@Test
	void whatIsWrittenIsFoundAtOnceAndLeadsSomewhere() {
		person("test:p", "試験 花子");
		change(link("HOLDS_POSITION", "test:p", "organisation:tohoku-university", "title: \"教授\""));
		assertThat(this.anyone.ask("{ search(text: \"試験花子\") { nodes { entity { id } } } }")
			.<String>values("$.data.search.nodes[*].entity.id")).contains("test:p");
		assertThat(this.anyone
			.ask("{ paths(from: \"test:p\", to: \"organisation:tohoku-university\", k: 1) { explanation } }")
			.<String>values("$.data.paths[*].explanation"))
			.containsExactly("試験 花子は国立大学法人東北大学の教授を務める（『第5期 中期政策" + " (2022年度~2024年度) の策定について』（日付なし）a test、記載）。");
	}

	@Test
	void aLinkIsAddedChangedAndDeleted() {
		person("test:p", "人");
		GraphQl.Answer created = change(link("INVOLVED_IN", "test:p", "project:tohoku-5th-innovation",
				"role: LEAD, amount: 5, currency: \"JPY\", from: \"2022\""));
		String id = created.<List<String>>value("$.data.*.link.id").get(0);
		int version = created.<List<Integer>>value("$.data.*.link.version").get(0);
		GraphQl.Answer updated = change("""
				updateLink(input: {id: "%s", version: %d, role: PARTNER, amount: null, to: "2023"}) {
				  link { id role amount currency from to citations { locator } version } %s }""".formatted(id, version,
				ERRORS));
		assertThat(updated.toString()).contains("\"id\":\"" + id + "\",\"role\":\"PARTNER\",\"amount\":null",
				"\"from\":\"2022\",\"to\":\"2023\"", "a test");
		change("deleteLink(input: {id: \"%s\", version: %d}) { deleted %s }".formatted(id,
				updated.<List<Integer>>value("$.data.*.link.version").get(0), ERRORS));
		assertThat(this.anyone.ask("{ entity(id: \"test:p\") { degree } }").<Integer>value("$.data.entity.degree"))
			.isZero();
	}

	@Test
	void citationsComeAndGoButOneStays() {
		person("test:p", "人");
		String more = "{source: \"source:tohoku-5th-policy\", locator: \"p. 2\", quote: \"人\", basis: INFERRED, note: \"so\"}";
		assertThat(change("""
				addCitations(input: {of: "test:p", citations: [%s]}) {
				  of { ... on Entity { citations { locator quote basis note } } } %s }""".formatted(more, ERRORS))
			.<String>values("$.data.addCitations.of.citations[*].locator")).containsExactly("a test", "p. 2");
		change("removeCitations(input: {of: \"test:p\", " + CITE + "}) { " + ERRORS + " }");
		assertThat(refused("removeCitations(input: {of: \"test:p\", citations: [" + more + "]}) { " + ERRORS + " }")
			.code()).isEqualTo("UNCITED");
		assertThat(refused("removeCitations(input: {of: \"test:p\", " + CITE + "}) { " + ERRORS + " }").message())
			.startsWith("It has no such citation");
	}

	@Test
	void aDocumentIsAddedChangedCitedAndOnlyDeletedWhenNothingCitesIt() {
		int version = change(
				"createSource(input: {id: \"test:doc\", title: \"書\", date: \"2026-04\"}) { source { version } %s }"
					.formatted(ERRORS))
			.value("$.data.createSource.source.version");
		int next = change(
				"updateSource(input: {id: \"test:doc\", version: %d, url: \"https://example.org\"}) { source { title url version } %s }"
					.formatted(version, ERRORS))
			.value("$.data.updateSource.source.version");
		change("createPlace(input: {id: \"test:place\", name: \"所\", citations: [{source: \"test:doc\", locator: \"1\"}]}) { %s }"
			.formatted(ERRORS));
		String delete = "deleteSource(input: {id: \"test:doc\", version: %d}) { deleted %s }".formatted(next, ERRORS);
		assertThat(refused(delete))
			.isEqualTo(new Refused("STILL_NEEDED", "1 fact cites 'test:doc': remove those citations first", "input"));
		change("deleteEntity(input: {id: \"test:place\", version: %d}) { deleted %s }".formatted(next + 1, ERRORS));
		assertThat(change(delete).<String>values("$.data.deleteSource.deleted[*]")).containsExactly("test:doc");
	}

	@Test
	void whatIsLinkedIsOnlyDeletedWhenAskedFor() {
		int version = person("test:p", "人");
		change(link("HOLDS_POSITION", "test:p", "organisation:tohoku-university", ""));
		String delete = "deleteEntity(input: {id: \"test:p\", version: %d, withLinks: %s}) { deleted errors { code message path ... on StillNeeded { count } } }";
		assertThat(refused(delete.formatted(version, "false")).code()).isEqualTo("STILL_NEEDED");
		assertThat(change(delete.formatted(version, "true")).<String>values("$.data.deleteEntity.deleted[*]"))
			.hasSize(2)
			.contains("test:p");
	}

	@Test
	void aRequestSentAgainWithItsKeyDoesNothingMore() {
		String create = "createPerson(input: {name: \"人\", %s, idempotencyKey: \"%s\"}) { person { id } revision { number } %s }";
		String key = UUID.randomUUID().toString();
		GraphQl.Answer first = change(create.formatted(CITE, key, ERRORS));
		GraphQl.Answer again = change(create.formatted(CITE, key, ERRORS));
		assertThat(again.toString()).isEqualTo(first.toString());
		assertThat(this.curator.send("mutation { " + create.replace("人", "別人").formatted(CITE, key, ERRORS) + " }")
			.<String>values("$.errors[*].extensions.code")).containsExactly("KEY_REUSED");
		String id = first.value("$.data.createPerson.person.id");
		change("deleteEntity(input: {id: \"%s\", version: %d}) { %s }".formatted(id,
				first.<Integer>value("$.data.createPerson.revision.number"), ERRORS));
	}

	@Test
	void aChangeThatChangesNothingIsNoRevision() {
		int version = person("test:p", "人");
		GraphQl.Answer answer = change(
				"updatePerson(input: {id: \"test:p\", version: %d, name: \"人\"}) { person { version } revision { number } %s }"
					.formatted(version, ERRORS));
		assertThat(answer.<Object>value("$.data.updatePerson.revision")).isNull();
		assertThat(answer.<Integer>value("$.data.updatePerson.person.version")).isEqualTo(version);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					createPerson(input: {name: "人", citations: []})                                     | INVALID_INPUT | input.citations
					createPerson(input: {name: " ", CITE})                                              | INVALID_INPUT | input
					createPerson(input: {name: "a\\u0007b", CITE})                                      | INVALID_INPUT | input.name
					createPerson(input: {name: "人", citations: [{source: "none", locator: "1"}]})       | INVALID_INPUT | input
					createPerson(input: {id: "person:tohoku-5th-海輪誠", name: "人", CITE})                          | EXISTS        | input.id
					createPerson(input: {id: "asset:new", name: "人", CITE})                             | INVALID_INPUT | input
					createPerson(input: {name: "\u202Egpj", CITE})                                     | INVALID_INPUT | input.name
					createPerson(input: {name: "\uFEFF", CITE})                                        | INVALID_INPUT | input.name
					createPerson(input: {name: "人", summary: "\u2066", CITE})                          | INVALID_INPUT | input.summary.ja
					createSource(input: {title: "題", url: "javascript:alert(1)"})                       | INVALID_INPUT | input.url
					createSource(input: {title: "題", url: "file:///etc/passwd"})                        | INVALID_INPUT | input.url
					createPerson(input: {id: "source:tohoku-5th-policy", name: "人", CITE})              | EXISTS        | input.id
					createPerson(input: {name: "人", english: {text: "x", status: OFFICIAL}, CITE})      | INVALID_INPUT | input.english
					createPerson(input: {name: "人", identifiers: [{scheme: "a:b", value: "1"}], CITE})  | INVALID_INPUT | input.identifiers.a:b
					createPerson(input: {id: "SERVES_ON:x", name: "人", CITE})                           | INVALID_INPUT | input
					createPolicy(input: {name: "策", from: "yesterday", CITE})                           | INVALID_INPUT | input.from
					createLink(input: {type: SERVES_ON, source: "asset:fh2r", target: "asset:aict", CITE}) | INVALID_INPUT | input
					createLink(input: {type: RELATED_TO, source: "asset:fh2r", target: "none", CITE})   | INVALID_INPUT | input
					createLink(input: {type: RELATED_TO, source: "asset:fh2r", target: "asset:aict", role: CHAIR, CITE}) | INVALID_INPUT | input.role
					createLink(input: {type: RELATED_TO, source: "asset:fh2r", target: "asset:aict", amount: 3, CITE}) | INVALID_INPUT | input.amount
					updatePerson(input: {id: "asset:fh2r", version: 1, name: "人"})                      | WRONG_TYPE    | input.id
					updatePerson(input: {id: "none", version: 1, name: "人"})                            | UNKNOWN_ID    | input.id
					updateAsset(input: {id: "asset:fh2r", version: 1, name: null})                      | INVALID_INPUT | input
					deleteLink(input: {id: "asset:fh2r", version: 1})                                   | UNKNOWN_ID    | input.id
					addCitations(input: {of: "none", CITE})                                             | UNKNOWN_ID    | input.of
					mergeEntities(input: {keep: "asset:fh2r", keepVersion: 1, merge: "asset:fh2r", mergeVersion: 1}) | INVALID_INPUT | input.merge
					revert(input: {revision: 999999})                                                   | UNKNOWN_ID    | input.revision
					""")
	void whatTheVocabularyDoesNotAllowIsRefusedAtItsField(String mutation, String code, String path) {
		String before = this.anyone.ask("{ statistics { entities links sources } revisions { totalCount } }")
			.toString();
		Refused refused = refused(mutation.replace("CITE", CITE) + " { " + ERRORS + " }");
		assertThat(refused.code()).as(refused.message()).isEqualTo(code);
		assertThat(refused.path()).as(refused.message()).isEqualTo(path);
		assertThat(this.anyone.ask("{ statistics { entities links sources } revisions { totalCount } }")).asString()
			.isEqualTo(before);
	}

	@Test
	void whatAnIndexCannotHoldIsRefused() {
		assertThat(refused("createPerson(input: {name: \"%s\", %s}) { %s }".formatted("長".repeat(2001), CITE, ERRORS))
			.message()).isEqualTo("'name' has 2,001 characters; it may have 2,000");
		person("test:" + "x".repeat(495), "長".repeat(2000));
	}

	@Test
	void whatIsNullInAListIsLeftOut() {
		change("createKpi(input: {id: \"test:kpi\", name: \"指標\", observations: [{period: \"2022\", value: 3, target: null}], %s}) { %s }"
			.formatted(CITE, ERRORS));
	}

	@Test
	void anOverlongTextIsRefused() {
		assertThat(refused("createPerson(input: {name: \"人\", summary: \"%s\", %s}) { %s }"
			.formatted("長".repeat(100_001), CITE, ERRORS)).message()).contains("100,001");
		assertThat(refused("createPerson(input: {name: \"人\", message: \"%s\", %s}) { %s }".formatted("長".repeat(2001),
				CITE, ERRORS))
			.path()).isEqualTo("input.message");
	}

	private static String link(String type, String source, String target, String more) {
		return "createLink(input: {type: %s, source: \"%s\", target: \"%s\", %s %s}) { link { id version } %s }"
			.formatted(type, source, target, more.isEmpty() ? "" : more + ", ", CITE, ERRORS);
	}

}
