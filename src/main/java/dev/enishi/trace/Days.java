package dev.enishi.trace;

import org.jspecify.annotations.Nullable;

/** Dates as numbers that compare as the dates do: {@code 20211223} for 2021-12-23. */
final class Days {

	private static final int ALWAYS = Integer.MIN_VALUE;

	private static final int FOREVER = Integer.MAX_VALUE;

	private Days() {
	}

	/**
	 * The first day of a year, a month or a day; before all days where it is not known.
	 */
	static int first(@Nullable String date) {
		return (date != null) ? number(date, "-01-01") : ALWAYS;
	}

	/**
	 * The last day of a year, a month or a day; behind all days where it is not known.
	 */
	static int last(@Nullable String date) {
		return (date != null) ? number(date, "-12-31") : FOREVER;
	}

	private static int number(String date, String rest) {
		String full = date + rest.substring(date.length() - 4);
		return Integer.parseInt(full.substring(0, 4) + full.substring(5, 7) + full.substring(8, 10));
	}

}
