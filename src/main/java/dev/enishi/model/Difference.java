package dev.enishi.model;

import org.jspecify.annotations.Nullable;

/**
 * A property in which two states of a fact differ.
 *
 * @param field its name
 * @param before what it was, null where there was nothing
 * @param after what it is, null where there is nothing
 */
public record Difference(String field, @Nullable String before, @Nullable String after) {

	@Override
	public String toString() {
		return "%s: %s → %s".formatted(this.field, this.before, this.after);
	}

}
