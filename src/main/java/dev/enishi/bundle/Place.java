package dev.enishi.bundle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A place in what is imported or in an input, in a person's terms.
 *
 * @param text such as {@code people.yaml:12} or {@code payments.csv row 17}
 * @param path the field of an input, from outside to inside; empty in what is imported
 * @param rule the place in a mapping of what was made of a row; null for none
 * @param skipped whether a row is left out where something is wrong with it
 */
public record Place(String text, List<String> path, @Nullable String rule, boolean skipped) {

	/** A line of a bundle file, from 1. */
	public static Place line(String file, int line) {
		return new Place(file + ":" + line, List.of(), null, false);
	}

	/** A row of a table as a spreadsheet counts it: the header is row 1. */
	public static Place row(String file, long row) {
		return new Place(file + " row " + row, List.of(), null, false);
	}

	/** A field of an input. */
	public static Place input(List<String> path) {
		return new Place(String.join(".", path), path, null, false);
	}

	/** A column in this row. */
	public Place column(String column) {
		return new Place(this.text + ", " + column, List.of(), this.rule, this.skipped);
	}

	/** The same row, as a place in a mapping reads it. */
	public Place by(Place mapping) {
		return new Place(this.text, this.path, mapping.text, this.skipped);
	}

	/**
	 * The same row, whatever is left out: what is wrong with it is wrong with the table.
	 */
	public Place always() {
		return new Place(this.text, this.path, this.rule, false);
	}

	/** The same row, which is left out where something is wrong with it. */
	public Place skipping() {
		return new Place(this.text, this.path, this.rule, true);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
