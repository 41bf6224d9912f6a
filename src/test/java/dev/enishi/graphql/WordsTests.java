package dev.enishi.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class WordsTests {

	@Autowired
	GraphQl graphQl;

	@Test
	void everyTypeAndRoleHasAWordInBothLanguages() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ vocabulary {
				  entityTypes { type ja: word en: word(lang: EN) }
				  linkTypes { type ja: word en: word(lang: EN) }
				  roles { role ja: word en: word(lang: EN) }
				} }""");
		assertThat(answer.values("$..en")).doesNotHaveDuplicates()
			.hasSize(TestVocabulary.OURS.entityTypes().size() + TestVocabulary.OURS.linkTypes().size()
					+ TestVocabulary.OURS.roles().size())
			.contains("person", "serves on", "chair");
		assertThat(answer.values("$..ja")).contains("人物", "参加", "座長");
	}

	@Test
	void aLinkIsASentenceInBothLanguages() {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ entity(id: "person:tohoku-5th-大野英男") { links(filter: {types: [SERVES_ON]}) {
				  nodes { ja: sentence en: sentence(lang: EN) }
				} } }""");
		assertThat(answer.values("$..ja")).isEqualTo(List.of("大野 英男は第5期中期政策の委員会で座長を務める"));
		assertThat(answer.values("$..en"))
			.isEqualTo(List.of("Hideo Ohno chairs the Committee on the 5th Mid-term Policy"));
	}

	/**
	 * Reads all links out, for a person to go through: {@code target/seed-sentences.txt}.
	 */
	@Test
	void everyLinkOfTheSeedGraphReadsAsASentence() throws IOException {
		GraphQl.Answer answer = this.graphQl.ask("""
				{ network { edges { ja: sentence en: sentence(lang: EN) note noteEn: note(lang: EN)
				  citations { locator basis note noteEn: note(lang: EN) } } } }""");
		List<Map<String, Object>> links = answer.values("$.data.network.edges[*]");
		Files.write(Path.of("target/seed-sentences.txt"), links.stream().map((link) -> {
			List<?> citations = (List<?>) link.get("citations");
			return "%s\n%s\n%s\n%s\n".formatted(link.get("ja"), link.get("en"),
					Stream.of(link.get("note"), link.get("noteEn")).filter(Objects::nonNull).toList(), citations);
		}).sorted().toList());
		assertThat(links).hasSizeGreaterThan(150).allSatisfy((link) -> {
			assertThat(link.get("ja").toString()).doesNotContain("{", "null").matches(".*[ぁ-ん].*");
			assertThat(link.get("en").toString()).doesNotContain("{", "null").doesNotContainPattern("[ぁ-んァ-ン]");
		});
		assertThat(answer.<Map<String, Object>>values("$..citations[?(@.basis == 'INFERRED')]")).isNotEmpty()
			.allSatisfy((citation) -> {
				assertThat(citation.get("note").toString()).as("the reason in Japanese").containsPattern("[ぁ-ん]");
				assertThat(citation.get("noteEn").toString()).as("the reason in English")
					.doesNotContainPattern("[ぁ-ん]");
			});
	}

}
