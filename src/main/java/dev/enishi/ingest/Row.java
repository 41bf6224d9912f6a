package dev.enishi.ingest;

import java.util.Map;

import dev.enishi.bundle.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with its columns and those made from them.
 *
 * @param values by name: texts, lists or maps; what is blank is not there
 * @param place the place of the row
 */
record Row(Map<String, Object> values, Place place) {

	@Nullable Object get(String column) {
		return this.values.get(column);
	}

	/** The text of a column; empty where it is blank or no text. */
	String text(String column) {
		Object value = get(column);
		return (value == null || value instanceof Map || value instanceof Iterable) ? "" : value.toString();
	}

}
