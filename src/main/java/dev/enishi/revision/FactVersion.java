package dev.enishi.revision;

import java.util.List;

import dev.enishi.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a fact said once.
 *
 * @param id its id
 * @param version the number of the revision that wrote it
 * @param fields what it said, by the names of fields
 */
public record FactVersion(String id, long version, List<FieldValue> fields) {

	public static @Nullable FactVersion of(@Nullable Fact fact) {
		if (fact == null) {
			return null;
		}
		return new FactVersion(fact.id(), fact.version(),
				fact.described()
					.entrySet()
					.stream()
					.map((field) -> new FieldValue(field.getKey(), field.getValue()))
					.toList());
	}

	/**
	 * A field and what it held.
	 *
	 * @param name the name of the field
	 * @param value what it held
	 */
	record FieldValue(String name, String value) {

	}

}
