package dev.enishi.ingest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in a table a fact stands: {@code payments.csv, 法人番号 1010001, 事業番号 21-0001}. */
final class RowLocator {

	/** What facts are known by. */
	private static final List<String> IDENTITY = List.of("id", "source", "target", "key");

	private static final int LONGEST = 300;

	private RowLocator() {
	}

	/** The columns of the file that columns are made of, by their names. */
	static Map<String, List<String>> origins(List<DerivedColumn> made) {
		Map<String, List<String>> origins = new HashMap<>();
		for (DerivedColumn column : made) {
			List<String> parts = column.parts()
				.stream()
				.flatMap((part) -> origins.getOrDefault(part, List.of(part)).stream())
				.toList();
			origins.put(column.name(), parts);
		}
		return origins;
	}

	/**
	 * Where a fact stands in the table: the cells that it is known by, which stay when
	 * other rows come or go; the row where there are none.
	 */
	static String of(Template template, Row row, Map<String, List<String>> origins) {
		String place = row.place().text();
		int number = place.lastIndexOf(" row ");
		if (number < 0 || !(template instanceof Template.Named named)) {
			return place;
		}
		Set<String> columns = new LinkedHashSet<>();
		for (String field : IDENTITY) {
			if (named.fields().get(field) instanceof Template.Text text) {
				text.columns().forEach((column) -> columns.addAll(origins.getOrDefault(column, List.of(column))));
			}
		}
		StringBuilder locator = new StringBuilder(place.substring(0, number));
		for (String column : columns) {
			String value = row.text(column).strip();
			if (value.isEmpty()) {
				return place;
			}
			locator.append(", ").append(column).append(' ').append(value);
		}
		return (columns.isEmpty() || locator.length() > LONGEST + number) ? place
				: locator.toString().replaceAll("\\s+", " ");
	}

}
