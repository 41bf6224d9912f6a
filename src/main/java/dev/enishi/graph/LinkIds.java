package dev.enishi.graph;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * Ids of links. They are derived from what tells two links apart, so that reading the
 * same data again finds the same links, and begin with the type, so that an index
 * answers.
 */
public final class LinkIds {

	private static final int HASH_DIGITS = 2 * Long.BYTES;

	private LinkIds() {
	}

	/** The id of a link; the parts after the target may be null. */
	public static String of(String type, String source, String target, @Nullable String role, @Nullable String title,
			@Nullable String key) {
		String identity = String.join("\n", source, target, orEmpty(role), orEmpty(title), orEmpty(key));
		return of(type, ByteBuffer.wrap(Hash.sha256(identity)).getLong());
	}

	/** The id of a link of a type with a hash. */
	public static String of(String type, long hash) {
		return type + ":" + HexFormat.of().toHexDigits(hash);
	}

	/** The hash in an id that {@link #of} made; empty for any other id. */
	public static OptionalLong hash(String type, String id) {
		int digits = type.length() + 1;
		if (id.length() != digits + HASH_DIGITS || !id.startsWith(type)) {
			return OptionalLong.empty();
		}
		try {
			long hash = HexFormat.fromHexDigitsToLong(id, digits, id.length());
			return of(type, hash).equals(id) ? OptionalLong.of(hash) : OptionalLong.empty();
		}
		catch (IllegalArgumentException ex) {
			return OptionalLong.empty();
		}
	}

	private static String orEmpty(@Nullable String part) {
		return (part != null) ? part : "";
	}

}
