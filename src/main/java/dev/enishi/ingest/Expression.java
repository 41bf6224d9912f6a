package dev.enishi.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a mapping. Java's own backtracks, which for some expressions
 * takes longer than anybody waits, or more stack than there is; so steps are counted, and
 * an expression that needs too many is refused. (RE2/J would need no count, but knows
 * neither full-width blanks and digits nor look-behind.)
 */
final class Expression {

	private static final long STEPS = 1_000_000;

	private static final int STEPS_PER_CHARACTER = 20;

	private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\$(\\d)");

	/** After so many texts that took too long the others are not tried any more. */
	private static final int PATIENCE = 10;

	private final Pattern pattern;

	private int exhausted;

	private Expression(Pattern pattern) {
		this.pattern = pattern;
	}

	/**
	 * Reads an expression.
	 * @throws IllegalArgumentException when it is none
	 */
	static Expression of(String text) {
		try {
			return new Expression(Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS));
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(
					"'%s' is not a regular expression: %s".formatted(text, ex.getDescription()), ex);
		}
		catch (StackOverflowError ex) {
			throw new IllegalArgumentException("The regular expression is nested too deep");
		}
	}

	/** Whether it occurs in a text. */
	boolean occursIn(String text) {
		return match(text, Matcher::find);
	}

	/** Its first group where it first occurs, all of it where it has none, or null. */
	@Nullable String firstIn(String text) {
		return match(text, (matcher) -> {
			if (!matcher.find()) {
				return null;
			}
			return (matcher.groupCount() > 0) ? matcher.group(1) : matcher.group();
		});
	}

	/** A text without what matches. */
	String without(String text) {
		return match(text, (matcher) -> matcher.replaceAll(""));
	}

	/**
	 * Puts something in the place of what matches; {@code $1} is its first group.
	 * @throws IllegalArgumentException when there is no such group
	 */
	Function<String, String> replacing(String replacement) {
		try {
			// a text that has what matches shows a wrong reference, and so does none
			this.pattern.matcher("").replaceAll(replacement);
			Matcher groups = GROUP.matcher(replacement);
			while (groups.find()) {
				if (Integer.parseInt(groups.group(1)) > this.pattern.matcher("").groupCount()) {
					throw new IndexOutOfBoundsException("No group " + groups.group(1));
				}
			}
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new IllegalArgumentException("'%s' cannot be put in: %s".formatted(replacement, ex.getMessage()), ex);
		}
		return (text) -> match(text, (matcher) -> matcher.replaceAll(replacement));
	}

	/** The parts of a text between what matches, those that are not blank. */
	List<String> split(String text) {
		String[] parts = match(text, (matcher) -> this.pattern.split(new Counted(text)));
		return Arrays.stream(parts).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private <T> T match(String text, Function<Matcher, T> match) {
		if (this.exhausted >= PATIENCE) {
			throw tooHard();
		}
		try {
			return match.apply(this.pattern.matcher(new Counted(text)));
		}
		catch (TooManySteps | StackOverflowError ex) {
			this.exhausted++;
			throw tooHard();
		}
	}

	private IllegalArgumentException tooHard() {
		return new IllegalArgumentException(
				"The regular expression '%s' takes too long here: make it simpler".formatted(this.pattern));
	}

	/** A text that counts how often it is looked at. */
	private static final class Counted implements CharSequence {

		private final String text;

		private long left;

		Counted(String text) {
			this.text = text;
			this.left = STEPS + (long) STEPS_PER_CHARACTER * text.length();
		}

		@Override
		public char charAt(int index) {
			if (--this.left < 0) {
				throw new TooManySteps();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.substring(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class TooManySteps extends RuntimeException {

		TooManySteps() {
			super(null, null, false, false);
		}

	}

}
