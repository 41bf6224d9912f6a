package dev.enishi.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that links can stand between.
 *
 * @param id the stable identity that the data chose, such as {@code asset:fh2r}
 * @param type its type
 * @param names every name with its language, the source's own first
 * @param aliases other names in use, nicknames and abbreviations
 * @param summaries a short description in our own words, by language
 * @param identifiers what others identify it by
 * @param attributes the values of the attributes that its type declares, by name; what it
 * has no value of is left out
 * @param citations where it is written down
 * @param version the number of the revision that wrote it last, 0 where nobody counted
 */
public record Entity(String id, EntityType type, List<Name> names, List<String> aliases,
		Map<Language, String> summaries, List<Identifier> identifiers, Map<String, Object> attributes,
		List<Citation> citations, long version) {

	/**
	 * The name in a language, or the name as the source writes it where that language has
	 * none.
	 */
	public String name(Language language) {
		return this.names.stream()
			.filter((name) -> name.language() == language)
			.findFirst()
			.orElseGet(() -> this.names.get(0))
			.text();
	}

	/** A short description, or null where a language has none. */
	public @Nullable String summary(Language language) {
		return this.summaries.get((language == Language.EN) ? Language.EN : Language.JA);
	}

	/**
	 * The value of an attribute; an empty list where a series has none, otherwise null.
	 */
	public @Nullable Object attribute(String name) {
		boolean series = Objects.requireNonNull(this.type.attributes().get(name)).kind().isSeries();
		return series ? this.attributes.getOrDefault(name, List.of()) : this.attributes.get(name);
	}

}
