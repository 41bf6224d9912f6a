package dev.enishi.evidence;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class SourceListTests {

	@Autowired
	GraphQl graphQl;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a part of a title             | {titleIs: {contains: "中期政策"}}                              | source:tohoku-5th-policy
					a part of an English title    | {titleIs: {contains: "mid-TERM policy"}}                       | source:tohoku-5th-policy
					ids                           | {ids: ["source:ror", "source:none"]}                           | source:ror
					either of two                 | {or: [{idIs: {eq: "source:ror"}}, {titleIs: {eq: "none"}}]}    | source:ror
					both of two, and not another  | {and: [{idIs: {startsWith: "source ro"}}, {urlIs: {contains: "ror.org"}}], not: {titleIs: {eq: "x"}}} | source:ror
					""")
	void sourcesAreNarrowedBy(String what, String filter, String id) {
		assertThat(ids("filter: %s, first: 100".formatted(filter))).containsExactly(id);
	}

	@Test
	void sourcesAreFoundByTheirDates() {
		List<String> dated = ids("filter: {dateIs: {isNull: false}}, first: 100");
		List<String> before = ids("filter: {dateIs: {lt: \"2021\"}}, first: 100");
		List<String> since = ids("filter: {dateIs: {gte: \"2021\"}}, first: 100");
		assertThat(before).isNotEmpty().doesNotContainAnyElementsOf(since);
		assertThat(since).isNotEmpty();
		assertThat(dated).containsAll(before).containsAll(since);
		assertThat(ids("filter: {not: {dateIs: {isNull: false}}}, first: 100")).doesNotContainAnyElementsOf(dated);
	}

	@ParameterizedTest
	@CsvSource({ "TITLE, ASC", "DATE, DESC", "PUBLISHER, ASC", "ID, DESC" })
	void pagesFollowEachOther(String field, String direction) {
		String order = "orderBy: [{field: %s, direction: %s}]".formatted(field, direction);
		List<String> all = ids(order + ", first: 100");
		assertThat(all).hasSameElementsAs(ids("first: 100"));
		List<String> paged = new ArrayList<>();
		String after = "";
		boolean more = true;
		while (more) {
			GraphQl.Answer page = this.graphQl
				.ask("{ sources(%s, first: 3%s) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"
					.formatted(order, after));
			paged.addAll(page.values("$..nodes[*].id"));
			more = page.value("$.data.sources.pageInfo.hasNextPage");
			after = ", after: \"%s\"".formatted(page.<String>value("$.data.sources.pageInfo.endCursor"));
			assertThat(page.<Integer>value("$.data.sources.totalCount")).isEqualTo(all.size());
		}
		assertThat(paged).isEqualTo(all);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{titleIs: {contains: "・"}}                     | EMPTY_TEXT
			{titleIs: {eq: "a", in: ["b"]}}                 | INVALID_INPUT
			{dateIs: {gte: "2022", lt: "2021"}}             | INVALID_INPUT
			{not: {not: {not: {not: {not: {not: {not: {not: {not: {idIs: {eq: "a"}}}}}}}}}}} | TOO_DEEP
			""")
	void whatCannotBeAskedIsRejected(String filter, String code) {
		assertThat(this.graphQl.refused("{ sources(filter: %s) { totalCount } }".formatted(filter)).code())
			.isEqualTo(code);
	}

	private List<String> ids(String arguments) {
		return this.graphQl.ask("{ sources(%s) { nodes { id } } }".formatted(arguments)).values("$..nodes[*].id");
	}

}
