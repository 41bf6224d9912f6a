package dev.enishi;

import java.util.Map;

import dev.enishi.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator changes on the cards of the explorer. */
class CardEditingTests extends BrowserTest {

	private static final String ONE = "organisation:card-one";

	@Autowired
	@Lazy
	TestTokens tokens;

	private GraphQl curator;

	@BeforeEach
	void twoOrganisations() {
		String token = this.tokens.curator("Aoi");
		this.curator = this.graphQl.with(token);
		for (String name : new String[] { "one", "two" }) {
			this.curator.ask("""
					mutation { createOrganisation(input: {id: "organisation:card-%1$s", name: "カード%1$s協会",
					  citations: [{source: "source:tohoku-5th-policy", locator: "line 1"}]}) { errors { message } } }"""
				.formatted(name));
		}
		go("/#network=0");
		this.browser.executeScript("sessionStorage.setItem('enishi-token', arguments[0])", token);
		show(ONE);
	}

	@AfterEach
	void without() {
		for (String name : new String[] { "one", "two" }) {
			GraphQl.Answer answer = this.curator
				.ask("{ entity(id: \"organisation:card-%s\") { id version } }".formatted(name));
			if (answer.value("$.data.entity") instanceof Map<?, ?> entity) {
				this.curator
					.ask("mutation { deleteEntity(input: {id: \"%s\", version: %s, withLinks: true}) { deleted } }"
						.formatted(entity.get("id"), entity.get("version")));
			}
		}
	}

	@Test
	void whatAnEntitySaysIsChangedWithItsHistoryAndReverted() {
		unfold(".editing");
		write("kind", "財団");
		write("message", "届出による");
		press(".edit", "変更を保存");
		awaitText("#message", "版として保存しました。");
		awaitText("#card dl", "財団");
		unfold(".changes");
		awaitText(".history", "届出による");
		awaitText(".history", "Aoi · 変更");
		awaitText(".history", "区分: → 財団");
		press("#message", "取り消す");
		patiently().until((page) -> !find("#card").getText().contains("財団"));
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void whatIsRejectedIsSaidBesideTheFormWhichStaysAsItIs() {
		unfold(".editing");
		write("english", "Card Foundation");
		this.browser.executeScript("document.querySelector('.edit [name=\"english.status\"]').value = 'OFFICIAL'");
		press(".edit", "変更を保存");
		awaitText(".problems", "An official English name needs a 'reference'");
		this.curator.ask("""
				mutation { updateOrganisation(input: {id: "%s", version: %d, kind: "社団"}) { errors { message } } }"""
			.formatted(ONE, version()));
		write("'english.reference'", "https://example.org");
		press(".edit", "変更を保存");
		awaitText(".problems", "区分: → 社団");
		assertThat(find(".edit [name=english]").getDomProperty("value")).isEqualTo("Card Foundation");
		press(".edit", "変更を保存");
		awaitText("#card dl", "Card Foundation");
		assertThat(find("#card dl").getText()).as("what the other changed stays").contains("社団");
	}

	@Test
	void citationsAndLinksAreAddedAndTheSameIsMerged() {
		unfold(".editing");
		unfold(".editing .citing");
		find(".citing input[type=search]").sendKeys("ナノテラス");
		patiently()
			.until((page) -> this.browser.findElements(By.cssSelector(".citing [name=document] option")).size() < 3);
		write(".citing", "locator", "line 2");
		this.browser.executeScript("document.querySelector('.citing [name=basis]').value = 'INFERRED'");
		write(".citing", "citationNote", "名簿から推定した。");
		press(".citing", "加える");
		awaitText("#card .citations", "2 行目");
		unfold(".changes");
		awaitText(".history", "推定");
		assertThat(find(".history").getText()).doesNotContain("INFERRED");
		unfold(".editing");
		unfold(".editing .citing");
		find(".citing li:nth-child(2) button").click();
		patiently().until((page) -> !find("#card .citations").getText().contains("2 行目"));
		unfold(".editing");
		chooseTheOther(".linking");
		this.browser.executeScript("document.querySelector('.linking [name=type]').value = 'PART_OF'");
		write(".linking", "locator", "line 3");
		press(".linking", "加える");
		awaitText("#card .links", "カードtwo協会");
		unfold(".editing");
		chooseTheOther(".merging");
		press(".merging", "これに統合");
		awaitText("#card dl", "カードtwo協会");
		assertThat(
				this.curator.ask("{ entity(id: \"organisation:card-two\") { id } }").<String>value("$.data.entity.id"))
			.isEqualTo(ONE);
		unfold(".editing");
		unfold(".editing .deleting");
		press(".deleting", "削除");
		awaitText("#status", "0 件");
		assertThat(this.curator.ask("{ entity(id: \"%s\") { id } }".formatted(ONE)).<Object>value("$.data.entity"))
			.isNull();
		nothingLeavesTheMachineAndNothingFails();
	}

	@Test
	void aLinkIsChangedAndDeleted() {
		this.curator.ask("""
				mutation { createLink(input: {type: PART_OF, source: "%s", target: "organisation:card-two",
				  citations: [{source: "source:tohoku-5th-policy", locator: "line 1"}]}) { link { id } } }"""
			.formatted(ONE));
		go("/#network=0&nodes=organisation:card-two," + ONE + "&select=" + ONE);
		press("#card .links", "出典");
		awaitText("#card h2", "一部");
		unfold(".editing");
		write("from", "2020-04");
		press(".edit", "変更を保存");
		awaitText("#card dl", "2020-04");
		unfold(".editing");
		unfold(".editing .deleting");
		press(".deleting", "削除");
		awaitText("#message", "版として保存しました。");
		awaitText("#status", "つながり 0 本");
	}

	private int version() {
		return this.curator.ask("{ entity(id: \"%s\") { version } }".formatted(ONE)).value("$.data.entity.version");
	}

	private void show(String id) {
		go("/#network=0&nodes=%1$s&select=%1$s".formatted(id));
		awaitText("#card h2", "カード");
	}

	private void unfold(String part) {
		find(part);
		this.browser.executeScript("document.querySelector(arguments[0]).open = true", part);
		patiently().until((page) -> !page.findElements(By.cssSelector(part + " form, " + part + " ol")).isEmpty());
	}

	private void chooseTheOther(String part) {
		unfold(".editing " + part);
		find(part + " input[type=search]").sendKeys("カードtwo");
		find(part + " [role=option]").click();
		awaitText(part + " p", "カードtwo協会");
	}

	private void write(String name, String text) {
		write(".editing", name, text);
	}

	private void write(String part, String name, String text) {
		find(part + " [name=" + name + "]").clear();
		find(part + " [name=" + name + "]").sendKeys(text);
	}

}
