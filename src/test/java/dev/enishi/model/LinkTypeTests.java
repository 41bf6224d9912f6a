package dev.enishi.model;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTypeTests {

	@ParameterizedTest
	@EnumSource
	void everyTypeHasSentencesInBothLanguagesAndDirections(LinkType type) {
		for (Language language : Set.of(Language.JA, Language.EN)) {
			Words words = type.words(language);
			assertThat(words.label()).isNotBlank();
			assertThat(words.forward()).contains("{a}", "{b}");
			assertThat(words.backward()).contains("{a}", "{b}");
			boolean saysAs = !type.roles().isEmpty() || type.titled();
			assertThat(words.forward().contains("{as}")).isEqualTo(saysAs);
			assertThat(words.backward().contains("{as}")).isEqualTo(saysAs);
		}
	}

	@ParameterizedTest
	@CsvSource({ "SERVES_ON, PERSON, COMMITTEE", "SERVES_ON, ORGANISATION, COMMITTEE", "PART_OF, STRATEGY, POLICY",
			"PART_OF, STRATEGY, STRATEGY", "PART_OF, THEME, POLICY", "MEASURED_BY, PROGRAMME, KPI",
			"RELATED_TO, KPI, PERSON", "LOCATED_IN, PLACE, PLACE", "INVOLVED_IN, PERSON, PROGRAMME" })
	void theVocabularyAllows(LinkType type, EntityType source, EntityType target) {
		assertThat(type.allows(source, target)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "SERVES_ON, COMMITTEE, PERSON", "PART_OF, THEME, STRATEGY", "PART_OF, PROJECT, POLICY",
			"USES, PERSON, ASSET", "HOLDS_POSITION, ORGANISATION, ORGANISATION" })
	void theVocabularyRefuses(LinkType type, EntityType source, EntityType target) {
		assertThat(type.allows(source, target)).isFalse();
	}

	@Test
	void rolesBelongToMembershipAndInvolvementAlone() {
		Set<LinkType> withRoles = EnumSet.noneOf(LinkType.class);
		for (LinkType type : LinkType.values()) {
			if (!type.roles().isEmpty()) {
				withRoles.add(type);
			}
		}
		assertThat(withRoles).containsExactlyInAnyOrder(LinkType.SERVES_ON, LinkType.INVOLVED_IN);
	}

}
