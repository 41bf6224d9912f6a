package dev.enishi.ask;

import java.util.List;
import java.util.Set;

import dev.enishi.graph.ValueCondition;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are listed; all of it has to hold.
 *
 * @param ids one of these ids; null for any
 * @param conditions what they say of themselves
 * @param allOf all of these hold
 * @param anyOf one of these holds at least; null where none is given
 * @param not this does not hold; null where none is given
 */
public record SourceFilter(@Nullable Set<String> ids, List<Has> conditions, List<SourceFilter> allOf,
		@Nullable List<SourceFilter> anyOf, @Nullable SourceFilter not) {

	/** All sources. */
	public static final SourceFilter ALL = new SourceFilter(null, List.of(), List.of(), null, null);

	/**
	 * A field has such a value.
	 *
	 * @param field the field
	 * @param value what one of its values has to be
	 */
	public record Has(SourceField field, ValueCondition value) {

	}

}
