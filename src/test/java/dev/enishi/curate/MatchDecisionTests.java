package dev.enishi.curate;

import java.util.List;

import dev.enishi.GraphQl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Entities that may be the same are proposed until somebody decides. */
class MatchDecisionTests extends CurationTest {

	private static final String MATCHES = "{ matches(type: PERSON) { count pairs { score reason entity { id } other { id } } } }";

	private static final String DECIDE = "decideMatches(input: {decisions: [%s], message: \"looked it up\"}) { decided errors { message code path } }";

	@AfterEach
	void deleteDistinctions() {
		this.client.query("MATCH (d:Distinction) DELETE d").run();
	}

	@Test
	void theSeedHasNoneAndOthersAreFoundByNameOrderAndWhatTheyAreLinkedTo() {
		assertThat(pairs()).isEmpty();
		person("test:a", "John N. Boozman");
		person("test:b", "Boozman, John");
		person("test:c", "Mary Boozman");
		person("test:d", "齋藤 花子");
		person("test:e", "斎藤花子");
		GraphQl.Answer found = this.curator.ask(MATCHES);
		assertThat(found.<Integer>value("$.data.matches.count")).isEqualTo(2);
		assertThat(found.<Double>value("$.data.matches.pairs[0].score")).isEqualTo(94);
		assertThat(found.<String>value("$.data.matches.pairs[1].reason"))
			.isEqualTo("the same name but for further given names");
		for (String id : List.of("test:a", "test:b")) {
			change("createLink(input: {type: HOLDS_POSITION, source: \"%s\", target: \"organisation:tohoku-university\", title: \"教授\", %s}) { %s }"
				.formatted(id, CITE, ERRORS));
		}
		assertThat(this.curator.ask(MATCHES).<String>values("$.data.matches.pairs[*].reason"))
			.contains("the same name but for further given names, both linked to 国立大学法人東北大学");
	}

	@Test
	void aNameThatTwoHaveWhoAreDifferentDoesNotDecide() {
		String organisation = "createOrganisation(input: {id: \"test:%s\", name: \"%s\", %s %s}) { %s }";
		String number = "identifiers: [{scheme: \"corporate-number\", value: \"%s\"}],";
		change(organisation.formatted("a", "株式会社星", number.formatted("5010001067883"), CITE, ERRORS));
		change(organisation.formatted("b", "㈱星", "", CITE, ERRORS));
		String asked = "{ matches(type: ORGANISATION) { pairs { score reason } } }";
		assertThat(this.curator.ask(asked).<Double>values("$..score")).containsExactly(97.0);
		change(organisation.formatted("c", "株式会社星", number.formatted("7011101000360"), CITE, ERRORS));
		GraphQl.Answer found = this.curator.ask(asked);
		assertThat(found.<Double>values("$..score")).containsExactly(90.0, 90.0);
		assertThat(found.<String>values("$..reason"))
			.contains("the same name but for the legal form, and so is 株式会社星 (test:c)");
	}

	@Test
	void whatIsSaidToBeDifferentIsNotProposedAgainUntilThatIsTakenBack() {
		person("test:a", "斎藤 花子");
		person("test:b", "斎藤 花子");
		assertThat(pairs()).containsExactly("test:a", "test:b");
		assertThat(decided("test:a", "test:b", "DISTINCT")).isEqualTo(1);
		assertThat(pairs()).isEmpty();
		GraphQl.Answer said = this.curator.ask("{ distinctions { one other by at message } }");
		assertThat(said.<String>value("$.data.distinctions[0].by")).isEqualTo("Aoi");
		assertThat(said.<String>value("$.data.distinctions[0].message")).isEqualTo("looked it up");
		assertThat(decided("test:b", "test:a", "OPEN")).isEqualTo(1);
		assertThat(pairs()).hasSize(2);
	}

	@Test
	void theSameBecomeOneAndDecidingAgainChangesNothing() {
		person("test:a", "斎藤 花子");
		person("test:b", "斎藤 花子");
		person("test:c", "斎藤 花子");
		decided("test:b", "test:c", "DISTINCT");
		assertThat(decided("test:a", "test:b", "SAME")).isEqualTo(1);
		assertThat(decided("test:a", "test:b", "SAME")).isEqualTo(1);
		GraphQl.Answer one = this.anyone
			.ask("{ entity(id: \"test:b\") { id } revisions(first: 1) { nodes { kind message by } } }");
		assertThat(one.<String>value("$.data.entity.id")).isEqualTo("test:a");
		assertThat(one.<String>value("$.data.revisions.nodes[0].kind")).isEqualTo("MERGE");
		assertThat(one.<String>value("$.data.revisions.nodes[0].message")).isEqualTo("looked it up");
		assertThat(pairs()).as("what was said of one that was merged holds for both").isEmpty();
		GraphQl.Answer refused = this.curator
			.ask("mutation { " + DECIDE.formatted(decision("test:a", "test:b", "DISTINCT")) + " }");
		assertThat(refused.<String>value("$.data.decideMatches.errors[0].message")).contains("one already");
	}

	@Test
	void decisionsThatCannotBeCarriedOutAreNamedAndTheOthersAreMade() {
		person("test:a", "斎藤 花子");
		person("test:b", "斎藤 花子");
		GraphQl.Answer answer = this.curator
			.ask("mutation { " + DECIDE.formatted(decision("test:a", "test:none", "SAME") + ", "
					+ decision("test:a", "organisation:tohoku-university", "SAME") + ", "
					+ decision("test:a", "test:b", "DISTINCT")) + " }");
		assertThat(answer.<Integer>value("$.data.decideMatches.decided")).isEqualTo(1);
		assertThat(answer.<List<String>>values("$.data.decideMatches.errors[*].path"))
			.containsExactly(List.of("input", "decisions", "0", "other"), List.of("input", "decisions", "1", "merge"));
		assertThat(answer.<String>values("$.data.decideMatches.errors[*].code")).containsExactly("UNKNOWN_ID",
				"INVALID_INPUT");
	}

	@Test
	void whatWasSaidOfAnErasedPersonIsDeleted() {
		person("test:a", "斎藤 花子");
		person("test:b", "斎藤 花子");
		decided("test:a", "test:b", "DISTINCT");
		this.anyone.with(this.tokens.administrator("Admin"))
			.ask("mutation { erasePerson(input: {id: \"test:a\"}) { tombstone } }");
		assertThat(this.curator.ask("{ distinctions { one } }").values("$.data.distinctions[*]")).isEmpty();
	}

	@Test
	void theLowestScoreHasToBeOne() {
		assertThat(this.curator.refused("{ matches(type: PERSON, least: 10) { count } }").code())
			.isEqualTo("OUT_OF_RANGE");
	}

	@Test
	void readersSeeNoneOfIt() {
		assertThat(this.anyone.refused(MATCHES).code()).isEqualTo("UNAUTHENTICATED");
		assertThat(this.anyone.refused("{ distinctions { one } }").code()).isEqualTo("UNAUTHENTICATED");
	}

	private List<String> pairs() {
		return this.curator.ask(MATCHES).values("$.data.matches.pairs[*]['entity','other'].id");
	}

	private int decided(String keep, String other, String verdict) {
		return change(DECIDE.formatted(decision(keep, other, verdict))).value("$.data.decideMatches.decided");
	}

	private static String decision(String keep, String other, String verdict) {
		return "{keep: \"%s\", other: \"%s\", verdict: %s}".formatted(keep, other, verdict);
	}

}
