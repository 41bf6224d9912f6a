package dev.enishi.fact;

import dev.enishi.graph.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Why there is to be a revision.
 *
 * @param by who asks for it
 * @param kind what is to be done
 * @param message why, or null
 * @param key what tells a request that is sent again from a new one, or null
 * @param request what is asked for; the same key must not come with anything else
 */
public record Occasion(String by, Revision.Kind kind, @Nullable String message, @Nullable String key, String request) {

	/** An import. */
	public static Occasion importing(String by, @Nullable String message) {
		return new Occasion(by, Revision.Kind.IMPORT, message, null, "");
	}

	/** What is asked for, in a form that tells nobody what it was. */
	String requestHash() {
		return Hash.of(this.request);
	}

	/** The key among those of all who write, as a hash; null where there is none. */
	@Nullable String ownKey() {
		return (this.key != null) ? Hash.of(this.by + "\n" + this.key) : null;
	}

}
