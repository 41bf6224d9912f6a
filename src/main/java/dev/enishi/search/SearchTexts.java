package dev.enishi.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an entity is found by: every text as written, and the same texts in the form that
 * is searched.
 *
 * @param texts the names and aliases
 * @param keys the same, normalised, in the same order
 */
public record SearchTexts(List<String> texts, List<String> keys) {

	/**
	 * Makes the texts of all that name an entity; null and what has neither letters nor
	 * digits is left out.
	 */
	public static SearchTexts of(Stream<@Nullable String> names) {
		List<String> texts = names.filter(Objects::nonNull)
			.map(String.class::cast)
			.distinct()
			.filter((text) -> !SearchKey.of(text).isEmpty())
			.toList();
		return new SearchTexts(texts, texts.stream().map(SearchKey::of).toList());
	}

}
