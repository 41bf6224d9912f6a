package dev.enishi.graphql;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class BadInputTests {

	@Autowired
	GraphQl graphQl;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{ people(first: -1) { totalCount } }                        | INVALID_PAGE      | cannot be less than 0
					{ people(last: -1) { totalCount } }                         | INVALID_PAGE      | cannot be less than 0
					{ people(first: 501) { totalCount } }                       | INVALID_PAGE      | 500 items at most
					{ people(first: 1, last: 1) { totalCount } }                | INVALID_PAGE      | not both
					{ people(first: 1, before: "x") { totalCount } }            | INVALID_PAGE      | goes with
					{ people(after: "x") { totalCount } }                       | INVALID_CURSOR    | not a cursor
					{ people(filter: { linkedTo: [{ id: "committee:tohoku-5th-policy", over: { asOf: "last year" } }] }) { totalCount } } | INVALID_DATE | 'last year' is not a date
					{ meetings(filter: { period: { from: "2021-13" } }) { totalCount } } | INVALID_DATE | '2021-13' is not a date
					{ people(filter: { linkedTo: [{ id: "committee:none" }] }) { totalCount } } | UNKNOWN_ID | committee:none
					{ people(filter: { name: "・" }) { totalCount } }           | EMPTY_TEXT        | neither letters nor digits
					{ search(text: " ") { totalCount } }                        | EMPTY_TEXT        | 'text' is empty
					{ search(text: "x", types: [CAR]) { totalCount } }          | INVALID_QUERY     | CAR
					{ people { nodes { age } } }                                | INVALID_QUERY     | age
					{ people {                                                  | INVALID_SYNTAX    | Invalid syntax

					""")
	void aQuestionIsRefusedWithACodeAndTheReason(String query, String code, String reason) {
		GraphQl.Refusal refusal = this.graphQl.refused(query);
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.message()).contains(reason).doesNotContain("Exception", "dev.enishi", "MATCH");
	}

	@Test
	void anErrorNamesThePathOfTheField() {
		GraphQl.Refusal refusal = this.graphQl.refused(
				"{ entity(id: \"committee:tohoku-5th-policy\") { ... on Committee { members(first: -5) { totalCount } } } }");
		assertThat(refusal.path()).containsExactly("entity", "members");
	}

	@Test
	void aCursorOfAnotherListIsRefused() {
		GraphQl.Answer people = this.graphQl.ask("{ people(first: 1) { pageInfo { endCursor } } }");
		String cursor = people.value("$.data.people.pageInfo.endCursor");
		for (String list : new String[] { "projects(after: \"%s\")",
				"people(orderBy: [{ field: NAME }], after: \"%s\")" }) {
			GraphQl.Refusal refusal = this.graphQl.refused("{ " + list.formatted(cursor) + " { totalCount } }");
			assertThat(refusal.code()).isEqualTo("INVALID_CURSOR");
			assertThat(refusal.message()).contains("another list");
		}
	}

	@Test
	void aCursorOfAnotherRelationshipIsRefused() {
		GraphQl.Answer members = this.graphQl
			.ask("{ committees { nodes { members(first: 1) { pageInfo { endCursor } } } } }");
		String cursor = members.<String>values("$..endCursor")
			.stream()
			.filter((one) -> one != null)
			.findFirst()
			.orElseThrow();
		String query = "{ projects { nodes { organisations(after: \"%s\") { totalCount } } } }".formatted(cursor);
		assertThat(this.graphQl.send(query).<String>values("$.errors[*].extensions.code")).isNotEmpty()
			.containsOnly("INVALID_CURSOR");
	}

	@Test
	void aTextThatIsTooLongIsRefused() {
		assertThat(this.graphQl.refused("{ search(text: \"" + "大".repeat(201) + "\") { totalCount } }").code())
			.isEqualTo("TEXT_TOO_LONG");
		this.graphQl.ask("{ search(text: \"" + "大".repeat(200) + "\") { totalCount } }");
	}

	@Test
	void nullForAnArgumentIsAsGoodAsLeavingItOut() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ entity(id: "asset:fh2r") { name(lang: null) summary(lang: null) links(first: null) { nodes { label(lang: null) } } }
					  paths(from: "asset:fh2r", to: "asset:aict", k: null, maxLength: null, filter: null, avoid: null) { explanation(lang: null) }
					  network(limit: null, types: null, filter: null) { truncated }
					  neighbourhood(of: ["asset:fh2r"], depth: null, limit: null) { truncated }
					  suggestions(for: "asset:fh2r", first: null) { reason(lang: null) }
					  people(first: null, orderBy: [{ field: ID, direction: null }], filter: null) { nodes { id } }
					  ranking(by: DEGREE, first: null, types: null) { rank } }""");
		assertThat(answer.<String>value("$.data.entity.name")).startsWith("福島水素");
		assertThat(answer.<String>values("$.data.people.nodes[*].id")).isSorted();
	}

	@Test
	void anEmptyListOfIdsLeavesNothing() {
		assertThat(this.graphQl.ask("{ people(filter: { ids: [] }) { totalCount } }")
			.<Integer>value("$.data.people.totalCount")).isZero();
	}

	@Test
	void anUnknownIdIsNullWhereNothingRequiresIt() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ node(id: "none") { id } entity(id: "") { id } link: node(id: "USES:0000") { id } nodes(ids: ["none"]) { id } }""");
		assertThat(answer.<Object>value("$.data.node")).isNull();
		assertThat(answer.<Object>value("$.data.entity")).isNull();
		assertThat(answer.<Object>value("$.data.link")).isNull();
		assertThat(answer.<Object>value("$.data.nodes[0]")).isNull();
	}

	@Test
	void aWrongArgumentTakesAwayItsOwnFieldAlone() {
		GraphQl.Answer answer = this.graphQl.send("""
				{ entity(id: "asset:fh2r") { name links(after: "foreign") { nodes { id } } }
				  nobody: paths(from: "nobody", to: "asset:fh2r") { length }
				  people(filter: { linkedTo: [{ id: "nobody" }] }) { totalCount }
				  committees { nodes { name members(asOf: "soon") { totalCount } } }
				  paths(from: "asset:aict", to: "asset:fh2r", k: 1) { length } }""");
		assertThat(answer.<String>value("$.data.entity.name")).isNotBlank();
		assertThat(answer.<Object>value("$.data.entity.links")).isNull();
		assertThat(answer.<Object>value("$.data.nobody")).isNull();
		assertThat(answer.<Object>value("$.data.people")).isNull();
		assertThat(answer.<String>values("$.data.committees.nodes[*].name")).hasSize(2);
		assertThat(answer.<Object>values("$.data.paths[*]")).hasSize(1);
		assertThat(answer.<String>values("$.errors[*].path[0]")).containsExactlyInAnyOrder("entity", "nobody", "people",
				"committees", "committees");
	}

}
