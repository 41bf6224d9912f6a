package dev.enishi.graphql;

import java.util.List;

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
				{ entity(id: "person:大野英男") { links(filter: {types: [SERVES_ON]}) {
				  nodes { ja: sentence en: sentence(lang: EN) }
				} } }""");
		assertThat(answer.values("$..ja")).isEqualTo(List.of("大野 英男は座長として第5期中期政策の委員に参加している"));
		assertThat(answer.values("$..en"))
			.isEqualTo(List.of("Hideo Ohno serves on Members for the 5th mid-term policy as chair"));
	}

}
