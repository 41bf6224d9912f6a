package dev.enishi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

/** Values of attributes out of the form that the graph stores. */
final class AttributeValues {

	private AttributeValues() {
	}

	/** All that have a value, by name, in the order of declaration. */
	static Map<String, Object> of(Map<String, Attribute> declared, Map<String, Object> stored) {
		Map<String, Object> values = new LinkedHashMap<>();
		declared.forEach((name, attribute) -> {
			Object value = stored.containsKey(name) ? of(attribute, stored.get(name)) : null;
			if (value != null) {
				values.put(name, value);
			}
		});
		return values;
	}

	/** One value; null, or an empty list, where there is none. */
	static @Nullable Object of(Attribute attribute, @Nullable Object stored) {
		if (!attribute.list()) {
			return (stored != null) ? one(attribute.kind(), stored) : null;
		}
		List<?> all = (stored instanceof List<?> list) ? list : (stored != null) ? List.of(stored) : List.of();
		return all.stream().map((item) -> one(attribute.kind(), item)).filter(Objects::nonNull).toList();
	}

	/** What somebody else stored in another form counts as no value. */
	private static @Nullable Object one(Attribute.Kind kind, Object stored) {
		try {
			return switch (kind) {
				case TEXT, URL -> stored.toString();
				case WHOLE -> Math.toIntExact(((Number) stored).longValue());
				case NUMBER -> ((Number) stored).doubleValue();
				case TRUTH -> (Boolean) stored;
				case DATE -> PartialDate.parse(stored.toString());
				case MONEY -> Money.ofLine(stored.toString());
				case COORDINATES -> Coordinates.ofLine(stored.toString());
				case OBSERVATION -> Observation.ofLine(stored.toString());
			};
		}
		catch (IllegalArgumentException | ArithmeticException | ClassCastException ex) {
			return null;
		}
	}

}
