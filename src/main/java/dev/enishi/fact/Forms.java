package dev.enishi.fact;

import java.net.URI;
import java.net.URISyntaxException;

/** The forms that single values are written in, with messages for those who miss them. */
final class Forms {

	private Forms() {
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
