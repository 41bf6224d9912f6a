package dev.enishi.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/** Attributes for formats that know columns and texts alone. */
final class FlatAttributes {

	private FlatAttributes() {
	}

	/**
	 * The attributes that any of the items has, each with whether all its values are
	 * numbers.
	 */
	static Map<String, Boolean> declared(List<Map<String, Object>> items) {
		Map<String, Boolean> declared = new LinkedHashMap<>();
		items.forEach((attributes) -> attributes
			.forEach((attribute, value) -> declared.merge(attribute, value instanceof Number, Boolean::logicalAnd)));
		return declared;
	}

	/** A value as text that XML can hold. */
	static String text(Object value) {
		String text = (value instanceof List<?> list) ? list.stream().map(Object::toString).collect(joining("; "))
				: value.toString();
		return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
	}

}
