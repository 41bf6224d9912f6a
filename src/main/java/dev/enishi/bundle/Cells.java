package dev.enishi.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A value that a row of a table filled in.
 *
 * @param value a text, a list of items or items by name
 * @param place the row and the columns
 * @param problems where problems are noted
 */
public record Cells(Object value, Place place, Problems problems) implements Item {

	@Override
	public void problem(String message) {
		this.problems.add(this.place, message);
	}

	@Override
	public boolean isText() {
		return this.value instanceof String;
	}

	@Override
	public boolean isBlank() {
		return this.value instanceof String text && text.isBlank();
	}

	@Override
	public String raw() {
		return (this.value instanceof String text) ? text : "";
	}

	@Override
	public @Nullable String text() {
		if (this.value instanceof String text) {
			return TextRules.checked(text, this);
		}
		problem("Expected a single value");
		return null;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Item> items() {
		return (this.value instanceof List<?> items) ? (List<Item>) items : List.of(this);
	}

	@Override
	@SuppressWarnings("unchecked")
	public Map<String, Item> fields() {
		if (this.value instanceof Map<?, ?> fields) {
			return new LinkedHashMap<>((Map<String, Item>) fields);
		}
		problem("Expected fields with names");
		return new LinkedHashMap<>();
	}

}
