package dev.enishi.bundle;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** The forms that single values are written in, with messages for those who miss them. */
final class ValueForms {

	private static final int MOST_DIGITS = 38;

	private ValueForms() {
	}

	static Long wholeNumber(String text) {
		try {
			return (long) Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is not a whole number".formatted(text), ex);
		}
	}

	static Boolean truth(String text) {
		if (text.equals("true") || text.equals("false")) {
			return Boolean.valueOf(text);
		}
		throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
	}

	static Double number(String text) {
		try {
			double number = Double.parseDouble(text);
			if (Double.isFinite(number)) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// falls through to the one message
		}
		throw new IllegalArgumentException("'%s' is not a number".formatted(text));
	}

	static BigDecimal exactNumber(String text) {
		try {
			BigDecimal number = new BigDecimal(text);
			if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// falls through to the one message
		}
		throw new IllegalArgumentException("'%s' is not a number of up to %d digits".formatted(text, MOST_DIGITS));
	}

	/** A BCP 47 language tag, such as {@code en} or {@code zh-Hant}. */
	static String languageTag(String text) {
		try {
			String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
			if (!tag.equals("und")) {
				return tag;
			}
		}
		catch (IllformedLocaleException ex) {
			// falls through to the one message
		}
		throw new IllegalArgumentException("'%s' is not a language tag such as en, ko or zh-Hant".formatted(text));
	}

	/** An address that a browser can open without running anything. */
	static String webAddress(String text) {
		try {
			URI uri = new URI(text);
			if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
				return text;
			}
		}
		catch (URISyntaxException ex) {
			// falls through to the one message
		}
		throw new IllegalArgumentException(
				"'%s' is not an address on the web: it has to begin with https:// or http://".formatted(text));
	}

}
