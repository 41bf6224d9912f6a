package dev.enishi.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two texts apart and tells nobody what they are. */
public final class Hash {

	private Hash() {
	}

	/** The SHA-256 of a text, in hexadecimal digits. */
	public static String of(String text) {
		return HexFormat.of().formatHex(sha256(text));
	}

	static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
