package dev.enishi.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes by which texts can be compared without being known. */
public final class Hash {

	private Hash() {
	}

	/** The SHA-256 of a text, in hexadecimal digits. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The SHA-256 of some bytes, in hexadecimal digits. */
	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(sha256(bytes));
	}

	static byte[] sha256(String text) {
		return sha256(text.getBytes(StandardCharsets.UTF_8));
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
