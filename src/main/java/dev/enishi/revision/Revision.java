package dev.enishi.revision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * One step from what the graph held to what it holds; everything in it happened at once.
 *
 * @param number its place in the one order of all revisions; numbers grow, and those of
 * imports that were rolled back are missing
 * @param at when it was recorded, never before the revision before it
 * @param by who made it
 * @param kind what was done
 * @param message why, or null where that was not said
 */
public record Revision(long number, Instant at, String by, Kind kind, @Nullable String message) {

	/** A revision as the graph has it. */
	public static Revision of(MapAccessor stored) {
		return new Revision(stored.get("number").asLong(), Instant.ofEpochMilli(stored.get("at").asLong()),
				stored.get("by").asString(), Kind.valueOf(stored.get("kind").asString()),
				stored.get("message").asString(null));
	}

	/** What is done in a revision. */
	public enum Kind {

		EDIT, MERGE, REVERT, ERASURE, IMPORT

	}

}
