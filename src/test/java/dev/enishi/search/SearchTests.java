package dev.enishi.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class SearchTests {

	@Autowired
	GraphQl graphQl;

	@ParameterizedTest
	@CsvSource({ "ロボット, asset:robot-test-field", "ﾛﾎﾞｯﾄ, asset:robot-test-field", "放射光, asset:synchrotron",
			"nano, asset:synchrotron", "ナノテラ, asset:synchrotron", "髙橋, person:tohoku-5th-高橋由佳",
			"英男, person:tohoku-5th-大野英男", "大野英男, person:tohoku-5th-大野英男", "Ohno, person:tohoku-5th-大野英男",
			"hydrogen energy, asset:fh2r", "FH2R, asset:fh2r", "ＦＨ２Ｒ, asset:fh2r",
			"東北大学, organisation:tohoku-university", "大学 東北, organisation:tohoku-university",
			"SME Support, organisation:sme-support-japan", "METI, organisation:meti", "経産省, organisation:meti",
			"産総研, organisation:aist", "AIST, organisation:aist", "東経連, organisation:tohkeiren",
			"総長, person:tohoku-5th-大野英男", "President, person:tohoku-5th-大野英男", "取りまとめ案, meeting:tohoku-5th-policy-3",
			"副業, project:tohoku-5th-human-resources" })
	void theBestHitIs(String text, String id) {
		GraphQl.Answer answer = this.graphQl
			.ask("{ search(text: \"%s\") { nodes { entity { id } score matched } } }".formatted(text));
		assertThat(answer.<String>value("$.data.search.nodes[0].entity.id")).isEqualTo(id);
		assertThat(answer.<Number>values("$.data.search.nodes[*].score")).extracting(Number::doubleValue)
			.isNotEmpty()
			.isSortedAccordingTo(Comparator.reverseOrder())
			.allMatch((score) -> score > 0 && score <= 1);
	}

	@Test
	void oneCharacterFindsAllNamesThatHaveIt() {
		GraphQl.Answer answer = this.graphQl.ask("{ search(text: \"誠\") { totalCount nodes { entity { name } } } }");
		assertThat(answer.<String>values("$.data.search.nodes[*].entity.name")).containsExactly("海輪 誠");
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "大野 AND (", "~", "*", "\\\\", "\\\"", "name:大野", "[a TO b]", "!", "&&", "NOT" })
	void whatIsSpecialToTheIndexIsOnlyText(String text) {
		this.graphQl.ask("{ search(text: \"%s\") { totalCount } }".formatted(text));
	}

	@Test
	void aTypeNarrowsTheSearch() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ search(text: \"DX\", types: [PROGRAMME]) { nodes { entity { type name } } } }");
		assertThat(answer.<String>values("$.data.search.nodes[*].entity.type")).hasSize(3).containsOnly("PROGRAMME");
	}

	@Test
	void pagesFollowEachOtherWithoutGapOrOverlap() {
		List<String> all = this.graphQl.ask("{ search(text: \"の\", first: 100) { nodes { entity { id } } } }")
			.values("$.data.search.nodes[*].entity.id");
		List<String> paged = new ArrayList<>();
		String after = "";
		boolean more = true;
		while (more) {
			GraphQl.Answer page = this.graphQl.ask(
					"{ search(text: \"の\", first: 4 %s) { nodes { entity { id } } pageInfo { hasNextPage endCursor } } }"
						.formatted(after));
			paged.addAll(page.values("$.data.search.nodes[*].entity.id"));
			more = page.value("$.data.search.pageInfo.hasNextPage");
			after = ", after: \"%s\"".formatted(page.<String>value("$.data.search.pageInfo.endCursor"));
		}
		assertThat(paged).isEqualTo(all).hasSizeGreaterThan(8).doesNotHaveDuplicates();
	}

	@Test
	void aSearchForNothingIsRefused() {
		GraphQl.Refusal refusal = this.graphQl.refused("{ search(text: \"　\") { totalCount } }");
		assertThat(refusal.code()).isEqualTo("EMPTY_TEXT");
	}

	@Test
	void aHitHasALineThatTellsItFromOthers() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ person: search(text: "総長") { nodes { matched distinction en: distinction(lang: EN) } }
				  bureau: search(text: "東北経済産業局") { nodes { distinction } }
				  strategy: search(text: "エネルギーを軸") { nodes { distinction } } }""");
		assertThat(answer.<String>values("$.data.person.nodes[*].matched")).containsExactly("総長");
		assertThat(answer.<String>values("$.data.person.nodes[*].distinction")).containsExactly("国立大学法人東北大学 総長");
		assertThat(answer.<String>values("$.data.person.nodes[*].en")).containsExactly("President, Tohoku University");
		assertThat(answer.<String>values("$.data.bureau.nodes[*].distinction")).contains("国の地方機関 · 経済産業省");
		assertThat(answer.<String>values("$.data.strategy.nodes[*].distinction")).contains("地域の持続可能性を高める取組の推進");
	}

	@Test
	void whatWasInferredCanBeLeftOut() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ stated: search(text: "大野", basis: STATED) { totalCount }
				  inferred: search(text: "大野", basis: INFERRED) { totalCount } }""");
		assertThat(answer.<Integer>value("$.data.stated.totalCount")).isEqualTo(1);
		assertThat(answer.<Integer>value("$.data.inferred.totalCount")).isZero();
	}

}
