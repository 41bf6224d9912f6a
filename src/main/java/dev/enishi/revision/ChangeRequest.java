package dev.enishi.revision;

import dev.enishi.model.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A request for a revision.
 *
 * @param by who sent it
 * @param kind what is to be done
 * @param message why, or null
 * @param key the same for a request that is sent again, or null
 * @param request what it contains; a key must not come with another request
 */
public record ChangeRequest(String by, Revision.Kind kind, @Nullable String message, @Nullable String key,
		String request) {

	/** An import. */
	public static ChangeRequest importing(String by, @Nullable String message) {
		return new ChangeRequest(by, Revision.Kind.IMPORT, message, null, "");
	}

	/** A hash of what it contains, from which that cannot be read. */
	String requestHash() {
		return Hash.of(this.request);
	}

	/** The key among those of all who write, as a hash; null where there is none. */
	@Nullable String ownKey() {
		return (this.key != null) ? Hash.of(this.by + "\n" + this.key) : null;
	}

}
