package dev.enishi.vocabulary;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTypeTests {

	@ParameterizedTest
	@MethodSource("all")
	void everyTypeHasSentencesInBothLanguagesAndDirections(LinkType type) {
		for (Language language : Set.of(Language.JA, Language.EN)) {
			LinkWords words = type.words(language);
			assertThat(words.label()).isNotBlank();
			assertThat(words.forward()).contains("{a}", "{b}");
			assertThat(words.backward()).contains("{a}", "{b}");
			boolean hasCapacity = !type.roles().isEmpty()
					|| type.attributes(Attribute.Trait.CAPACITY).findAny().isPresent();
			assertThat(words.roles()).as("sentences for roles and titles")
				.matches((roles) -> roles.isEmpty() != hasCapacity);
			words.roles().forEach((role) -> {
				assertThat(role.forward()).contains("{a}", "{b}");
				assertThat(role.backward()).contains("{a}", "{b}");
			});
		}
	}

	static Stream<LinkType> all() {
		return TestVocabulary.OURS.linkTypes().stream();
	}

	@ParameterizedTest
	@CsvSource({ "SERVES_ON, Person, Committee", "SERVES_ON, Organisation, Committee", "PART_OF, Strategy, Policy",
			"PART_OF, Strategy, Strategy", "PART_OF, Theme, Policy", "MEASURED_BY, Programme, Kpi",
			"RELATED_TO, Kpi, Person", "LOCATED_IN, Place, Place", "INVOLVED_IN, Person, Programme" })
	void theVocabularyAllows(String type, String source, String target) {
		assertThat(allows(type, source, target)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "SERVES_ON, Committee, Person", "PART_OF, Theme, Strategy", "USES, Person, Asset",
			"HOLDS_POSITION, Organisation, Organisation" })
	void theVocabularyRefuses(String type, String source, String target) {
		assertThat(allows(type, source, target)).isFalse();
	}

	private static boolean allows(String type, String source, String target) {
		return TestVocabulary.link(type).allows(TestVocabulary.entity(source), TestVocabulary.entity(target));
	}

	@Test
	void rolesBelongToMembershipAndInvolvementAlone() {
		assertThat(all().filter((type) -> !type.roles().isEmpty()).map(LinkType::name))
			.containsExactlyInAnyOrder("SERVES_ON", "INVOLVED_IN");
	}

}
