package dev.enishi.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as English texts write them, as {@code 2021-4-1}. */
final class EnglishDates {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final String MONTH = "(?<month>(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\.?";

	private static final List<Pattern> FORMS = List.of(
			Pattern.compile("(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+)?" + MONTH + "[,\\s-]+(?<year>\\d{4})"),
			Pattern.compile(MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"));

	private static final Pattern NUMBERS = Pattern
		.compile("(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-](?<year>\\d{4})");

	private EnglishDates() {
	}

	/**
	 * A date in numbers, year first; all else as it is.
	 * @throws IllegalArgumentException when it may be read in two ways
	 */
	static String numeric(String text, String order) {
		for (Pattern form : FORMS) {
			Matcher named = form.matcher(text);
			if (named.matches()) {
				int month = MONTHS.indexOf(named.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
				return named.group("year") + "-" + month
						+ ((named.group("day") != null) ? "-" + named.group("day") : "");
			}
		}
		Matcher numbers = NUMBERS.matcher(text);
		if (!numbers.matches()) {
			return text;
		}
		return switch (order) {
			case "dmy" -> "%s-%s-%s".formatted(numbers.group("year"), numbers.group("second"), numbers.group("first"));
			case "mdy" -> "%s-%s-%s".formatted(numbers.group("year"), numbers.group("first"), numbers.group("second"));
			default -> throw new IllegalArgumentException(
					"'%s' may begin with the day or the month: say 'date: dmy' or 'date: mdy'".formatted(text));
		};
	}

}
