package dev.enishi.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A language that names, words and explanations come in; KANA is the Japanese reading,
 * and only names come in OTHER languages.
 */
public enum Language {

	JA, EN, KANA, OTHER;

	/** A language, or Japanese where a query names none. */
	public static Language orJapanese(@Nullable Language language) {
		return (language != null) ? language : JA;
	}

}
