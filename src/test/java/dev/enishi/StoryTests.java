package dev.enishi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** Stories of the explorer: views with a text each. */
class StoryTests extends BrowserTest {

	private static final String ALL = "111 件、つながり 164 本を表示中";

	@Test
	void viewsWithTextsAreReadOneAfterAnotherElsewhere() {
		go("/#select=asset:fh2r&list=story");
		awaitText("#status", ALL);
		tell(0, "水素の拠点から始める。");
		go("/#network=30&layout=types&list=story");
		awaitText("#status", "30 件");
		tell(1, "種類ごとに並べる。");
		find("[name=shareStory]").click();
		awaitText("#message", "ストーリーを保存しました。");
		String story = this.browser.getCurrentUrl().replaceAll(".*(story=\\w+).*", "$1");
		assertThat(this.graphQl.ask("{ savedView(id: \"%s\") { view } }".formatted(story.substring("story=".length())))
			.<String>value("$.data.savedView.view"))
			.as("ids stand as they are, so that a person who is erased is found")
			.contains("\"asset:fh2r\"");
		this.browser.executeScript("localStorage.clear()");
		go("/#" + story);
		awaitText("#status", ALL);
		awaitText("#story", "水素の拠点から始める。");
		awaitText("#card h2", "FH2R");
		find("[name=on]").click();
		awaitText("#story", "種類ごとに並べる。");
		awaitText("#status", "30 件");
		find("#picture").sendKeys(Keys.ARROW_RIGHT);
		patiently().until((page) -> page.getCurrentUrl().contains("select="));
		assertThat(find("#story").getText()).as("who looks around is still in the story").contains("2 / 2");
		find("[name=back]").click();
		awaitText("#status", ALL);
		go("/embed#" + story + "&step=1");
		awaitText("#story", "種類ごとに並べる。");
		awaitText("#status", "30 件");
		nothingLeavesTheMachineAndNothingFails();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gone", "torn", "{\"steps\": []}", "{\"steps\": [{\"view\": {\"nodes\": 5}}]}", "{}" })
	void aStoryThatIsGoneOrIsNoneLeavesThePageAsItIs(String kept) {
		String id = kept.equals("gone") ? "0123456789abcdef0123"
				: this.graphQl.ask("mutation { saveView(view: \"%s\") { id } }".formatted(kept.replace("\"", "\\\"")))
					.value("$.data.saveView.id");
		go("/#story=" + id);
		awaitText("#message", "この表示はもう保存されていません。");
		awaitText("#status", "件、つながり");
		assertThat(find("#story").getText()).isEmpty();
	}

	private void tell(int step, String text) {
		find("[name=addStep]").click();
		find("[name=step-" + step + "]").sendKeys(text, Keys.TAB);
		patiently().until((page) -> String.valueOf(this.browser.executeScript("return localStorage['enishi-story']"))
			.contains(text));
	}

}
