package dev.enishi.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact is written down.
 *
 * @param sourceId the document
 * @param locator where in the document, such as {@code line 24}
 * @param quote the fewest words that carry the fact, or null
 * @param basis whether the document states the fact or it was inferred
 * @param note what the inference rests on, or null
 */
public record Citation(String sourceId, String locator, @Nullable String quote, Basis basis, @Nullable String note) {

	/** Reads a line that others may have written; empty where it is no citation. */
	static Optional<Citation> read(String line) {
		try {
			return Optional.of(ofLine(line));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Reads what {@link #toLine()} wrote. */
	public static Citation ofLine(String line) {
		String[] columns = Columns.split(line, 5);
		return new Citation(columns[0], columns[1], Columns.orNull(columns[2]), Basis.valueOf(columns[3]),
				Columns.orNull(columns[4]));
	}

	/** The document alone that a line cites. */
	public static String sourceOf(String line) {
		return Columns.first(line);
	}

	/** The form that the graph keeps, the id of the source first. */
	public String toLine() {
		return Columns.join(this.sourceId, this.locator, this.quote, this.basis, this.note);
	}

}
