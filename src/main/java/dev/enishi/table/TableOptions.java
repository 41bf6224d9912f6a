package dev.enishi.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * How a table is to be read, as far as somebody said so.
 *
 * @param encoding the encoding of texts; null for UTF-8
 * @param delimiter what parts the cells of a text; null for what is usual
 * @param sheet the name or the number, from 1, of a sheet; null for the first
 * @param firstHead the first row with heads, from 1
 * @param lastHead the last row with heads
 * @param at where in a JSON file the list is, as a JSON Pointer; null for all of it
 */
public record TableOptions(@Nullable Charset encoding, @Nullable Character delimiter, @Nullable String sheet,
		int firstHead, int lastHead, @Nullable String at) {

	/** Nobody said anything. */
	public static final TableOptions NONE = new TableOptions(null, null, null, 1, 1, null);

	/**
	 * The encoding with a name.
	 * @throws IllegalArgumentException when there is none
	 */
	public static Charset encoding(String name) {
		// what Japanese programs write under this name has more characters than the
		// standard
		if (name.equalsIgnoreCase("Shift_JIS") || name.equalsIgnoreCase("CP932")) {
			return Charset.forName("windows-31j");
		}
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"There is no encoding '%s'; usual are UTF-8 and Shift_JIS".formatted(name), ex);
		}
	}

	Charset charset() {
		return (this.encoding != null) ? this.encoding : StandardCharsets.UTF_8;
	}

}
