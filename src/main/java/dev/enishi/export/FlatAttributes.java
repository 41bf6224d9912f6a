package dev.enishi.export;

import java.util.List;

import static java.util.stream.Collectors.joining;

/** Attributes for formats that know columns and texts alone. */
final class FlatAttributes {

	private FlatAttributes() {
	}

	/** A value as text that XML can hold. */
	static String text(Object value) {
		String text = (value instanceof List<?> list) ? list.stream().map(Object::toString).collect(joining("; "))
				: value.toString();
		return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
	}

}
