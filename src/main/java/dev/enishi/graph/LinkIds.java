package dev.enishi.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import dev.enishi.model.LinkType;
import org.jspecify.annotations.Nullable;

/**
 * Ids of links. They are derived from what tells two links apart, so that reading the
 * same data again finds the same links, and begin with the type, so that an index
 * answers.
 */
public final class LinkIds {

	private static final int HASH_BYTES = 10;

	private LinkIds() {
	}

	/** The id of a link; the parts after the target may be null. */
	public static String of(LinkType type, String source, String target, @Nullable String role, @Nullable String title,
			@Nullable String key) {
		String identity = String.join("\n", source, target, orEmpty(role), orEmpty(title), orEmpty(key));
		byte[] hash = sha256(identity.getBytes(StandardCharsets.UTF_8));
		return type.name() + ":" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
	}

	/** The type that an id begins with; empty where it is not the id of a link. */
	static Optional<LinkType> typeOf(String id) {
		return Arrays.stream(LinkType.values()).filter((type) -> id.startsWith(type.name() + ":")).findFirst();
	}

	private static String orEmpty(@Nullable String part) {
		return (part != null) ? part : "";
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
