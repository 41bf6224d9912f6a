package dev.enishi.ask;

import dev.enishi.graph.LinkEnd;
import dev.enishi.graph.LinkFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a group have in common.
 *
 * @param end of links: the end that the key is read from; null for the link itself
 * @param over links to the entities that the key is read from, seen from the end or the
 * entity; null where it is read from these themselves
 * @param field the constant of what is read; null for the entity itself
 * @param unit how much of a date counts; null for all of it
 */
public record GroupKey(@Nullable LinkEnd end, @Nullable LinkFilter over, @Nullable String field,
		@Nullable DateUnit unit) {

	/** The constants of what has no declaration. */
	public static final String TYPE = "TYPE";

	public static final String ROLE = "ROLE";

	public static final String BASIS = "BASIS";

	public static final String FROM = "FROM";

	public static final String TO = "TO";

	/** A part of a date. */
	public enum DateUnit {

		YEAR(4), MONTH(7);

		private final int length;

		DateUnit(int length) {
			this.length = length;
		}

		/**
		 * The part of a date; null where it is less exact.
		 */
		@Nullable String of(String date) {
			return (date.length() >= this.length) ? date.substring(0, this.length) : null;
		}

	}

}
