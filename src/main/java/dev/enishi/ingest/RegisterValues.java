package dev.enishi.ingest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.model.PartialDate;

import static java.util.Map.entry;

/** Dates and amounts as registers write them, in the form that the graph stores. */
final class RegisterValues {

	private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(entry("明治", JapaneseEra.MEIJI),
			entry("大正", JapaneseEra.TAISHO), entry("昭和", JapaneseEra.SHOWA), entry("平成", JapaneseEra.HEISEI),
			entry("令和", JapaneseEra.REIWA), entry("M", JapaneseEra.MEIJI), entry("T", JapaneseEra.TAISHO),
			entry("S", JapaneseEra.SHOWA), entry("H", JapaneseEra.HEISEI), entry("R", JapaneseEra.REIWA));

	private static final Pattern DATE = Pattern.compile("(?<era>明治|大正|昭和|平成|令和|[MTSHR])?(?<year>\\d{1,4}|元)"
			+ "(年度?|(年|[-/.])(?<month>\\d{1,2})(月|(月|[-/.])(?<day>\\d{1,2})日?)?)?");

	private static final Pattern COMPACT = Pattern.compile("([MTSHR]?)(\\d{4}|(?<=[MTSHR])\\d{2})(\\d{2})(\\d{2})");

	/** A day of the week, or a time of midnight, that a spreadsheet or a person added. */
	private static final Pattern WEEKDAY = Pattern
		.compile("\\s*\\([月火水木金土日祝・]+\\)$|[T ]00:00(:00)?(\\.0+)?(Z|[+-]\\d\\d:\\d\\d)?$");

	private static final Pattern ORNAMENT = Pattern.compile("[\\s,、円]");

	private static final Pattern MINUS = Pattern.compile("^[▲△−]");

	private static final int LARGEST_SCALE = 30;

	private RegisterValues() {
	}

	/**
	 * A date as {@code 2021}, {@code 2021-04} or {@code 2021-04-01}, from forms such as
	 * {@code 2021/4/1}, {@code 20210401}, {@code 令和3年4月1日(木)}, {@code R3.4} and
	 * {@code 1 April 2021}.
	 * @throws IllegalArgumentException when it is none
	 */
	static String date(String text) {
		return date(text, "true");
	}

	/**
	 * The same where numbers of a day and a month may stand before the year.
	 * @param order {@code dmy} or {@code mdy} where they do
	 */
	static String date(String text, String order) {
		String spaced = WEEKDAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()).replaceFirst("");
		String plain = EnglishDates.numeric(spaced, order).replaceAll("(?<!\\d)\\s+|\\s+(?!\\d)", "");
		Matcher compact = COMPACT.matcher(plain);
		Matcher matcher = DATE.matcher(compact.matches() ? compact.replaceAll("$1$2-$3-$4") : plain);
		if (!matcher.matches() || (matcher.group("era") == null) != (matcher.group("year").length() == 4)) {
			throw new IllegalArgumentException("'%s' is not a date".formatted(text));
		}
		StringBuilder date = new StringBuilder();
		try {
			date.append("%04d".formatted(year(matcher)));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'%s' is not a year of that era".formatted(text), ex);
		}
		for (String part : new String[] { "month", "day" }) {
			if (matcher.group(part) != null) {
				date.append("-%02d".formatted(Integer.parseInt(matcher.group(part))));
			}
		}
		return PartialDate.parse(date.toString()).text();
	}

	/**
	 * A number, from forms such as {@code 1,234.5}, {@code １２３} and {@code ▲5}.
	 * @throws IllegalArgumentException when it is none
	 */
	static BigDecimal number(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
			.transform((normal) -> ORNAMENT.matcher(normal).replaceAll(""))
			.transform((bare) -> MINUS.matcher(bare).replaceFirst("-"));
		try {
			BigDecimal number = new BigDecimal(plain);
			if (Math.abs(number.scale()) > LARGEST_SCALE || number.precision() > LARGEST_SCALE) {
				throw new NumberFormatException("out of any reasonable range");
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is not a number".formatted(text), ex);
		}
	}

	private static int year(Matcher matcher) {
		int year = matcher.group("year").equals("元") ? 1 : Integer.parseInt(matcher.group("year"));
		JapaneseEra era = (matcher.group("era") != null) ? ERAS.get(matcher.group("era")) : null;
		return (era != null) ? JapaneseChronology.INSTANCE.prolepticYear(era, year) : year;
	}

}
