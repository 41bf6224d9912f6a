package dev.enishi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day, as exact as its source is: {@code 2021}, {@code 2021-12} or
 * {@code 2021-12-23}.
 *
 * @param text the ISO 8601 form
 */
public record PartialDate(String text) {

	private static final int YEAR = 4;

	private static final int MONTH = 7;

	private static final int DAY = 10;

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	/**
	 * Greater than any digit or hyphen, so that a date with it sorts behind every day
	 * inside that date.
	 */
	private static final String END = "~";

	/**
	 * Reads a date.
	 * @throws IllegalArgumentException when it is not a year, a month or a day that
	 * exists
	 */
	public static PartialDate parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException(notADate(text));
		}
		try {
			switch (text.length()) {
				case YEAR -> Year.parse(text);
				case MONTH -> YearMonth.parse(text);
				default -> LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(notADate(text), ex);
		}
		return new PartialDate(text);
	}

	/** Reads a date that others may have written; null where it is none. */
	public static @Nullable PartialDate read(@Nullable String text) {
		try {
			return (text != null) ? parse(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Its first day as a number that compares as the date does: {@code 20211201}. */
	public int firstDay() {
		return number(this.text + "-01-01".substring(this.text.length() - YEAR));
	}

	/** Its last day as such a number. */
	public int lastDay() {
		return switch (this.text.length()) {
			case YEAR -> number(this.text + "-12-31");
			case MONTH -> number(YearMonth.parse(this.text).atEndOfMonth().toString());
			default -> number(this.text);
		};
	}

	private static int number(String day) {
		return Integer.parseInt(day.replace("-", ""));
	}

	/**
	 * The shortest text that begins on the same day, to compare with the texts of other
	 * dates: none that begins before that day sorts behind it.
	 */
	public String firstText() {
		return this.text.replaceFirst("(-01)+$", "");
	}

	/**
	 * A text that sorts behind every date that ends with this one or before, and before
	 * every later one.
	 */
	public String end() {
		String month = (this.text.length() == DAY && isLastOfMonth()) ? this.text.substring(0, MONTH) : this.text;
		return month.replaceFirst("^(\\d{4})-12$", "$1") + END;
	}

	private boolean isLastOfMonth() {
		LocalDate day = LocalDate.parse(this.text);
		return day.getDayOfMonth() == day.lengthOfMonth();
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static String notADate(String text) {
		return "'%s' is not a date: write a year (2021), a month (2021-12) or a day (2021-12-23)".formatted(text);
	}

}
