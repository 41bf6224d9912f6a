package dev.enishi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** The explorer, used as an analyst uses it. */
class ExplorerTests extends BrowserTest {

	private static final String ALL = "111 件、つながり 164 本を表示中";

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	@Lazy
	TestTokens tokens;

	@Test
	void aSearchLeadsToACardAndALinkToItsSource() {
		go("/#network=0");
		search("放射光");
		awaitText("#card h2", "次世代放射光施設");
		awaitText("#card .citations", "135 行目 記載あり");
		press("#card", "展開");
		awaitText("#status", "2 件、つながり 1 本を表示中");
		patiently().until((page) -> {
			page.findElement(By.cssSelector("#card .links .small")).click();
			return true;
		});
		awaitText("#card h2", "次世代放射光施設");
		awaitText("#card h2", "活用する");
		awaitText("#card .citations", "行目");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aSearchIsNarrowedToATypeAndWhatIsPickedElsewhereIsNamed() {
		go("/#network=0&picked=asset:fh2r");
		awaitText(".chips", "福島水素エネルギー研究フィールド");
		find("input[role=combobox]").sendKeys("東北");
		find("[role=option]");
		new Select(find(".search select")).selectByVisibleText("組織");
		awaitText("[role=listbox]", "東北経済産業局");
		patiently().until((page) -> page.findElements(By.cssSelector("[role=option] .type"))
			.stream()
			.allMatch((type) -> type.getText().contains("組織")));
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void twoAreConnectedByWaysThatAreExplained() {
		go("/#network=0");
		search("大野英男");
		awaitText("#card h2", "大野 英男");
		press("#card", "比べる");
		search("FH2R");
		awaitText("#card h2", "FH2R");
		press("#card", "比べる");
		press(".compare", "どうつながる？");
		awaitText(".ways", "大野 英男は第5期中期政策の委員会で座長を務める（『第5期 中期政策 (2022年度~2024年度) の策定について』（日付なし）16行目");
		awaitText(".ways", "推定を含む");
		assertThat(this.browser.findElements(By.cssSelector(".ways > li"))).hasSize(3);
		awaitText("#status", "件、つながり");
		press(".ways", "経路 3");
		awaitText(".ways .chosen", "東北経済産業局");
		find("[aria-label='除外して探す: 東北経済産業局']").click();
		awaitText(".compare", "除外中");
		patiently().until((page) -> !page.findElement(By.cssSelector(".ways")).getText().contains("東北経済産業局"));
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void severalShareWhatTheyAreAllLinkedTo() {
		go("/#picked=person:tohoku-5th-大野英男,person:tohoku-5th-海輪誠");
		press(".compare", "共通点は？");
		awaitText(".compare", "海輪 誠 – 参加（委員） → 第5期中期政策の委員会");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void anAddressOpensTheSamePictureElsewhere() {
		go("/");
		awaitText("#status", ALL);
		byte[] whole = picture();
		elsewhere(this.browser.getCurrentUrl());
		awaitText("#status", ALL);
		assertThat(picture()).isEqualTo(whole);
		go("/#network=0&nodes=committee:tohoku-5th-policy,asset:fh2r&select=committee:tohoku-5th-policy");
		awaitText("#card h2", "第5期中期政策の委員");
		press("#card", "展開");
		awaitText("#status", "22 件");
		drag(30, 60);
		patiently().until((page) -> page.getCurrentUrl().matches(".*sight=.*pin=.*"));
		find("#card").click();
		String moved = drawn();
		elsewhere(this.browser.getCurrentUrl());
		awaitText("#card h2", "第5期中期政策の委員");
		assertThat(drawn()).isEqualTo(moved);
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatIsDoneCanBeUndone() {
		go("/#select=organisation:tohoku-meti");
		awaitText("#status", ALL);
		press("#card", "非表示");
		awaitText("#status", "110 件");
		press("#steps", "元に戻す");
		awaitText("#status", ALL);
		press("#steps", "やり直す");
		awaitText("#status", "110 件");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void undoingAMoveMovesBack() {
		go("/#network=0&nodes=asset:fh2r,project:tohoku-5th-reconstruction-infrastructure&select=asset:fh2r");
		awaitText("#card h2", "FH2R");
		String before = drawn();
		List<?> place = chosen();
		drag(40, 50);
		patiently().until((page) -> page.getCurrentUrl().matches(".*sight=.*pin=.*"));
		assertThat(drawn()).isNotEqualTo(before);
		List<?> moved = chosen();
		assertThat(((Number) moved.get(0)).intValue() - ((Number) place.get(0)).intValue()).isBetween(38, 42);
		assertThat(((Number) moved.get(1)).intValue() - ((Number) place.get(1)).intValue()).isBetween(48, 52);
		press("#steps", "元に戻す");
		patiently().until((page) -> !page.getCurrentUrl().contains("pin="));
		patiently().until((page) -> drawn().equals(before));
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void theWholeNetworkComesBackWheneverItIsAskedFor() {
		go("/");
		awaitText("#status", ALL);
		press("#steps", "全体を表示");
		awaitText("#status", ALL);
		assertThat(drawn()).contains("asset:fh2r");
		go("/#network=0&nodes=asset:fh2r&notes=asset:fh2r~100%25%20%7Ea%2Cb%26c");
		awaitText("#status", "1 件");
		press("#steps", "全体を表示");
		awaitText("#status", ALL);
		assertThat(drawn()).contains("100% ~a,b&c");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatIsDoneWhileTheServiceAnswersIsNotLost() {
		go("/#network=0&nodes=committee:tohoku-5th-policy&select=committee:tohoku-5th-policy");
		awaitText("#card h2", "第5期中期政策の委員");
		this.browser.executeScript(
				"""
						const slow = window.fetch;
						window.fetch = (...request) => new Promise((sent) => setTimeout(sent, 700)).then(() => slow(...request));""");
		press("#card", "展開");
		patiently().until((page) -> page.getCurrentUrl().contains("meeting:"));
		press("#card", "比べる");
		awaitText("#status", "21 件");
		awaitText(".compare", "第5期中期政策の委員");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void typesAndYearsAreLeftOut() {
		go("/");
		awaitText("#status", ALL);
		find("[name=PERSON]").click();
		awaitText("#status", "101 件");
		search("大野");
		awaitText("#status", ALL);
		awaitText("#card .links", "参加（座長）");
		go("/#year=2009");
		awaitText("#status", "105 件、つながり 114 本");
		awaitText(".side", "点線は、その期間に成り立っていたかどうか分からないつながり。");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aCuratorDecidesWhetherTwoAreTheSame() {
		go("/#network=0");
		((JavascriptExecutor) this.browser).executeScript("sessionStorage.setItem('enishi-token', arguments[0])",
				this.tokens.curator("Explorer"));
		go("/#list=matches");
		awaitText("[role=tabpanel]", "同じものかもしれない組：0");
		this.client
			.query("""
					MATCH (e:Organisation {id: 'organisation:kahoku-shimpo'})
					CREATE (t:Entity:Organisation) SET t = e {.*, id: 'organisation:twice', name: '㈱河北新報社', identifiers: []}""")
			.run();
		try {
			go("/#list=matches&between=COMMITTEE");
			go("/#list=matches&between=ORGANISATION");
			awaitText("[role=tabpanel]", "同じものかもしれない組：1");
			awaitText("[role=tabpanel]", "the same name");
			find("[role=tabpanel] td .actions button:last-child").click();
			patiently().withMessage(() -> find("body").getText())
				.until((page) -> page.findElements(By.cssSelector("[role=tabpanel] td .actions button")).isEmpty());
			assertThat(this.client.query("MATCH (d:Distinction) RETURN d.other").fetchAs(String.class).all())
				.hasSize(1);
		}
		finally {
			this.client.query("MATCH (n:Entity {id: 'organisation:twice'}) DETACH DELETE n").run();
			this.client.query("MATCH (d:Distinction) DELETE d").run();
		}
	}

	@Test
	void amountsAreDrawnFilteredAndSummedByCurrency() {
		String payments = "MATCH (:Organisation)-[r:INVOLVED_IN]->(:Project) WITH r ORDER BY r.id LIMIT 3 ";
		this.client.query(payments
				+ "WITH collect(r) AS all FOREACH (i IN range(0, 2) | FOREACH (r IN [all[i]] | SET r.amount = [1000.0, 2000.0, 4000.0][i], r.currency = ['JPY', 'JPY', 'USD'][i]))")
			.run();
		this.events.publishEvent(new GraphChanged());
		try {
			go("/#width=amount&list=table&size=PAGERANK");
			awaitText("tfoot", "4,000 USD, 3,000 JPY");
			assertThat(find("thead").getText()).contains("次数", "PageRank", "金額");
			find("[name=least]").sendKeys("1500", Keys.TAB);
			awaitText("tfoot", "4,000 USD, 2,000 JPY");
			awaitText("#status", "163 本");
			WebElement narrow = find("[role=tabpanel] > div:last-child input");
			narrow.sendKeys("その名の組織はない");
			patiently().until((page) -> !page.findElement(By.cssSelector("tfoot")).getText().contains("JPY"));
		}
		finally {
			this.client.query(payments + "REMOVE r.amount, r.currency").run();
			this.events.publishEvent(new GraphChanged());
		}
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatTakesTooLongForARequestRunsAsAJob() {
		go("/#network=0");
		find("#picture");
		this.browser.executeScript(
				"""
						const { fetch } = window;
						window.asked = [];
						window.fetch = (address, options) => {
						  asked.push(`${options.method} ${String(address).replace(/jobs.*/, 'jobs')} ${options.headers?.Prefer ?? ''}`);
						  const late = options.body?.includes('coverage') && !options.headers.Prefer;
						  return late ? Promise.resolve(new Response('{"errors":[{"message":"late","extensions":{"code":"DEADLINE_EXCEEDED"}}]}')) : fetch(address, options);
						};""");
		press("[role=tablist]", "情報の不足");
		awaitText("#message", "長くかかる計算です。");
		awaitText("[role=tabpanel]", "KPI のないもの");
		assertThat(find("#message").getText()).isEmpty();
		assertThat((List<?>) this.browser.executeScript("return asked")).asInstanceOf(LIST)
			.contains("POST /graphql respond-async", "GET /graphql/jobs ");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatWasInferredIsMarkedAndLeftOut() {
		go("/#list=brokers");
		awaitText("#status", "うち推定 99 本");
		awaitText("[role=tabpanel]", "ほかから切り離される");
		find("[name=rank]").sendKeys("人物");
		awaitText("[role=tabpanel]", "大野 英男を除くと、国立大学法人東北大学がほかから切り離される");
		find("[name=stated]").click();
		awaitText("#status", "つながり 65 本を表示中 うち推定 0 本");
		go("/#network=0&nodes=organisation:tohoku-university,organisation:kahoku-shimpo&picked=organisation:tohoku-university,organisation:kahoku-shimpo&ask=shared&basis=STATED");
		awaitText(".compare", "第5期中期政策の委員会");
		awaitText(".compare", "関わる人: 大野 英男 一力 雅彦");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aCitationLeadsToItsSource() {
		go("/#network=0&nodes=asset:fh2r&select=asset:fh2r");
		find("#card .citations a").click();
		awaitText("#text h1", "第5期 中期政策");
		awaitText("#text .status", "本文のファイルが見つかりません。");
		awaitText("#text h2", "この文書を出典とする事項");
		awaitText("#text .stated", "行目");
		press("#text", "English");
		awaitText("#text .status", "The text file is missing");
		this.browser.findElement(By.cssSelector(".stated ul a")).click();
		find("#card h2");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void theKeyboardAloneReachesACard() {
		go("/");
		awaitText("#status", ALL);
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		find("#card .citations");
		find("#picture").sendKeys(Keys.ENTER);
		patiently().until((page) -> page.switchTo().activeElement().getTagName().equals("h2"));
		find("#picture").sendKeys(Keys.DELETE);
		awaitText("#status", "110 件");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void listsStandBesideThePicture() {
		go("/#list=table");
		awaitText("[role=tabpanel]", "スマートシティAiCT");
		find("[role=tabpanel] input[type=search]").sendKeys("ｽﾏｰﾄ ａｉｃｔ");
		patiently().until(
				(page) -> page.findElements(By.cssSelector("[role=tabpanel] > div:first-child tbody tr")).size() == 1);
		press("[role=tablist]", "仲介者");
		awaitText("[role=tabpanel]", "順位");
		this.browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
		awaitText("[role=tabpanel]", "KPI のないもの");
		patiently().until((page) -> page.switchTo().activeElement().getText().equals("情報の不足"));
		press("[role=tablist]", "コミュニティ");
		awaitText("[role=tabpanel]", "構成");
		press("[role=tablist]", "協働");
		awaitText("[role=tabpanel]", "協働の表");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void thePageSpeaksEnglish() {
		go("/#select=person:tohoku-5th-大野英男");
		awaitText("#card h2", "大野 英男");
		press("#top", "English");
		awaitText("#card h2", "Hideo Ohno");
		awaitText("#status", "Showing 111 entities · links: 164");
		assertThat(find("html").getDomAttribute("lang")).isEqualTo("en");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void viewsAndPicturesAreFiles() throws IOException {
		go("/#network=0&nodes=asset:fh2r,person:tohoku-5th-大野英男&select=asset:fh2r");
		awaitText("#status", "2 件");
		drag(20, 30);
		patiently().until((page) -> page.getCurrentUrl().matches(".*sight=.*pin=.*"));
		String drawn = drawn();
		for (String kind : List.of("PNG", "SVG", "CSV", "Excel", "GEXF", "報告書", "この表示を保存")) {
			find(".menu summary").click();
			press(".menu", kind);
			assertThat(find(".menu").getDomAttribute("open")).as("the menu closes").isNull();
		}
		assertThat(downloaded("enishi.png")).startsWith(new byte[] { (byte) 0x89, 'P', 'N', 'G' });
		assertThat(new String(downloaded("enishi.svg"), StandardCharsets.UTF_8)).startsWith("<svg").contains("大野 英男");
		assertThat(new String(downloaded("enishi.gexf"), StandardCharsets.UTF_8)).contains("person:tohoku-5th-大野英男",
				"viz:position", "viz:color");
		assertThat(new String(downloaded("enishi.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFFsourceName");
		assertThat(downloaded("enishi.xlsx")).startsWith(new byte[] { 'P', 'K' });
		assertThat(new String(downloaded("enishi-report.html"), StandardCharsets.UTF_8)).contains("<svg", "つながりの報告",
				"出典");
		downloaded("enishi-view.json");
		press("#steps", "全体を表示");
		awaitText("#status", ALL);
		find(".menu input[type=file]").sendKeys(this.downloads.resolve("enishi-view.json").toString());
		awaitText("#status", "2 件");
		patiently().until((page) -> drawn().equals(drawn));
		Path other = Files.writeString(this.downloads.resolve("other.json"), "{}");
		find(".menu input[type=file]").sendKeys(other.toString());
		awaitText("#message", "このファイルは保存した表示ではありません");
		nothingLeavesTheMachineAndNothingFails();
	}

	@ParameterizedTest
	@ValueSource(strings = { "toString", "__proto__", "constructor" })
	void anIdMayBeCalledLikeWhatEveryObjectHas(String id) {
		this.client.query("CREATE (:Entity:Person {id: $id, name: '名', aliases: [], identifiers: [], citations: []})")
			.bind(id)
			.to("id")
			.run();
		this.events.publishEvent(new GraphChanged());
		try {
			go("/#network=0&nodes=" + id + "&select=" + id);
			awaitText("#card h2", "名");
			assertThat(find("#card textarea").getAttribute("value")).isEmpty();
			nothingLeavesTheMachineAndNothingFails();
		}
		finally {
			this.client.query("MATCH (e:Entity {id: $id}) DETACH DELETE e").bind(id).to("id").run();
			this.events.publishEvent(new GraphChanged());
		}
	}

	@Test
	void namesAreTextWhateverIsInThem() {
		String name = "<img src=x onerror=alert(1)>\"'&" + "長".repeat(300);
		GraphQl curator = this.graphQl.with(this.tokens.curator("Explorer"));
		try {
			curator.ask(
					"mutation { createPerson(input: {id: \"test:hostile\", name: \"%s\", citations: [{source: \"source:tohoku-5th-policy\", locator: \"a test\"}]}) { errors { message } } }"
						.formatted(name.replace("\"", "\\\"")));
			go("/#network=0&nodes=test:hostile&select=test:hostile");
			awaitText("#card h2", name);
			assertThat(this.browser.findElements(By.cssSelector("img"))).isEmpty();
			nothingLeavesTheMachineAndNothingFails();
		}
		finally {
			this.client.query("MATCH (n:Entity {id: 'test:hostile'}) DETACH DELETE n").run();
			this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		}
	}

	@Test
	void anAddressThatCannotBeReadIsSaidToBeSo() {
		go("/#size=HUGE&nodes=person:nobody,asset:fh2r&foo=%3Cb%3E");
		awaitText("#status", ALL);
		awaitText("#message", "person:nobody");
		awaitText("#message", "size=HUGE foo=%3Cb%3E");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aServiceThatIsDownIsSaidToBeSo() {
		go("/#select=asset:fh2r");
		awaitText("#status", ALL);
		offline(true);
		press("#top", "English");
		awaitText("#message", "The service cannot be reached.");
		offline(false);
		press("#message", "Try again");
		awaitText("#card h2", "Fukushima Hydrogen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#select=kpi:tohoku-5th-value-added-productivity&list=table&colour=kind&width=amount",
			"#lang=en&select=asset:fh2r&list=gaps", "#select=organisation:tohoku-university&list=story&offRoles=CHAIR",
			"#picked=person:tohoku-5th-大野英男,asset:fh2r&ask=ways&list=brokers&colour=community&size=BETWEENNESS&year=2010&until=2025",
			"#picked=person:tohoku-5th-大野英男,person:tohoku-5th-海輪誠&ask=shared&list=collaboration" })
	void nobodyIsShutOut(String view) {
		go("/" + view);
		awaitText("#status", "111");
		find("#card h2");
		if (view.contains("select=")) {
			String unfolded = "document.querySelectorAll('#card details, .side details').forEach((part) => { part.open = true; })";
			this.browser.executeScript(unfolded);
			find("#card .history, #card .changes p");
			find("#card .edit");
			this.browser.executeScript(unfolded);
		}
		noViolations();
		go("/source#id=source:tohoku-5th-policy&at=line+16");
		find(".stated li");
		noViolations();
	}

	private void noViolations() {
		for (String scheme : List.of("dark", "light")) {
			this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
					Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
			assertThat(new AxeBuilder().analyze(this.browser).getViolations()).as(scheme)
				.extracting((rule) -> rule.getHelp() + " " + rule.getNodes())
				.isEmpty();
		}
	}

	/** The picture alone, without the frame that shows where the keyboard is. */
	private byte[] picture() {
		find("h1").click();
		this.browser.executeAsyncScript("setTimeout(arguments[0], 500)");
		return find("#picture").getScreenshotAs(OutputType.BYTES);
	}

	/** What is drawn, and where on the screen. */
	private String drawn() {
		this.browser.executeAsyncScript("setTimeout(arguments[0], 300)");
		return String.valueOf(this.browser.executeScript("return JSON.stringify(enishi.boxes());"));
	}

	private void elsewhere(String address) {
		this.browser.switchTo().newWindow(WindowType.TAB);
		this.browser.get(address);
	}

	/** The middle of the chosen node, in pixels of the picture. */
	private List<?> chosen() {
		this.browser.executeAsyncScript("setTimeout(arguments[0], 300)");
		return (List<?>) this.browser.executeScript("""
				const chosen = decodeURIComponent(/select=([^&]*)/.exec(location.hash)[1]);
				const { x1, x2, y1, y2 } = enishi.boxes().find((box) => box.kind === 'node' && box.id === chosen);
				return [(x1 + x2) / 2, (y1 + y2) / 2].map(Math.round);""");
	}

	/** Moves the chosen node, which is drawn and not part of the document. */
	private void drag(int dx, int dy) {
		List<?> place = chosen();
		assertThat(place).hasSize(2);
		WebElement picture = find("#picture");
		new Actions(this.browser)
			.moveToElement(picture, ((Number) place.get(0)).intValue() - picture.getSize().width / 2,
					((Number) place.get(1)).intValue() - picture.getSize().height / 2)
			.clickAndHold()
			.moveByOffset(dx, dy)
			.release()
			.perform();
		this.browser.executeAsyncScript("setTimeout(arguments[0], 800)");
	}

	private byte[] downloaded(String name) throws IOException {
		Path file = this.downloads.resolve(name);
		patiently().until((page) -> Files.exists(file));
		return Files.readAllBytes(file);
	}

	private void offline(boolean offline) {
		this.browser.executeCdpCommand("Network.emulateNetworkConditions",
				Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
	}

}
