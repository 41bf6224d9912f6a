package dev.enishi.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the value of an attribute has to be. What is null does not count, the rest has to
 * hold together. Where an attribute has several values, one of them has to be so.
 *
 * @param in the values that it may be
 * @param contains a part of the text, in the form that texts are searched in
 * @param startsWith the beginning of the text, in that form
 * @param least the least value
 * @param above what the value has to exceed
 * @param most the greatest value
 * @param below what has to exceed the value
 * @param currency the currency of an amount of money
 * @param missing whether there is to be no value, or one
 */
public record ValueCondition(@Nullable List<Object> in, @Nullable String contains, @Nullable String startsWith,
		@Nullable Object least, @Nullable Object above, @Nullable Object most, @Nullable Object below,
		@Nullable String currency, @Nullable Boolean missing) {

	/** One of some values. */
	public static ValueCondition in(List<Object> values) {
		return new ValueCondition(values, null, null, null, null, null, null, null, null);
	}

}
