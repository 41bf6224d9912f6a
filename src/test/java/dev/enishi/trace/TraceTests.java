package dev.enishi.trace;

import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.StatementCount;
import dev.enishi.graph.ReadCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The analysts' questions that need the structure of the graph, asked over HTTP. */
@EnishiTest
class TraceTests {

	@Autowired
	GraphQl graphQl;

	@Autowired
	ReadCache cache;

	@Test
	void theChainFromTheChairToTheHydrogenFieldGoesThroughCommitteePolicyAndProject() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r") { length nodes { id } links { citations { locator } }
					  explanation en: explanation(lang: EN) } }""");
		assertThat(answer.<Object>values("$.data.paths[*]")).hasSize(3);
		for (int i = 0; i < 3; i++) {
			assertThat(answer.<String>values("$.data.paths[" + i + "].nodes[*].id")).containsSubsequence(
					"person:tohoku-5th-大野英男", "committee:tohoku-5th-policy", "policy:tohoku-5th",
					"project:tohoku-5th-reconstruction-infrastructure", "asset:fh2r");
			assertThat(answer.<String>values("$.data.paths[" + i + "].links[*].citations[0].locator"))
				.hasSize(answer.<Integer>value("$.data.paths[" + i + "].length"))
				.allMatch((locator) -> locator.startsWith("line "));
		}
		assertThat(answer.<String>value("$.data.paths[0].explanation"))
			.startsWith("大野 英男は第5期中期政策の委員会で座長を務める（『第5期 中期政策 (2022年度~2024年度) の策定について』（日付なし）"
					+ "16行目「◎ 大野 英男」、記載：8行目によれば◎は座長を表す；同6行目「<委員>」、推定：見出し「委員」の下に挙げられている。会議体の名称はこのグラフで付けた）。第5期中期政策の委員会では政策「第5期 中期政策」が審議された（同1行目「の策定について」、推定：")
			.endsWith("プロジェクト「復興インフラ」は福島水素エネルギー研究フィールド (FH2R)を活用する（同218行目「(FH2R)」、"
					+ "推定：こうした施設を活用するプロジェクトの下の写真の説明文である）。");
		assertThat(answer.<String>value("$.data.paths[0].en"))
			.startsWith("Hideo Ohno chairs the Committee on the 5th Mid-term Policy (“On drawing up the 5th mid-term"
					+ " policy (FY2022–2024)” (undated), line 16: “◎ 大野 英男”, stated: Line 8 explains the mark ◎ as the chair; ibid., line 6: ");
	}

	@Test
	void aPathMayAvoidAnEntityOrFollowOnlySomeLinks() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ avoid: paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r", k: 4, avoid: ["organisation:tohoku-meti",
					    "meeting:tohoku-5th-policy-1", "meeting:tohoku-5th-policy-2", "meeting:tohoku-5th-policy-3"]) { nodes { id } }
					  links: paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r", k: 9,
					    filter: { types: [SERVES_ON, DELIBERATED, PART_OF, ADVANCES, USES] }) { links { type } length }
					  types: paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r", filter: { entityTypes: [PERSON, COMMITTEE] }) { length }
					  short: paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r", maxLength: 3) { length } }""");
		assertThat(answer.<String>values("$.data.avoid[1].nodes[*].id")).contains("strategy:tohoku-5th-2-3")
			.doesNotContain("organisation:tohoku-meti");
		assertThat(answer.<Object>values("$.data.links[*]")).hasSize(2);
		assertThat(answer.<String>values("$.data.links[1].links[*].type")).containsExactly("SERVES_ON", "DELIBERATED",
				"PART_OF", "PART_OF", "ADVANCES", "USES");
		assertThat(answer.<Object>values("$.data.types[*]")).isEmpty();
		assertThat(answer.<Object>values("$.data.short[*]")).isEmpty();
	}

	@Test
	void whatHasNoKpiOfItsOwn() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ coverage { withoutKpi(first: 100) { totalCount nodes { id type } } withoutProject { nodes { id } }
				  withoutSource { totalCount } withoutLink { totalCount } } }""");
		assertThat(answer.<String>values("$..withoutKpi.nodes[?(@.type == 'PROJECT')].id")).hasSize(8);
		assertThat(answer.<String>values("$..withoutKpi.nodes[*].id"))
			.contains("policy:tohoku-mid-term", "strategy:tohoku-5th-1-1")
			.doesNotContain("policy:tohoku-5th", "strategy:tohoku-5th-1", "strategy:tohoku-5th-2");
		assertThat(answer.<String>values("$..withoutProject.nodes[*].id")).containsExactly(
				"strategy:tohoku-5th-1-3-industry", "strategy:tohoku-5th-1-3-small-business",
				"strategy:tohoku-5th-2-2");
		assertThat(answer.<Integer>value("$.data.coverage.withoutSource.totalCount")).isZero();
		assertThat(answer.<Integer>value("$.data.coverage.withoutLink.totalCount")).isZero();
	}

	@Test
	void whatTwoOrganisationsHaveInCommon() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ bureaus: shared(of: ["organisation:tohoku-meti", "organisation:sendai-startup-council"]) {
					    entity { id } links { role citations { locator } } score }
					  observers: shared(of: ["organisation:tohoku-finance", "organisation:tohoku-transport"]) { entity { id } }
					  people: shared(of: ["organisation:dbj", "organisation:aist"]) {
					    entity { id } representatives { name } links { type } }
					  mixed: shared(of: ["organisation:tohoku-university", "organisation:tohoku-finance"]) { entity { id } }
					  none: shared(of: ["organisation:dbj", "organisation:aist"], representatives: false) { entity { id } }
					  filtered: shared(of: ["organisation:tohoku-meti", "organisation:sendai-startup-council"],
					    filter: { roles: [LEAD] }) { entity { id } } }""");
		assertThat(answer.<String>values("$.data.bureaus[*].entity.id")).containsExactly("project:tohoku-5th-startups");
		assertThat(answer.<String>values("$.data.bureaus[0].links[*].role")).containsExactlyInAnyOrder("LEAD",
				"PARTNER");
		assertThat(answer.<String>values("$.data.observers[*].entity.id"))
			.containsExactly("committee:tohoku-5th-policy");
		assertThat(answer.<String>values("$.data['people','mixed'][*].entity.id"))
			.as("their people sit there, and one sits there itself")
			.containsExactly("committee:tohoku-5th-policy", "committee:tohoku-5th-policy");
		assertThat(answer.<String>values("$.data.people[*].representatives[*].name")).containsExactlyInAnyOrder("高田 佳幸",
				"蛯名 武雄");
		assertThat(answer.<String>values("$.data.people[*].links[*].type")).containsExactlyInAnyOrder("HOLDS_POSITION",
				"HOLDS_POSITION", "SERVES_ON", "SERVES_ON");
		assertThat(answer.<Object>values("$.data.none[*]")).isEmpty();
		assertThat(answer.<Object>values("$.data.filtered[*]")).isEmpty();
	}

	@Test
	void theBrokersAreThePolicyAndItsCommittee() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ all: ranking(by: BETWEENNESS, first: 2) { rank score entity { id } }
				  people: ranking(by: BETWEENNESS, types: [PERSON], first: 100) {
				    rank entity { id } cutVertex cutOff separates { id } bridges { type } inferred
				    reason english: reason(lang: EN) }
				  stated: ranking(by: DEGREE, types: [ORGANISATION], filter: { basis: STATED }, first: 1) {
				    entity { id } inferred }
				  inferred: ranking(by: DEGREE, types: [ORGANISATION], first: 1) { entity { id } inferred } }""");
		assertThat(answer.<String>values("$.data.all[*].entity.id")).containsExactly("policy:tohoku-5th",
				"committee:tohoku-5th-policy");
		assertThat(answer.<Integer>values("$.data.people[*].rank")).as("each ties one organisation, so all are equal")
			.hasSize(10)
			.containsOnly(1);
		assertThat(answer.<Boolean>values("$.data.people[*].cutVertex")).containsOnly(true);
		assertThat(answer.<Integer>values("$.data.people[*].cutOff")).containsOnly(1);
		assertThat(answer.<String>values("$.data.people[?(@.entity.id == 'person:tohoku-5th-大野英男')].separates[*].id"))
			.containsExactly("organisation:tohoku-university");
		assertThat(answer.<String>values("$.data.people[0].bridges[*].type")).contains("HOLDS_POSITION", "SERVES_ON");
		assertThat(answer.<String>values("$.data.people[?(@.entity.id == 'person:tohoku-5th-大野英男')].reason"))
			.containsExactly("大野 英男を除くと、国立大学法人東北大学がほかから切り離される");
		assertThat(answer.<String>values("$.data.people[?(@.entity.id == 'person:tohoku-5th-大野英男')].english"))
			.containsExactly("If Hideo Ohno is removed, Tohoku University would be cut off from the rest");
		assertThat(answer.<Double>value("$.data.inferred[0].inferred")).isGreaterThan(0.5);
		assertThat(answer.<Double>value("$.data.stated[0].inferred")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DEGREE", "BETWEENNESS", "PAGERANK", "CLOSENESS", "EIGENVECTOR" })
	void aRankingIsInOrderAndTheSameEveryTime(String by) {
		String query = "{ ranking(by: %s, first: 200) { rank score entity { id } } }".formatted(by);
		GraphQl.Answer answer = this.graphQl.ask(query);
		assertThat(answer.<Number>values("$.data.ranking[*].score")).hasSize(111)
			.isSortedAccordingTo((a, b) -> Double.compare(b.doubleValue(), a.doubleValue()));
		assertThat(this.graphQl.ask(query)).hasToString(answer.toString());
	}

	@Test
	void whoWorksWithWhomThroughWhat() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ people: collaboration(between: PERSON, through: [COMMITTEE], first: 100) { a { id } b { id } weight through { id } }
					  projects: collaboration(between: PROJECT, through: [ORGANISATION, THEME], first: 1) { a { id } b { id } weight } }""");
		assertThat(answer.<Integer>values("$.data.people[*].weight")).as("ten members make 45 pairs")
			.hasSize(45)
			.containsOnly(1);
		assertThat(answer.<String>values("$.data.people[*].through[*].id")).containsOnly("committee:tohoku-5th-policy");
		assertThat(answer.<Integer>value("$.data.projects[0].weight")).as("the bureau and a theme").isEqualTo(2);
	}

	@Test
	void theWholeNetworkForDrawing() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ network { truncated nodes { degree hiddenNeighbours entity { id } } edges { source { id } target { id } } }
					  statistics { entities links }
					  small: network(limit: 5) { truncated nodes { hiddenNeighbours entity { id } } }
					  members: network(types: [PERSON, COMMITTEE], filter: { types: [SERVES_ON] }) { nodes { entity { id } } edges { type } } }""");
		assertThat(answer.<Boolean>value("$.data.network.truncated")).isFalse();
		assertThat(answer.<Object>values("$.data.network.nodes[*]"))
			.hasSize(answer.value("$.data.statistics.entities"));
		assertThat(answer.<Object>values("$.data.network.edges[*]")).hasSize(answer.value("$.data.statistics.links"));
		assertThat(answer.<Integer>values("$.data.network.nodes[*].hiddenNeighbours")).containsOnly(0);
		assertThat(answer.<Boolean>value("$.data.small.truncated")).isTrue();
		assertThat(answer.<String>values("$.data.small.nodes[*].entity.id")).hasSize(5).startsWith("policy:tohoku-5th");
		assertThat(answer.<Object>values("$.data.members.nodes[*]")).hasSize(11);
		assertThat(answer.<String>values("$.data.members.edges[*].type")).hasSize(10).containsOnly("SERVES_ON");
	}

	@ParameterizedTest
	@CsvSource({ "0, 200, 1, false", "1, 200, 2, false", "2, 200, 6, false", "2, 3, 3, true", "6, 200, 111, false" })
	void aNeighbourhoodGrowsWithItsDepthUpToItsLimit(int depth, int limit, int nodes, boolean truncated) {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ neighbourhood(of: ["asset:fh2r"], depth: %d, limit: %d) { truncated nodes { entity { id } } } }"""
			.formatted(depth, limit));
		assertThat(answer.<String>values("$.data.neighbourhood.nodes[*].entity.id")).startsWith("asset:fh2r")
			.hasSize(nodes);
		assertThat(answer.<Boolean>value("$.data.neighbourhood.truncated")).isEqualTo(truncated);
	}

	@Test
	void hiddenNeighboursAreCounted() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ all: neighbourhood(of: ["committee:tohoku-5th-policy"], depth: 0) { nodes { degree hiddenNeighbours } }
					  people: neighbourhood(of: ["committee:tohoku-5th-policy"], depth: 0, filter: { entityTypes: [PERSON] }) {
					    nodes { degree hiddenNeighbours } } }""");
		assertThat(answer.<Integer>value("$.data.all.nodes[0].hiddenNeighbours")).isEqualTo(20);
		assertThat(answer.<Integer>value("$.data.people.nodes[0].hiddenNeighbours")).isEqualTo(10);
	}

	@Test
	void communitiesShareTheGraphAmongThem() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ communities { id size modularity members(first: 200) { totalCount nodes { id } } } }");
		assertThat(answer.<Integer>values("$..size").stream().mapToInt((size) -> size).sum()).isEqualTo(111);
		assertThat(answer.<String>values("$..members.nodes[*].id")).hasSize(111).doesNotHaveDuplicates();
		assertThat(answer.<Number>values("$..modularity")).allMatch((modularity) -> modularity.doubleValue() > 0.5);
	}

	@Test
	void aCommunityIsKnownByItsCentralMembersAndSaysWhichOfSomeEntitiesItHas() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ communities(first: 2) { id size members(first: 200) { nodes { id degree } } central(first: 3) { id }
				  has(ids: ["asset:fh2r", "person:tohoku-5th-大野英男"]) } }""");
		assertThat(answer.<String>values("$.data.communities[*].id")).hasSize(2);
		for (int i = 0; i < 2; i++) {
			List<String> members = answer.values("$.data.communities[%d].members.nodes[*].id".formatted(i));
			List<String> central = answer.values("$.data.communities[%d].central[*].id".formatted(i));
			assertThat(members).containsAll(central);
			assertThat(answer.<String>value("$.data.communities[%d].id".formatted(i)))
				.isEqualTo("community:" + central.get(0));
			assertThat(answer.<String>values("$.data.communities[%d].has[*]".formatted(i)))
				.isEqualTo(List.of("asset:fh2r", "person:tohoku-5th-大野英男").stream().filter(members::contains).toList());
		}
	}

	@Test
	void aRankingShowsAnyPartOfItselfAndAnyEntityWithItsRank() {
		GraphQl.Answer all = this.graphQl.ask("{ ranking(by: DEGREE, first: 200) { rank entity { id } } }");
		List<String> ids = all.values("$..id");
		List<Integer> ranks = all.values("$..rank");
		assertThat(this.graphQl.ask("{ ranking(by: DEGREE, skip: 10, first: 5) { entity { id } } }")
			.<String>values("$..id")).isEqualTo(ids.subList(10, 15));
		assertThat(
				this.graphQl.ask("{ ranking(by: DEGREE, of: [\"asset:fh2r\"]) { rank } }").<Integer>values("$..rank"))
			.containsExactly(ranks.get(ids.indexOf("asset:fh2r")));
		assertThat(this.graphQl.refused("{ ranking(by: DEGREE, skip: -1) { rank } }").code()).isEqualTo("OUT_OF_RANGE");
	}

	@Test
	void whatIsLinkedIsNotSuggestedAlsoWhereTheFilterHidesTheLink() {
		String id = "project:tohoku-5th-startups";
		List<String> linked = this.graphQl
			.ask("{ neighbourhood(of: [\"%s\"], depth: 1) { nodes { entity { id } } } }".formatted(id))
			.values("$..id");
		assertThat(this.graphQl.ask(
				"{ suggestions(for: \"%s\", filter: {types: [UNDER_THEME, ADVANCES, PART_OF]}, first: 100) { entity { id } } }"
					.formatted(id))
			.<String>values("$..id")).isNotEmpty().doesNotContainAnyElementsOf(linked);
	}

	@Test
	void suggestionsSayWhy() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ suggestions(for: "asset:robot-test-field", first: 1) { entity { id } score reason en: reason(lang: EN) } }""");
		assertThat(answer.<String>value("$.data.suggestions[0].entity.id")).isEqualTo("asset:fh2r");
		assertThat(answer.<String>value("$.data.suggestions[0].reason")).isEqualTo("どちらも「復興インフラ」につながっている");
		assertThat(answer.<String>value("$.data.suggestions[0].en"))
			.isEqualTo("Both are linked to Reconstruction infrastructure");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					paths(from: "none", to: "asset:fh2r") { length }                              | UNKNOWN_ID   | 'none'
					paths(from: "asset:fh2r", to: "asset:fh2r") { length }                        | SAME_ENTITY  | the same entity
					paths(from: "asset:fh2r", to: "asset:aict", k: 0) { length }                  | OUT_OF_RANGE | 'k' is 0
					paths(from: "asset:fh2r", to: "asset:aict", k: 101) { length }                | OUT_OF_RANGE | from 1 to 100
					paths(from: "asset:fh2r", to: "asset:aict", maxLength: 13) { length }         | OUT_OF_RANGE | from 1 to 12
					paths(from: "asset:fh2r", to: "asset:aict", avoid: ["asset:aict"]) { length } | AVOIDED_END  | names an end
					paths(from: "asset:fh2r", to: "asset:aict", filter: { asOf: "soon" }) { length } | INVALID_DATE | 'soon'
					neighbourhood(of: ["asset:fh2r"], depth: 7) { truncated }                     | OUT_OF_RANGE | 'depth' is 7
					neighbourhood(of: ["asset:fh2r"], limit: 0) { truncated }                     | OUT_OF_RANGE | 'limit' is 0
					neighbourhood(of: []) { truncated }                                           | OUT_OF_RANGE | at least one
					network(limit: 1000000) { truncated }                                         | OUT_OF_RANGE | 'limit'
					shared(of: ["asset:fh2r"]) { score }                                          | OUT_OF_RANGE | at least two
					shared(of: ["asset:fh2r", "none"]) { score }                                  | UNKNOWN_ID   | 'none'
					collaboration(between: PERSON, through: []) { weight }                        | OUT_OF_RANGE | at least one
					ranking(by: DEGREE, first: -1) { rank }                                       | INVALID_PAGE | -1
					suggestions(for: "none") { score }                                            | UNKNOWN_ID   | 'none'
					""")
	void whatCannotBeComputedIsRefused(String field, String code, String reason) {
		GraphQl.Refusal refusal = this.graphQl.refused("{ " + field + " }");
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.message()).contains(reason);
	}

	@Test
	void aFilterMayLeaveNothing() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ ranking(by: PAGERANK, filter: { asOf: "1900", types: [OPERATES] }) { rank }
				  eigen: ranking(by: EIGENVECTOR, filter: { types: [OPERATES] }) { rank }
				  between: ranking(by: BETWEENNESS, filter: { types: [OPERATES] }) { rank }
				  communities(filter: { types: [OPERATES] }) { size }
				  network(filter: { types: [OPERATES] }) { nodes { degree } edges { id } truncated }
				  collaboration(between: PLACE, through: [KPI]) { weight } }""");
		assertThat(answer.<Object>values("$.data.*[*]"))
			.filteredOn((value) -> !(value instanceof Boolean) && !(value instanceof List<?> list && list.isEmpty()))
			.isEmpty();
	}

	@Test
	void collaborationCountsOnlyWhatTheFilterLetsThrough() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ all: collaboration(between: ORGANISATION, through: [PROJECT, COMMITTEE], representatives: false) { weight }
					  seated: collaboration(between: ORGANISATION, through: [COMMITTEE], first: 200) {
					    a { id } b { id } representatives { id } }
					  leads: collaboration(between: ORGANISATION, through: [PROJECT, COMMITTEE], filter: { roles: [LEAD, OBSERVER] }) {
					    weight a { id } b { id } through { id } } }""");
		assertThat(answer.<Object>values("$.data.all[*]")).as("15 pairs of observers, and the startup project")
			.hasSize(16);
		assertThat(answer.<Object>values("$.data.seated[*]")).as("6 observers and the organisations of 10 members")
			.hasSize(16 * 15 / 2);
		assertThat(
				answer.<String>values("$.data.seated[?(@.a.id == 'organisation:aist' && @.b.id == 'organisation:dbj')]"
						+ ".representatives[*].id"))
			.containsExactly("person:tohoku-5th-蛯名武雄", "person:tohoku-5th-高田佳幸");
		assertThat(answer.<String>values("$.data.leads[*].through[*].id")).hasSize(15)
			.containsOnly("committee:tohoku-5th-policy");
	}

	@Test
	void theMembersOfAllCommunitiesCostOneStatement() {
		this.cache.invalidate();
		assertThat(StatementCount.statements(() -> this.graphQl.ask("{ communities { members { nodes { name } } } }")))
			.hasSize(1);
	}

	@Test
	void pathsCostThreeStatementsTheFirstTimeHoweverLongTheyAre() {
		String paths = """
				{ paths(from: "person:tohoku-5th-大野英男", to: "asset:fh2r", k: 20) { nodes { name } links { label } explanation } }""";
		this.cache.invalidate();
		assertThat(StatementCount.statements(() -> this.graphQl.ask(paths))).as("entities, links and documents")
			.hasSize(3);
		assertThat(StatementCount.statements(() -> this.graphQl.ask(paths))).isEmpty();
	}

}
