package dev.enishi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A year, a month or a day, as exact as its source is: {@code 2021}, {@code 2021-12} or
 * {@code 2021-12-23}.
 *
 * @param text the ISO 8601 form
 */
public record PartialDate(String text) {

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
				case 4 -> Year.parse(text);
				case 7 -> YearMonth.parse(text);
				default -> LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(notADate(text), ex);
		}
		return new PartialDate(text);
	}

	/** A text that sorts behind every day of this date and before every later one. */
	public String end() {
		return this.text + END;
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static String notADate(String text) {
		return "'%s' is not a date: write a year (2021), a month (2021-12) or a day (2021-12-23)".formatted(text);
	}

}
