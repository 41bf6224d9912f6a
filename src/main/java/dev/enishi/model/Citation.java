package dev.enishi.model;

import java.util.Optional;

import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is written down.
 *
 * @param sourceId the document
 * @param locator where in the document, such as {@code line 24}
 * @param quote the fewest words that carry the fact, or null
 * @param basis whether the document states the fact or it was inferred
 * @param note in Japanese, or as written, what the inference rests on, or a remark; or
 * null
 * @param noteEn the same in English, or null
 */
public record Citation(String sourceId, String locator, @Nullable String quote, Basis basis, @Nullable String note,
		@Nullable String noteEn) {

	/** How many columns there were before notes had two languages. */
	private static final int FEWEST = 5;

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
		String[] columns = Columns.split(line, FEWEST, FEWEST + 1);
		return new Citation(columns[0], columns[1], Columns.orNull(columns[2]), Basis.valueOf(columns[3]),
				Columns.orNull(columns[4]), Columns.orNull(columns[5]));
	}

	/** The document alone that a line cites. */
	public static String sourceOf(String line) {
		return Columns.first(line);
	}

	/**
	 * What the inference rests on, or a remark, in a language; where that has none, in
	 * the other one.
	 */
	public @Nullable String note(Language language) {
		return Fact.either(language, this.note, this.noteEn);
	}

	/** Where in the document, for a reader: {@code line 24} is 24行目 in Japanese. */
	public String place(Language language) {
		return (language == Language.EN) ? this.locator
				: this.locator.replaceFirst("^text$", "本文")
					.replaceFirst("^opening$", "冒頭")
					.replaceFirst("^line (\\d+)$", "$1行目")
					.replaceFirst("^page (\\d+)$", "$1ページ")
					.replaceFirst("^(.+) rows? ([\\d, …-]+)$", "$1 $2行目");
	}

	/** The form that the graph keeps, the id of the source first. */
	public String toLine() {
		return (this.noteEn == null) ? Columns.join(this.sourceId, this.locator, this.quote, this.basis, this.note)
				: Columns.join(this.sourceId, this.locator, this.quote, this.basis, this.note, this.noteEn);
	}

}
