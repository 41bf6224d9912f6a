package dev.enishi.match;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said: two entities that look alike are different.
 *
 * @param one the id of the one
 * @param other the id of the other
 * @param by who said so
 * @param at when
 * @param message why, or null
 */
public record Distinction(String one, String other, String by, Instant at, @Nullable String message) {

	/** The same for both orders. */
	static String pair(String one, String other) {
		return (one.compareTo(other) < 0) ? one + "\n" + other : other + "\n" + one;
	}

}
