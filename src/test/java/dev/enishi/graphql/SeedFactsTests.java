package dev.enishi.graphql;

import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The facts of the policy document, listed from the document itself and looked for
 * through GraphQL.
 */
@EnishiTest
class SeedFactsTests {

	@Autowired
	GraphQl graphQl;

	@ParameterizedTest
	@CsvSource({ "阿部 嘉男, 一般社団法人DX NEXT TOHOKU, 代表理事, MEMBER, line 10", "一力 雅彦, 株式会社河北新報社, 代表取締役社長, MEMBER, line 12",
			"蛯名 武雄, 国立研究開発法人産業技術総合研究所, 東北センター所長, MEMBER, line 14", "大野 英男, 国立大学法人東北大学, 総長, CHAIR, line 16",
			"海輪 誠, 一般社団法人東北経済連合会, 会長, MEMBER, line 18", "鎌田 宏, 東北六県商工会議所連合会, 会長, MEMBER, line 20",
			"佐藤 浩, 東北六県・北海道商工会連合会連絡協議会, 会長, MEMBER, line 22", "杉村 均, 独立行政法人中小企業基盤整備機構, 東北本部長, MEMBER, line 24",
			"高田 佳幸, 株式会社日本政策投資銀行, 東北支店長, MEMBER, line 26", "高橋 由佳, 特定非営利活動法人新公益連盟, 北海道・東北ブロック共同代表, MEMBER, line 28" })
	void aMemberServesInARoleAndHoldsAPost(String name, String organisation, String title, String role, String line) {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ people(filter: { name: "%s" }) { nodes {
				  name
				  committees { edges { role basis node { name } citations { locator basis } } }
				  positions { edges { title node { name } citations { locator basis } } } } } }""".formatted(name));
		assertThat(answer.<String>values("$.data.people.nodes[*].name")).containsExactly(name);
		assertThat(answer.<String>values("$..committees.edges[*].role")).containsExactly(role);
		assertThat(answer.<String>values("$..positions.edges[*].title")).containsExactly(title);
		assertThat(answer.<String>values("$..positions.edges[*].node.name")).containsExactly(organisation);
		assertThat(answer.<String>values("$..citations[?(@.basis == 'STATED')].locator")).hasSize(2).containsOnly(line);
		assertThat(answer.<String>values("$..citations[?(@.basis == 'INFERRED')].locator"))
			.as("that they belong to one body")
			.containsExactly("line 6");
		assertThat(answer.<String>values("$..committees.edges[*].basis")).containsExactly("STATED");
	}

	@Test
	void tenPeopleAndSixBureausServeOnTheCommittee() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ entity(id: "committee:tohoku-5th-policy") { ... on Committee {
				  all: members { totalCount }
				  chairs: members(roles: [CHAIR]) { nodes { name } }
				  people: members(types: [PERSON], first: 50) { totalCount nodes { name } }
				  observers: members(roles: [OBSERVER]) { nodes { name type } } } } }""");
		assertThat(answer.<Integer>value("$.data.entity.all.totalCount")).isEqualTo(16);
		assertThat(answer.<String>values("$.data.entity.chairs.nodes[*].name")).containsExactly("大野 英男");
		assertThat(answer.<String>values("$.data.entity.people.nodes[*].name")).as("in the order of the document")
			.containsExactly("阿部 嘉男", "一力 雅彦", "蛯名 武雄", "大野 英男", "海輪 誠", "鎌田 宏", "佐藤 浩", "杉村 均", "高田 佳幸", "高橋 由佳");
		assertThat(answer.<String>values("$.data.entity.observers.nodes[*].name")).containsExactly("東北総合通信局", "東北財務局",
				"東北農政局", "東北地方整備局", "東北運輸局", "東北地方環境事務所");
	}

	@ParameterizedTest
	@CsvSource({ "1, 書面, 2021-10-22, 2021-11-01, 東北地域の現状と課題", "2, 書面, 2021-11-19, 2021-11-29, 重点戦略の考え方",
			"3, オンライン, 2021-12-23, 2021-12-23, 中期政策取りまとめ案" })
	void theCommitteeMet(int number, String format, String from, String to, String subject) {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ meetings(filter: { number: [%d] }) { nodes { format from to subject
				  committees { nodes { id } } policies { nodes { id } } citations { basis note } } } }"""
			.formatted(number));
		assertThat(answer.<String>values("$..nodes[0].format")).containsExactly(format);
		assertThat(answer.<String>values("$..nodes[0].from")).containsExactly(from);
		assertThat(answer.<String>values("$..nodes[0].to")).containsExactly(to);
		assertThat(answer.<List<String>>value("$..nodes[0].subject")).allMatch((text) -> text.startsWith(subject));
		assertThat(answer.<String>values("$..committees.nodes[*].id")).containsExactly("committee:tohoku-5th-policy");
		assertThat(answer.<String>values("$..policies.nodes[*].id")).containsExactly("policy:tohoku-5th");
		assertThat(answer.<String>values("$..citations[?(@.basis == 'INFERRED')].note")).as("the year is inferred")
			.hasSize(1)
			.allMatch((note) -> note.contains("2021"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "人口減少", "働き手・需要の減少", "若者・女性の流出", "稼ぐ力の低迷", "新型コロナウィルスの影響", "デジタル化", "地方への関心", "カーボンニュートラル",
			"新産業創出", "風評払拭", "一部に復興の遅れ", "東日本大震災以前からの構造的課題", "地域経済社会を取り巻く環境の変化", "東日本大震災からの復興", "ダイナミックな変化" })
	void thePolicyAddresses(String challenge) {
		assertThat(linkedToPolicy("challenges", challenge)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "だれとでも", "どこからでも", "どんなときも", "いつまでも" })
	void thePolicyAspiresTo(String principle) {
		assertThat(linkedToPolicy("principles", principle)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "イノベーション", "DX", "持続可能性", "人材" })
	void thePolicyPutsWeightOn(String theme) {
		assertThat(linkedToPolicy("themes", theme)).hasSize(1);
	}

	@Test
	void theBureauIssuedThePolicyForThreeFiscalYears() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ entity(id: "policy:tohoku-5th") { ... on Policy { name from to issuers { nodes { name } }
				  committees { nodes { id } } related { edges { node { name } note } } } } }""");
		assertThat(answer.<String>value("$.data.entity.name")).isEqualTo("第5期 中期政策");
		assertThat(answer.<String>value("$.data.entity.from")).isEqualTo("2022-04");
		assertThat(answer.<String>value("$.data.entity.to")).isEqualTo("2025-03");
		assertThat(answer.<String>values("$..issuers.nodes[*].name")).containsExactly("東北経済産業局");
		assertThat(answer.<String>values("$..related.edges[*].node.name")).contains("スマートかつ強靭な地域経済社会の実現に向けた研究会");
	}

	@Test
	void theStrategiesFormATree() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ entity(id: "policy:tohoku-5th") { ... on Policy { strategies { nodes { number name
				  children { nodes { number name children { nodes { name } } } } } } } } }""");
		assertThat(answer.<String>values("$.data.entity.strategies.nodes[*].name")).containsExactly("地域経済社会の変革(RX)の実現",
				"沿岸被災地域の復興完遂、福島復興の着実な推進");
		assertThat(answer.<String>values("$.data.entity.strategies.nodes[*].children.nodes[*].number"))
			.containsExactly("1(1)", "1(2)", "1(3)", "1(4)", "2(1)", "2(2)", "2(3)");
		assertThat(answer.<String>values("$..children.nodes[?(@.number == '1(3)')].children.nodes[*].name"))
			.containsExactly("エネルギーを軸とした地域活性化とグリーン社会の実現", "東北地域を牽引する産業の育成・強化", "中小企業等の事業継続・再構築及び経営力向上に向けたきめ細やかな対応",
					"しなやかで、自立した「価値共創」による地域経済社会の実現");
	}

	@Test
	void theKpiIsFivePercentMoreValueAddedProductivityThanIn2021() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ kpis { nodes { name unit baseline target from to measures { edges { node { id } citations { basis } } }
					  citations { locator } } } }""");
		assertThat(answer.<String>values("$.data.kpis.nodes[*].name")).containsExactly("付加価値生産性");
		assertThat(answer.<Number>values("$.data.kpis.nodes[*].target")).extracting(Number::doubleValue)
			.containsExactly(5.0);
		assertThat(answer.<String>values("$.data.kpis.nodes[*].from")).containsExactly("2022");
		assertThat(answer.<String>values("$.data.kpis.nodes[*].to")).containsExactly("2024");
		assertThat(answer.<String>values("$..measures.edges[?(@.node.id == 'policy:tohoku-5th')].citations[*].basis"))
			.as("it stands under a heading of its own")
			.containsExactly("INFERRED");
	}

	@ParameterizedTest
	@CsvSource({ "イノベーション, 1(1), 次世代放射光施設, ''", "イノベーション, 1(1), スマートシティAiCT, ''", "スタートアップ, 1(1), '', J-Startup TOHOKU",
			"スタートアップ, 1(1), '', スタートアップイベント", "DX, 1(2), '', TOHOKU DX大賞", "DX, 1(2), '', DXセミナー", "DX, 1(2), '', DX塾",
			"エネルギー, '', 地域新電力, ''", "価値共創, '', NEXT TOHOKU MEETUP, ''", "人材, 1(4), '', 大学等と連携した人材育成プログラム",
			"水産, 2(1), '', マリンエコラベル", "復興インフラ, 2(3), 福島ロボットテストフィールド, ''", "復興インフラ, 2(3), 福島水素エネルギー研究フィールド (FH2R), ''" })
	void aProjectAdvancesAStrategyWith(String project, String strategy, String asset, String programme) {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ projects(filter: { name: "%s" }) { nodes { name
				  strategies { nodes { number } } assets { nodes { name } } programmes { nodes { name } }
				  organisations(roles: [LEAD]) { nodes { name } } } } }""".formatted(project));
		assertThat(answer.<String>values("$.data.projects.nodes[*].name")).containsExactly(project);
		assertThat(answer.<String>values("$..organisations.nodes[*].name")).containsExactly("東北経済産業局");
		assertThat(answer.<Object>values("$..strategies.nodes[*].number")).hasSize(1)
			.allMatch((number) -> strategy.isEmpty() || strategy.equals(number));
		assertThat(answer.<String>values("$..assets.nodes[*].name")).satisfies(
				(names) -> assertThat(asset.isEmpty() || names.stream().anyMatch((name) -> name.startsWith(asset)))
					.isTrue());
		assertThat(answer.<String>values("$..programmes.nodes[*].name")).satisfies((names) -> assertThat(
				programme.isEmpty() || names.stream().anyMatch((name) -> name.startsWith(programme)))
			.isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "J-Startup", "福島イノベーション・コースト構想", "仙台スタートアップ・エコシステム推進協議会", "オンライン交流会", "三陸沿岸部", "福島", "東北",
			"沿岸被災地域" })
	void theGraphAlsoKnows(String name) {
		GraphQl.Answer answer = this.graphQl.ask(
				"{ search(text: \"%s\") { nodes { matched entity { citations { quote } degree } } } }".formatted(name));
		assertThat(answer.<String>value("$.data.search.nodes[0].matched")).contains(name);
		assertThat(answer.<Integer>value("$.data.search.nodes[0].entity.degree")).isPositive();
	}

	@Test
	void theNicknameOfTheSynchrotronHasASourceOfItsOwn() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ entity(id: \"asset:synchrotron\") { aliases citations { source { id date } note } } }");
		assertThat(answer.<String>values("$.data.entity.aliases[*]")).contains("NanoTerasu");
		assertThat(answer.<String>values("$..citations[?(@.source.id != 'source:tohoku-5th-policy')].source.date"))
			.containsExactly("2022-06-06");
	}

	@Test
	void onlyConfirmedEnglishNamesAreOfficialAndSayWhereTheyAreUsed() {
		GraphQl.Answer answer = this.graphQl
			.ask("{ people { nodes { names { text language status reference } } } organisations { nodes { name "
					+ "names { language status reference } } } }");
		assertThat(answer.<String>values("$.data.people..names[?(@.language != 'JA')].text")).as("unverified readings")
			.containsExactlyInAnyOrder("Hideo Ohno", "Takeo Ebina");
		assertThat(answer.<Object>values("$..names[?(@.status == 'OFFICIAL')].reference")).isNotEmpty()
			.allMatch((reference) -> reference.toString().startsWith("http"));
	}

	private List<String> linkedToPolicy(String list, String name) {
		return this.graphQl
			.ask("{ %s(filter: { name: \"%s\", linkedTo: [{ id: \"policy:tohoku-5th\" }] }) { nodes { id } } }"
				.formatted(list, name))
			.values("$.data." + list + ".nodes[*].id");
	}

}
