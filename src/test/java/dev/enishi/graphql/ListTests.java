package dev.enishi.graphql;

import java.util.ArrayList;
import java.util.Collections;
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
class ListTests {

	@Autowired
	GraphQl graphQl;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					name of a part, half-width  | projects(filter: { name: "ｲﾉﾍﾞｰｼｮﾝ" })                          | project:tohoku-5th-innovation
					a name in English           | assets(filter: { name: "hydrogen" })                            | asset:fh2r
					ids                         | people(filter: { ids: ["person:tohoku-5th-海輪誠", "person:none"] })         | person:tohoku-5th-海輪誠
					a kind                      | organisations(filter: { kind: ["大学"] })                 | organisation:tohoku-university
					a number                    | meetings(filter: { number: [2] })                               | meeting:tohoku-5th-policy-2
					a period                    | meetings(filter: { period: { from: "2021-12", to: "2022" } })   | meeting:tohoku-5th-policy-3
					a period that only touches  | kpis(filter: { period: { from: "2024", certainty: CERTAIN } })  | kpi:tohoku-5th-value-added-productivity
					a period that may be        | kpis(filter: { period: { from: "2024-12-31", certainty: POSSIBLE } }) | kpi:tohoku-5th-value-added-productivity
					an identifier               | organisations(filter: { identifier: { scheme: "ror", value: "https://ror.org/04ehvsb92" } }) | organisation:tohkeiren
					a linked entity             | projects(filter: { linkedTo: [{ id: "asset:fh2r" }] })          | project:tohoku-5th-reconstruction-infrastructure
					a role in a linked entity   | people(filter: { linkedTo: [{ id: "committee:tohoku-5th-policy", over: { roles: [CHAIR] } }] }) | person:tohoku-5th-大野英男
					two linked entities         | projects(filter: { linkedTo: [{ id: "theme:tohoku-5th-innovation" }, { id: "programme:tohoku-5th-startup-events" }] }) | project:tohoku-5th-startups
					a degree                    | policies(filter: { minDegree: 20 })                             | policy:tohoku-5th
					""")
	void aListIsNarrowedBy(String what, String list, String id) {
		assertThat(ids(list)).containsExactly(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "projects(filter: { linkedTo: [{ id: \"asset:fh2r\", over: { direction: IN } }] })",
			"meetings(filter: { period: { from: \"2022\" } })", "kpis(filter: { period: { from: \"2024-12-31\" } })",
			"people(filter: { maxDegree: 0 })",
			"organisations(filter: { identifier: { scheme: \"isni\", value: \"https://ror.org/04ehvsb92\" } })",
			"projects(filter: { name: \"造船\" })" })
	void aFilterMayLeaveNothing(String list) {
		assertThat(ids(list)).isEmpty();
	}

	@Test
	void aListHasTheOrderThatIsAskedFor() {
		assertThat(ids("meetings(orderBy: [{ field: NUMBER, direction: DESC }])")).containsExactly(
				"meeting:tohoku-5th-policy-3", "meeting:tohoku-5th-policy-2", "meeting:tohoku-5th-policy-1");
		assertThat(ids("policies(orderBy: [{ field: DEGREE, direction: DESC }])").get(0))
			.isEqualTo("policy:tohoku-5th");
		List<String> byId = ids("organisations(first: 100)");
		assertThat(byId).isSorted().hasSize(22);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{ field: NAME }]", "[{ field: DEGREE, direction: DESC }]",
			"[{ field: KIND, direction: DESC }, { field: NAME, direction: ASC }]", "[{ field: KIND_EN }]" })
	void pagesFollowEachOtherInBothDirections(String order) {
		List<String> all = ids("organisations(first: 100, orderBy: %s)".formatted(order));
		assertThat(pages("organisations(first: 5, orderBy: %s%s)", order, "after", "endCursor", "hasNextPage"))
			.isEqualTo(all);
		List<String> backward = pages("organisations(last: 5, orderBy: %s%s)", order, "before", "startCursor",
				"hasPreviousPage");
		assertThat(backward).hasSameElementsAs(all).doesNotHaveDuplicates();
		assertThat(backward.subList(0, 5)).isEqualTo(all.subList(all.size() - 5, all.size()));
	}

	@Test
	void anEmptyPageStillCounts() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ people(first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor } } }");
		assertThat(answer.<Integer>value("$.data.people.totalCount")).isEqualTo(10);
		assertThat(answer.<Object>values("$.data.people.nodes[*]")).isEmpty();
		assertThat(answer.<Boolean>value("$.data.people.pageInfo.hasNextPage")).isTrue();
		assertThat(answer.<Object>value("$.data.people.pageInfo.startCursor")).isNull();
	}

	@Test
	void linksOfAnEntityArePagedToo() {
		String links = "{ entity(id: \"committee:tohoku-5th-policy\") { links(%s) { totalCount nodes { id } "
				+ "pageInfo { hasNextPage endCursor } } } }";
		GraphQl.Answer first = this.graphQl.ask(links.formatted("first: 13"));
		String cursor = first.value("$..endCursor").toString().replaceAll("[\\[\\]\"]", "");
		GraphQl.Answer second = this.graphQl.ask(links.formatted("first: 13, after: \"" + cursor + "\""));
		List<String> ids = new ArrayList<>(first.<String>values("$..nodes[*].id"));
		ids.addAll(second.values("$..nodes[*].id"));
		assertThat(ids).doesNotHaveDuplicates().hasSize(first.<Integer>values("$..totalCount").get(0));
	}

	@Test
	void nodesAnswersInTheOrderOfTheQuestion() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ nodes(ids: ["kpi:tohoku-5th-value-added-productivity", "none", "source:tohoku-5th-policy"]) { id __typename } }""");
		assertThat(answer.<Object>values("$.data.nodes[*].__typename")).containsExactly("Kpi", "Source");
		assertThat(answer.<Object>value("$.data.nodes[1]")).isNull();
	}

	@Test
	void aLinkIsFoundByItsId() {
		GraphQl.Answer links = this.graphQl.ask("{ entity(id: \"asset:fh2r\") { links { nodes { id } } } }");
		String id = links.<String>values("$..nodes[*].id").get(0);
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ node(id: "%s") { ... on Link { type label en: label(lang: EN) source { id } target { name(lang: EN) } } } }"""
				.formatted(id));
		assertThat(answer.<String>value("$.data.node.type")).isEqualTo("USES");
		assertThat(answer.<String>value("$.data.node.label")).isEqualTo("活用");
		assertThat(answer.<String>value("$.data.node.en")).isEqualTo("uses");
		assertThat(answer.<String>value("$.data.node.source.id"))
			.isEqualTo("project:tohoku-5th-reconstruction-infrastructure");
		assertThat(answer.<String>value("$.data.node.target.name"))
			.isEqualTo("Fukushima Hydrogen Energy Research Field (FH2R)");
	}

	@Test
	void sourcesAreListed() {
		GraphQl.Answer answer = this.graphQl.ask("{ sources { totalCount nodes { id title url } } }");
		assertThat(answer.<String>values("$.data.sources.nodes[*].id")).contains("source:tohoku-5th-policy");
	}

	private List<String> ids(String list) {
		return this.graphQl.ask("{ list: " + list + " { nodes { id } } }").values("$.data.list.nodes[*].id");
	}

	private List<String> pages(String list, String order, String argument, String cursorField, String moreField) {
		List<String> ids = new ArrayList<>();
		String cursor = "";
		boolean more = true;
		while (more) {
			GraphQl.Answer page = this.graphQl.ask("{ list: " + list.formatted(order, cursor)
					+ " { nodes { id } pageInfo { " + cursorField + " " + moreField + " } } }");
			ids.addAll(page.values("$.data.list.nodes[*].id"));
			cursor = ", %s: \"%s\"".formatted(argument, page.<String>value("$.data.list.pageInfo." + cursorField));
			more = page.value("$.data.list.pageInfo." + moreField);
		}
		return Collections.unmodifiableList(ids);
	}

}
