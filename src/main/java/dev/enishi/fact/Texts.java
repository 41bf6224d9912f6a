package dev.enishi.fact;

import org.jspecify.annotations.Nullable;

/** What every text has to comply with. */
public final class Texts {

	private static final int LONGEST = 100_000;

	private Texts() {
	}

	/** The text without blanks around it, null where nothing is left or it is refused. */
	public static @Nullable String checked(String raw, Item item) {
		String text = raw.strip();
		if (text.length() > LONGEST) {
			item.problem("A text of %,d characters is longer than %,d".formatted(text.length(), LONGEST));
			return null;
		}
		if (text.chars().anyMatch(Character::isISOControl)) {
			item.problem("Control characters are not allowed");
			return null;
		}
		if (text.codePoints()
			.anyMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
			item.problem("A character is cut in half: a surrogate stands alone");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

}
