package dev.enishi.bundle;

import org.jspecify.annotations.Nullable;

/** What every text has to comply with. */
public final class TextRules {

	private static final int LONGEST = 100_000;

	private TextRules() {
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
		if (text.codePoints().anyMatch(TextRules::turnsDirection)) {
			item.problem("Characters that change the direction of writing are not allowed");
			return null;
		}
		if (!text.isEmpty() && text.codePoints().noneMatch(TextRules::isVisible)) {
			item.problem("This text has no visible character");
			return null;
		}
		return text.isEmpty() ? null : text;
	}

	/** With these a name could look like another one. */
	private static boolean turnsDirection(int point) {
		return switch (Character.getDirectionality(point)) {
			case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
					Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
					Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
					Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
					Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
				true;
			default -> false;
		};
	}

	private static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
