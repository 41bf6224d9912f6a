package dev.enishi.model;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Small records as one line of tab-separated text, because Neo4j keeps lists of text but
 * no lists of records, and a relationship cannot point at a node.
 */
final class Columns {

	private static final String TAB = "\t";

	private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

	private Columns() {
	}

	static String join(@Nullable Object... values) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < values.length; i++) {
			line.append((i > 0) ? TAB : "").append((values[i] != null) ? plain(values[i].toString()) : "");
		}
		return line.toString();
	}

	static String[] split(String line, int columns) {
		return split(line, columns, columns);
	}

	/** The columns of a line that may lack the last ones; these are empty then. */
	static String[] split(String line, int fewest, int columns) {
		String[] values = line.split(TAB, -1);
		if (values.length >= fewest && values.length < columns) {
			String[] all = Arrays.copyOf(values, columns);
			Arrays.fill(all, values.length, columns, "");
			return all;
		}
		if (values.length != columns) {
			throw new IllegalArgumentException(
					"Expected %d tab-separated columns but found %d".formatted(columns, values.length));
		}
		return values;
	}

	static String first(String line) {
		return line.split(TAB, 2)[0];
	}

	static @Nullable String orNull(String column) {
		return column.isEmpty() ? null : column;
	}

	static @Nullable Double numberOrNull(String column) {
		return column.isEmpty() ? null : Double.valueOf(column);
	}

	private static String plain(String value) {
		return BREAKS.matcher(value).replaceAll(" ");
	}

}
