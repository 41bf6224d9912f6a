package dev.enishi.graphql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/**
 * Cursors: the values that a row is ordered by, opaque to clients. A cursor names its
 * version and the list that it was made for, so that one of another list, of another
 * release or damaged on its way is rejected and never misread.
 */
final class Cursors {

	private static final byte VERSION = 2;

	/** Longer than any position; numbers of a million digits take seconds to read. */
	private static final int LONGEST = 8_192;

	private static final int HEADER = 1 + Integer.BYTES;

	private static final String SEPARATOR = "\u001f";

	private Cursors() {
	}

	static String encode(String list, List<Object> position) {
		StringBuilder text = new StringBuilder(key(list));
		for (Object value : position) {
			char type = (value instanceof Long) ? 'l'
					: (value instanceof Double) ? 'd' : (value instanceof BigDecimal) ? 'n' : 's';
			text.append(SEPARATOR).append(type).append(value);
		}
		byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
		byte[] cursor = ByteBuffer.allocate(HEADER + body.length).put(VERSION).putInt(checksum(body)).put(body).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
	}

	/**
	 * Reads the position out of a cursor.
	 * @throws EnishiException when the cursor is none of this list
	 */
	static List<Object> decode(String list, String cursor) {
		String[] parts = text(cursor).split(SEPARATOR, -1);
		if (!parts[0].equals(key(list))) {
			throw new EnishiException(ErrorCode.INVALID_CURSOR, "The cursor belongs to another list or another order");
		}
		List<Object> position = new ArrayList<>();
		for (int i = 1; i < parts.length; i++) {
			String value = parts[i].substring(1);
			position.add(switch (parts[i].charAt(0)) {
				case 'l' -> Long.valueOf(value);
				case 'd' -> Double.valueOf(value);
				case 'n' -> new BigDecimal(value);
				default -> value;
			});
		}
		return position;
	}

	/** A list in a few characters: cursors travel in addresses. */
	private static String key(String list) {
		return Integer.toHexString(checksum(list.getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(String cursor) {
		if (cursor.length() > LONGEST) {
			throw damaged();
		}
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			throw damaged();
		}
		if (bytes.length <= HEADER) {
			throw damaged();
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		byte version = buffer.get();
		int checksum = buffer.getInt();
		byte[] body = new byte[buffer.remaining()];
		buffer.get(body);
		if (checksum != checksum(body)) {
			throw damaged();
		}
		if (version != VERSION) {
			throw new EnishiException(ErrorCode.INVALID_CURSOR,
					"The cursor was made by another version of this service");
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private static EnishiException damaged() {
		return new EnishiException(ErrorCode.INVALID_CURSOR,
				"This is not a cursor of this service: use 'startCursor', 'endCursor' or 'cursor' of a response");
	}

	private static int checksum(byte[] body) {
		CRC32 checksum = new CRC32();
		checksum.update(body);
		return (int) checksum.getValue();
	}

}
