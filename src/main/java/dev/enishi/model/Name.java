package dev.enishi.model;

import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * One name of an entity.
 *
 * @param text the name
 * @param language what it is written in
 * @param tag the same as a BCP 47 language tag, which names any language
 * @param status whether a further English name is official, null for other names
 * @param reference where an official English name is used, or null
 */
public record Name(String text, Language language, String tag, @Nullable NameStatus status,
		@Nullable String reference) {

	static final String JAPANESE = "ja";

	static final String KANA = "ja-Hrkt";

	static final String ENGLISH = "en";

	/** A name as the source writes it, in the language with a tag. */
	static Name of(String text, String tag) {
		Language language = switch (tag.split("-", 2)[0]) {
			case JAPANESE -> Language.JA;
			case ENGLISH -> Language.EN;
			default -> Language.OTHER;
		};
		return new Name(text, language, tag, null, null);
	}

}
