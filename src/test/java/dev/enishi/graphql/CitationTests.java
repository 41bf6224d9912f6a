package dev.enishi.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class CitationTests {

	private static final Path DOCUMENT = Path
		.of(System.getProperty("enishi.seed-document", "../shared/data/seed-document.txt"));

	private static final int LONGEST_QUOTE = 25;

	private static final String EVERYTHING = """
			{ %s: %s(first: 500) { nodes { id citations { ...c } links(first: 500) { nodes { id citations { ...c } } } } } }
			fragment c on Citation { source { id } locator quote basis note }""";

	@Autowired
	GraphQl graphQl;

	@Test
	void everyEntityAndEveryLinkIsCitedAndEveryInferenceIsExplained() {
		for (String list : SchemaLists.NAMES) {
			GraphQl.Answer answer = this.graphQl.ask(EVERYTHING.formatted("all", list));
			assertThat(answer.<List<Object>>values("$.data.all.nodes[*].citations")).isNotEmpty()
				.allMatch((citations) -> !citations.isEmpty());
			assertThat(answer.<List<Object>>values("$..links.nodes[*].citations"))
				.allMatch((citations) -> !citations.isEmpty());
			assertThat(answer.<Map<String, Object>>values("$..citations[?(@.basis == 'INFERRED')]"))
				.allMatch((citation) -> citation.get("note") != null);
		}
	}

	static boolean documentIsHere() {
		return Files.exists(DOCUMENT);
	}

	@Test
	@EnabledIf(value = "documentIsHere",
			disabledReason = "The policy document is not part of the project; name a copy with -Denishi.seed-document=…")
	void everyQuoteStandsOnItsLineAndIsShort() throws IOException {
		List<String> lines = Files.readAllLines(DOCUMENT);
		int checked = 0;
		for (String list : SchemaLists.NAMES) {
			GraphQl.Answer answer = this.graphQl.ask(EVERYTHING.formatted("all", list));
			for (Map<String, Object> citation : answer
				.<Map<String, Object>>values("$..citations[?(@.source.id == 'source:tohoku-5th-policy')]")) {
				String locator = (String) citation.get("locator");
				String quote = (String) citation.get("quote");
				String line = lines.get(Integer.parseInt(locator.substring("line ".length())) - 1);
				assertThat(quote).as(locator).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_QUOTE);
				assertThat(line).as(locator).contains(quote);
				checked++;
			}
		}
		assertThat(checked).isGreaterThan(300);
	}

}
