package dev.enishi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;

import static org.assertj.core.api.Assertions.assertThat;

/** What the explorer draws, counted on the screen. */
class PictureTests extends BrowserTest {

	private static final String ALL = "111 件、つながり 164 本を表示中";

	/** How many pairs of some boxes overlap. */
	static final String OVERLAPS = """
			const overlaps = (boxes) => {
			  let count = 0;
			  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
			    if (a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2) count++;
			  }));
			  return count;
			};
			""";

	/** How many nodes and names are drawn, and how many pairs of them overlap. */
	static final String COUNTS = OVERLAPS
			+ """
					const boxes = enishi.boxes();
					const [nodes, names] = [boxes.filter(({ kind }) => kind === 'node'), boxes.filter(({ kind }) => kind !== 'node')];
					return { nodes: nodes.length, nodeOverlaps: overlaps(nodes), names: names.length, nameOverlaps: overlaps(names) };""";

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?nodes=40", "/#size=BETWEENNESS", "/#select=organisation:tohoku-meti",
			"/#colour=community&size=PAGERANK&off=KPI" })
	void noNodeStandsOnAnotherAndNoNameOnAnother(String address) {
		go(address);
		awaitText("#status", "本を表示中");
		settle();
		Map<?, ?> counts = nothingOverlaps();
		assertThat(number(counts, "nodes")).isGreaterThan(30);
		assertThat(number(counts, "names")).isGreaterThan(address.contains("select") ? 5 : 20);
		new Actions(this.browser).scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(find("#picture")), 0, -600)
			.perform();
		settle();
		nothingOverlaps();
	}

	@Test
	void hundredsOfNodesAroundHubsAreLaidApartAndAlwaysAtTheSamePlaces() {
		go("/");
		awaitText("#status", ALL);
		List<?> found = (List<?>) this.browser.executeAsyncScript(
				OVERLAPS + """
						const done = arguments[0];
						import('/explorer/picture/layout/forces.js').then(({ layOut }) => {
						  const fresh = Array.from({ length: 900 }, (_, i) => ({ id: `n${i}`, radius: 6 + 30 / (1 + i / 10) }));
						  // most are leaves of hubs, some link hubs, and some stand alone
						  const links = fresh.slice(20, 850).map(({ id }, i) => [id, `n${(i * i) % 20}`]);
						  for (let i = 0; i < 20; i++) links.push([`n${i}`, `n${(i + 7) % 20}`]);
						  const laid = layOut({ fixed: [], fresh, links });
						  const radius = new Map(fresh.map((node) => [node.id, node.radius]));
						  const boxes = (places) => places.map(([id, x, y]) => ({ x1: x - radius.get(id), x2: x + radius.get(id), y1: y - radius.get(id), y2: y + radius.get(id) }));
						  const fixed = laid.map(([id, x, y]) => ({ id, x, y, radius: radius.get(id) }));
						  const more = Array.from({ length: 60 }, (_, i) => ({ id: `m${i}`, radius: 9 }));
						  more.forEach((node) => radius.set(node.id, node.radius));
						  const added = layOut({ fixed, fresh: more, links: [...links, ...more.map(({ id }) => [id, 'n3'])] });
						  done([laid.length, overlaps(boxes(laid)), JSON.stringify(laid) === JSON.stringify(layOut({ fixed: [], fresh, links })),
						    added.length, overlaps(boxes([...laid, ...added]))]);
						});""");
		assertThat(found).isEqualTo(List.of(900L, 0L, true, 60L, 0L));
	}

	@Test
	void hidingUndoingSizingAndChoosingMoveNothing() {
		go("/");
		awaitText("#status", ALL);
		find("[name=farther]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("sight="));
		Map<String, String> before = places();
		String sight = this.browser.getCurrentUrl().replaceAll(".*(sight=[^&]*).*", "$1");
		go("/#size=BETWEENNESS&colour=community&select=asset:fh2r&off=PERSON&without=organisation:tohoku-meti&"
				+ sight);
		awaitText("#status", "100 件");
		assertThat(before).hasSize(111).containsAllEntriesOf(places());
		assertThat(places()).hasSize(100);
		go("/#select=organisation:tohoku-meti");
		awaitText("#status", ALL);
		Map<String, String> whole = places();
		find("#picture").sendKeys(Keys.DELETE);
		awaitText("#status", "110 件");
		find("body").sendKeys(Keys.chord(Keys.CONTROL, "z"));
		awaitText("#status", ALL);
		assertThat(places()).isEqualTo(whole);
	}

	@Test
	void whatIsBroughtInStandsElsewhereAsItStoodHere() {
		expandTheCommittee();
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		patiently().until((page) -> !page.getCurrentUrl().contains("select=committee"));
		find("#card [name=expand]");
		settle();
		Map<String, String> here = places();
		String address = this.browser.getCurrentUrl();
		assertThat(address).hasSizeLessThan(2000);
		this.browser.get("about:blank");
		this.browser.get(address);
		awaitText("#status", "21 件");
		assertThat(places()).isEqualTo(here);
	}

	@Test
	void aViewThatIsTooLongForAnAddressIsKeptByTheServiceUnderAShortOne() {
		expandTheCommittee();
		find("#card textarea").sendKeys("長いメモ".repeat(60), Keys.TAB);
		patiently().until((page) -> page.getCurrentUrl().contains("saved="));
		Map<String, String> here = places();
		String address = this.browser.getCurrentUrl();
		assertThat(address).hasSizeLessThan(300);
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		patiently().until((page) -> page.getCurrentUrl().matches(".*saved=.*select=(?!committee).*"));
		this.browser.get("about:blank");
		this.browser.get(address);
		awaitText("#status", "21 件");
		assertThat(places()).isEqualTo(here);
		assertThat(find("#card textarea").getDomProperty("value")).startsWith("長いメモ長いメモ");
		go("/#saved=0123456789abcdef0123");
		awaitText("#message", "この表示はもう保存されていません。");
		awaitText("#status", ALL);
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatSomebodyIsWritingStaysWhileTheCardIsDrawnAnew() {
		go("/#network=0&nodes=committee:tohoku-5th-policy&select=committee:tohoku-5th-policy");
		awaitText("#status", "1 件");
		find("#card textarea").sendKeys("書きかけ");
		WebElement card = find("#card h2");
		this.browser.executeScript("document.querySelector('[name=expand]').click()");
		awaitText("#status", "21 件");
		assertThat(card.isDisplayed()).as("the card is not drawn anew").isTrue();
		find("#card textarea");
		WebElement focused = this.browser.switchTo().activeElement();
		assertThat(focused.getDomProperty("value")).isEqualTo("書きかけ");
		focused.sendKeys("のメモ", Keys.TAB);
		patiently().until((page) -> page.getCurrentUrl().contains("notes="));
		assertThat(find("#card textarea").getDomProperty("value")).isEqualTo("書きかけのメモ");
	}

	@Test
	void communitiesAreFoldedAndUnfoldWhereTheyStand() {
		go("/#fold=community");
		awaitText("#status", "本を表示中");
		find("[name=farther]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("sight="));
		Map<String, String> before = places();
		assertThat(before.keySet()).hasSizeBetween(3, 40).anyMatch((id) -> id.startsWith("community:"));
		assertThat(labels()).contains(" ほか ");
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		find("[name=unfold]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("unfolded="));
		Map<String, String> after = places();
		assertThat(after).hasSizeGreaterThan(before.size() + 3);
		assertThat(after).containsAllEntriesOf(withoutOne(before, after));
		assertThat(number(counts(), "nodeOverlaps")).isZero();
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		search("大野英男");
		awaitText("#card h2", "大野 英男");
		find("[name=fold]");
		nothingLeavesTheMachineAndNothingFails();
	}

	@ParameterizedTest
	@CsvSource({ "types, 人物", "years, 2010", "rings, ''" })
	void otherArrangementsHaveCaptionsAndNoOverlaps(String layout, String caption) {
		go("/#layout=" + layout + "&centre=organisation:tohoku-meti");
		awaitText("#status", ALL);
		settle();
		assertThat(number(nothingOverlaps(), "nodes")).isEqualTo(111);
		assertThat(labels()).contains(caption);
	}

	@Test
	void aMapHasNorthUpAndTheRestBesideWhatItIsLinkedTo() {
		go("/");
		awaitText("#status", ALL);
		List<?> found = (List<?>) this.browser.executeAsyncScript(
				OVERLAPS + """
						const done = arguments[0];
						import('/explorer/picture/layout/map.js').then(({ mapped }) => {
						  const at = (latitude, longitude) => ({ latitude, longitude });
						  const towns = [['sapporo', at(43.06, 141.35)], ['sendai', at(38.27, 140.87)], ['naha', at(26.21, 127.68)], ['twin', at(38.27, 140.87)]]
						    .map(([id, place]) => ({ id, at: place, radius: 10 }));
						  const rest = ['office', 'person', 'alone'].map((id) => ({ id, at: null, radius: 10 }));
						  const links = { office: ['sendai', 'person'], person: ['office'], sendai: ['office'] };
						  const { places, captions } = mapped([...towns, ...rest], (id) => links[id] ?? [], 'nowhere');
						  const { sapporo, sendai, naha, office, person, alone } = Object.fromEntries(places);
						  const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
						  done([places.size, overlaps([...places.values()].map(({ x, y }) => ({ x1: x - 10, x2: x + 10, y1: y - 10, y2: y + 10 }))),
						    sapporo.y < sendai.y && sendai.y < naha.y && naha.x < sendai.x && sendai.x < sapporo.x, far(office, sendai) < 60 && far(person, office) < 90,
						    alone.y > Math.max(naha.y, office.y), captions.map(({ text }) => text).join()]);
						});""");
		assertThat(found).isEqualTo(List.of(7L, 0L, true, true, true, "nowhere"));
		go("/#layout=map");
		awaitText("#status", ALL);
		assertThat(number(nothingOverlaps(), "nodes")).isEqualTo(111);
		nothingLeavesTheMachineAndNothingFails();
	}

	/** All but the one that was unfolded. */
	private static Map<String, String> withoutOne(Map<String, String> before, Map<String, String> after) {
		Map<String, String> rest = new HashMap<>(before);
		rest.keySet().retainAll(after.keySet());
		assertThat(rest).hasSize(before.size() - 1);
		return rest;
	}

	@Test
	void aChoiceLightsUpWhatIsAroundIt() {
		go("/");
		awaitText("#status", ALL);
		settle();
		double before = number(counts(), "names");
		go("/#select=asset:fh2r");
		awaitText("#card h2", "FH2R");
		settle();
		assertThat(number(counts(), "names")).isLessThan(before);
		assertThat(labels()).contains("FH2R").doesNotContain("大野 英男");
		find("#picture").sendKeys(Keys.ESCAPE);
		settle();
		assertThat(number(counts(), "names")).isEqualTo(before);
	}

	@Test
	void keysAndToolsWorkEverywhere() {
		go("/");
		awaitText("#status", ALL);
		find("body").sendKeys("/");
		assertThat(this.browser.switchTo().activeElement().getDomAttribute("role")).isEqualTo("combobox");
		find("#status").click();
		find("body").sendKeys("?");
		awaitText("#help", "元に戻す");
		find("#help button").click();
		Map<String, String> fitted = places();
		find("[name=closer]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("sight="));
		assertThat(places()).isNotEqualTo(fitted);
		find("[name=fit]").click();
		patiently().until((page) -> !page.getCurrentUrl().contains("sight="));
		assertThat(places()).isEqualTo(fitted);
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void panelsFoldAndTheBrowserKeepsThat() {
		go("/");
		awaitText("#status", ALL);
		int before = find("#picture").getSize().width;
		find(".handle.left").sendKeys(Keys.ENTER);
		find(".handle.right").sendKeys(Keys.ARROW_RIGHT);
		patiently().until((page) -> find("#picture").getSize().width > before + 200);
		go("/");
		awaitText("#status", ALL);
		assertThat(find("#picture").getSize().width).isGreaterThan(before + 200);
		find(".handle.left").sendKeys(Keys.ENTER);
		assertThat(find(".side").isDisplayed()).isTrue();
	}

	@Test
	void aPhoneShowsThePictureAsWideAsItIs() {
		this.browser.manage().window().setSize(new Dimension(500, 844));
		go("/");
		awaitText("#status", "111 件");
		assertThat(find("#picture").getSize().width).isGreaterThan(480);
		assertThat(find("#picture").getSize().height).isGreaterThan(300);
		assertThat(this.browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
			.isEqualTo(true);
	}

	@Test
	void linkTypesAreLeftOutAndCommunitiesAreNamed() {
		go("/#colour=community");
		awaitText("#status", ALL);
		assertThat(this.browser.findElements(By.cssSelector(".side ol.legend li"))).hasSizeGreaterThan(3);
		find("[name=SERVES_ON]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("offLinks=SERVES_ON"));
		patiently().until((page) -> !find("#status").getText().contains("164 本"));
	}

	@Test
	void aPictureAloneIsLookedAtAndLeadsToTheExplorer() {
		go("/embed#network=40&lang=en");
		awaitText("#status", "Showing 40 entities");
		settle();
		nothingOverlaps();
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		patiently().until((page) -> !page.findElements(By.cssSelector("#status strong")).isEmpty());
		assertThat(find("#status a").getDomProperty("href")).contains("/#lang=en&network=40&select=");
		assertThat(this.browser.findElements(By.cssSelector("#card, input, .editing"))).isEmpty();
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void rolesAndValuesOfAttributesAreLeftOutAndPathsDoWithoutThem() {
		go("/#colour=kind&offRoles=CHAIR");
		awaitText("#status", "111 件、つながり 163 本");
		assertThat(find(".roles").getDomAttribute("open")).isNotNull();
		find("[name=CHAIR]").click();
		awaitText("#status", ALL);
		find(".side [name=大学]").click();
		patiently().until((page) -> page.getCurrentUrl().contains("offValues="));
		patiently().until((page) -> !find("#status").getText().startsWith("111 件"));
		go("/#network=0&picked=person:tohoku-5th-大野英男,committee:tohoku-5th-policy&ask=ways&offRoles=CHAIR");
		awaitText(".compare", "経路は見つかりません。");
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aRangeOfYearsIsDrawnOnTheHistogramOrWritten() {
		go("/");
		awaitText("#status", ALL);
		WebElement histogram = find("svg.histogram");
		int width = histogram.getSize().width;
		new Actions(this.browser).scrollToElement(histogram)
			.moveToElement(histogram, -width / 2 + 2, 0)
			.clickAndHold()
			.moveByOffset(width - 6, 0)
			.release()
			.perform();
		patiently().until((page) -> page.getCurrentUrl().contains("year=2010&until=2025"));
		find("[name=until]").clear();
		find("[name=until]").sendKeys("2012", Keys.TAB);
		patiently().until((page) -> page.getCurrentUrl().contains("year=2010&until=2012"));
		find("[name=anytime]").click();
		awaitText("#status", ALL);
		nothingLeavesTheMachineAndNothingFails();
	}

	private void settle() {
		this.browser.executeAsyncScript("setTimeout(arguments[0], 700)");
	}

	private Map<?, ?> counts() {
		return (Map<?, ?>) this.browser.executeScript(COUNTS);
	}

	private Map<?, ?> nothingOverlaps() {
		Map<?, ?> counts = counts();
		assertThat(number(counts, "nodeOverlaps")).isZero();
		assertThat(number(counts, "nameOverlaps")).isZero();
		return counts;
	}

	private void expandTheCommittee() {
		go("/#network=0&nodes=committee:tohoku-5th-policy&select=committee:tohoku-5th-policy");
		awaitText("#status", "1 件");
		find("[name=expand]").click();
		awaitText("#status", "21 件");
	}

	private static double number(Map<?, ?> counts, String name) {
		return ((Number) counts.get(name)).doubleValue();
	}

	private String labels() {
		return String.valueOf(this.browser.executeScript(
				"return enishi.boxes().filter(({ kind }) => kind === 'label').map(({ text }) => text).join(' ')"));
	}

	/** The middles of all nodes on the screen, by id. */
	@SuppressWarnings("unchecked")
	private Map<String, String> places() {
		settle();
		return (Map<String, String>) this.browser.executeScript(
				"""
						return Object.fromEntries(enishi.boxes().filter(({ kind }) => kind === 'node')
						  .map(({ id, x1, x2, y1, y2 }) => [id, `${((x1 + x2) / 2).toFixed(2)} ${((y1 + y2) / 2).toFixed(2)}`]));""");
	}

}
