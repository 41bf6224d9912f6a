package dev.enishi.ask;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class GroupTests {

	/** Payments of two ministries' projects. */
	private static final String PAID = "links(filter: {roles: [RECIPIENT], source: {name: \"集計\"}}, first: 0)";

	@Autowired
	GraphQl graphQl;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@BeforeEach
	void someMoney() {
		this.client
			.query("""
					CREATE (m1:Entity:Organisation {id: 'organisation:ask/m1', name: '甲省'})
					CREATE (m2:Entity:Organisation {id: 'organisation:ask/m2', name: '乙省'})
					CREATE (a:Entity:Organisation {id: 'organisation:ask/a', name: '集計大学', kind: '大学'})
					CREATE (b:Entity:Organisation {id: 'organisation:ask/b', name: '集計会社', kind: '企業'})
					CREATE (p1:Entity:Project {id: 'project:ask/1', name: '第一'})
					CREATE (p2:Entity:Project {id: 'project:ask/2', name: '第二'})
					CREATE (m1)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask1', role: 'LEAD'}]->(p1)
					CREATE (m2)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask2', role: 'LEAD'}]->(p2)
					CREATE (a)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask3', role: 'RECIPIENT', amount: 0.1, currency: 'JPY', from: '2021-04'}]->(p1)
					CREATE (a)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask4', role: 'RECIPIENT', amount: 0.2, currency: 'JPY', from: '2022'}]->(p1)
					CREATE (b)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask5', role: 'RECIPIENT', amount: 9007199254740991, currency: 'JPY', from: '2022-03-31'}]->(p1)
					CREATE (b)-[:INVOLVED_IN {id: 'INVOLVED_IN:ask6', role: 'RECIPIENT', amount: 5.0, currency: 'USD'}]->(p2)""")
			.run();
		this.events.publishEvent(new GraphChanged());
	}

	@AfterEach
	void clean() {
		this.client.query("MATCH (n:Entity) WHERE n.id CONTAINS ':ask/' DETACH DELETE n").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void sumsAreExactAndOpenWhatTheyAreMadeOf() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ %s { groups(by: [{end: SOURCE}, {field: CURRENCY}], orderBy: [{by: SUM, of: AMOUNT}]) { totalCount nodes {
					    keys { value entity { name } } count sum(of: AMOUNT) { value unit } average(of: AMOUNT) { value }
					    minimum(of: AMOUNT) { value } maximum(of: AMOUNT) { value } links { totalCount nodes { id } } } } } }"""
				.formatted(PAID));
		assertThat(answer.<Number>values("$..sum.value").toString()).isEqualTo("[0.3,5,9007199254740991]");
		assertThat(answer.<Number>values("$..average.value").toString()).isEqualTo("[0.15,5,9007199254740991]");
		assertThat(answer.<Number>values("$..minimum.value").toString()).isEqualTo("[0.1,5,9007199254740991]");
		assertThat(answer.<Number>values("$..maximum.value").toString()).isEqualTo("[0.2,5,9007199254740991]");
		assertThat(answer.<String>values("$..keys[1].value")).containsExactly("JPY", "USD", "JPY");
		assertThat(answer.<String>values("$..links.nodes[*].id")).containsExactly("INVOLVED_IN:ask3",
				"INVOLVED_IN:ask4", "INVOLVED_IN:ask6", "INVOLVED_IN:ask5");
	}

	@Test
	void groupsAreOfEntitiesBehindTheLinksAndOfPartsOfDates() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ %s { byMinistry: groups(by: [{end: TARGET, over: {roles: [LEAD], direction: IN}}]) { nodes { keys { entity { name } } count
					      distinct(of: {end: SOURCE}) } }
					    byYear: groups(by: [{field: FROM, unit: YEAR}], orderBy: [{keyNumber: 1}]) { nodes { keys { value } count } }
					    byMonth: groups(by: [{field: FROM, unit: MONTH}], orderBy: [{keyNumber: 1}]) { nodes { keys { value } count } }
					    byKind: groups(by: [{end: SOURCE, entityField: KIND}], orderBy: [{keyNumber: 1, direction: DESC}]) { nodes { keys { value } count } } } }"""
				.formatted(PAID));
		assertThat(answer.<String>values("$..byMinistry..name")).containsExactly("甲省", "乙省");
		assertThat(answer.<Integer>values("$..byMinistry..distinct")).containsExactly(2, 1);
		assertThat(answer.values("$..byYear..value").toString()).isEqualTo("[null,\"2021\",\"2022\"]");
		assertThat(answer.<Integer>values("$..byYear..count")).containsExactly(1, 1, 2);
		assertThat(answer.values("$..byMonth..value").toString()).isEqualTo("[null,\"2021-04\",\"2022-03\"]");
		assertThat(answer.<String>values("$..byKind..value")).containsExactly("大学", "企業");
	}

	@Test
	void groupsAreLeftOutByTheirNumbersAndPaged() {
		String query = """
				{ %s { groups(by: [{end: SOURCE}], having: [{by: COUNT, gte: 2}, {by: DISTINCT, key: {end: TARGET}, gte: 2}]%s) {
				    totalCount pageInfo { hasNextPage endCursor } nodes { keys { entity { id } } } } } }""";
		GraphQl.Answer answer = this.graphQl.ask(query.formatted(PAID, ""));
		assertThat(answer.<String>values("$..entity.id")).containsExactly("organisation:ask/b");
		String pages = "{ %s { groups(by: [{end: SOURCE}, {end: TARGET}], first: 1%s) { totalCount pageInfo { hasNextPage endCursor } nodes { count } } } }";
		GraphQl.Answer first = this.graphQl.ask(pages.formatted(PAID, ""));
		assertThat(first.<Integer>values("$..count")).containsExactly(2);
		assertThat(first.<Boolean>values("$..hasNextPage")).containsExactly(true);
		GraphQl.Answer second = this.graphQl
			.ask(pages.formatted(PAID, ", after: \"" + first.<String>values("$..endCursor").get(0) + "\""));
		assertThat(second.<Integer>values("$..count")).containsExactly(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ", orderBy: [{by: SUM, of: AMOUNT}]", ", orderBy: [{keyNumber: 1, direction: DESC}]",
			", orderBy: [{by: COUNT, direction: ASC}, {keyNumber: 3}]" })
	void pagesOfGroupsFollowEachOtherWhileOthersChange(String order) {
		String query = "{ %s { groups(by: [{end: SOURCE}, {end: TARGET}, {field: CURRENCY}]%s, first: %d%s) { pageInfo { hasNextPage endCursor } nodes { keys { value entity { id } } } } } }";
		List<Object> all = this.graphQl.ask(query.formatted(PAID, order, 100, "")).values("$..nodes[*].keys");
		assertThat(all).hasSize(3);
		List<Object> paged = new ArrayList<>();
		GraphQl.Answer page = this.graphQl.ask(query.formatted(PAID, order, 1, ""));
		paged.addAll(page.values("$..nodes[*].keys"));
		// the group before the cursor leaves the list, so that all others move up
		String id = this.graphQl.ask(query.formatted(PAID, order, 1, "")).<String>values("$..entity.id").get(0);
		this.client.query("MATCH ({id: $id})-[r:INVOLVED_IN]->() WHERE r.role = 'RECIPIENT' SET r.role = 'PARTNER'")
			.bind(id)
			.to("id")
			.run();
		this.events.publishEvent(new GraphChanged());
		List<Object> rest = this.graphQl.ask(query.formatted(PAID, order, 100, "")).values("$..nodes[*].keys");
		while (page.<Boolean>values("$..hasNextPage").get(0)) {
			page = this.graphQl.ask(query.formatted(PAID, order, 1,
					", after: \"%s\"".formatted(page.<String>values("$..endCursor").get(0))));
			paged.addAll(page.values("$..nodes[*].keys"));
		}
		assertThat(paged).doesNotHaveDuplicates().containsAll(rest);
	}

	@Test
	void listsAndRelationshipsHaveGroupsToo() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ organisations(filter: {ids: ["organisation:ask/a", "organisation:ask/b"]}) {
					    groups(by: [{entityField: KIND}], orderBy: [{keyNumber: 1}]) { nodes { keys { value } count entities { nodes { id } } } }
					    nodes { projects { groups(by: [{end: OTHER}]) { nodes { keys { entity { id } } count } } } } } }""");
		assertThat(answer.<String>values("$.data.organisations.groups.nodes[*].keys[*].value")).containsExactly("企業",
				"大学");
		assertThat(answer.<Integer>values("$.data.organisations.nodes[*].projects.groups.nodes[*].count"))
			.containsExactly(2, 1, 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					nodes { sum(of: AMOUNT) { value } }                              | | INVALID_INPUT | cannot be added up
					totalCount                                                       | by: [{end: SOURCE}], orderBy: [{by: SUM, of: AMOUNT}] | INVALID_INPUT | cannot be added up
					totalCount                                                       | having: [{by: SUM, gte: 1}] | INVALID_INPUT | needs 'of'
					totalCount                                                       | orderBy: [{keyNumber: 2}] | OUT_OF_RANGE | counted from 1
					totalCount                                                       | by: [{end: OTHER}] | INVALID_INPUT | OTHER
					totalCount                                                       | by: [{unit: YEAR}] | INVALID_INPUT | needs a 'field'
					totalCount                                                       | by: [{field: ROLE},{field: TYPE},{field: BASIS},{end: SOURCE}] | OUT_OF_RANGE | at most 3
					""")
	void whatMakesNoSenseIsRefused(String selection, String arguments, String code, String message) {
		GraphQl.Refusal refusal = this.graphQl.refused("{ %s { groups%s { %s } } }".formatted(PAID,
				(arguments != null) ? "(" + arguments + ")" : "", selection));
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.message()).contains(message);
		assertThat(refusal.path()).startsWith("links", "groups");
	}

}
