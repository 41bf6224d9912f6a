package dev.enishi.vocabulary;

/**
 * Words in the two languages that people use the service in.
 *
 * @param <T> what the words are
 * @param ja the Japanese ones
 * @param en the English ones
 */
record Bilingual<T>(T ja, T en) {

	/** The words in a language; any but English is served in Japanese. */
	T in(Language language) {
		return (language == Language.EN) ? this.en : this.ja;
	}

}
