package dev.enishi.model;

/**
 * What a register identifies an entity by.
 *
 * @param scheme the register, such as {@code corporate-number} or {@code ror}
 * @param value the identifier in that register
 */
public record Identifier(String scheme, String value) {

	/** Reads what {@link #toLine()} wrote. */
	public static Identifier ofLine(String line) {
		int colon = Math.max(0, line.indexOf(':'));
		return new Identifier(line.substring(0, colon), line.substring(colon + 1));
	}

	/** The form that the graph keeps and looks up. */
	public String toLine() {
		return this.scheme + ":" + this.value;
	}

}
