package dev.enishi.curate;

import java.util.List;

import dev.enishi.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a fact said once.
 *
 * @param id its id
 * @param version the number of the revision that wrote it
 * @param fields what it said, by the names of fields
 */
record FactVersion(String id, long version, List<FieldValue> fields) {

	static @Nullable FactVersion of(@Nullable Fact fact) {
		if (fact == null) {
			return null;
		}
		return new FactVersion(fact.id(), fact.version(),
				fact.told()
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
