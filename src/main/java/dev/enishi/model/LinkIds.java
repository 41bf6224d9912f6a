package dev.enishi.model;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;

import dev.enishi.vocabulary.Attribute.Trait;
import dev.enishi.vocabulary.LinkType;

import static java.util.stream.Collectors.joining;

/**
 * Ids of links. They are derived from what distinguishes two links, so that reading the
 * same data again finds the same links, and begin with the type, so that the index of the
 * type serves the look-up.
 */
public final class LinkIds {

	private static final String SEPARATOR = "\u001f";

	private static final int HASH_DIGITS = 2 * Long.BYTES;

	private LinkIds() {
	}

	/**
	 * The id of a link, from its ends and those of its properties that distinguish it.
	 */
	public static String of(LinkType type, String source, String target, Map<String, Object> properties) {
		String capacity = type.attributes(Trait.CAPACITY)
			.map((name) -> text(properties, name))
			.collect(joining(SEPARATOR));
		String identity = String.join("\n", source, target, text(properties, "role"), capacity,
				text(properties, "key"));
		return of(type.name(), ByteBuffer.wrap(Hash.sha256(identity)).getLong());
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

	private static String text(Map<String, Object> properties, String name) {
		return properties.getOrDefault(name, "").toString();
	}

}
