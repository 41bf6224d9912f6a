package dev.enishi.vocabulary;

import java.util.Map;
import java.util.Objects;

/**
 * What part an entity takes at the other end of a link.
 *
 * @param index its place among all roles
 * @param name its name, such as {@code CHAIR}
 * @param words what people call it
 */
public record Role(int index, String name, Map<Language, String> words) {

	/** What people call it; a reading in kana has no word of its own. */
	public String word(Language language) {
		return Objects.requireNonNull(this.words.get((language == Language.EN) ? Language.EN : Language.JA));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
