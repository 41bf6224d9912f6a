package dev.enishi.bundle;

import java.util.List;

/**
 * A place in what is imported or in an input, in a person's terms.
 *
 * @param text such as {@code people.yaml:12} or {@code payments.csv row 17}
 * @param path the field of an input, from outside to inside; empty in what is imported
 */
public record Place(String text, List<String> path) {

	/** A line of a bundle file, from 1. */
	public static Place line(String file, int line) {
		return new Place(file + ":" + line, List.of());
	}

	/** A row of a table as a spreadsheet counts it: the header is row 1. */
	public static Place row(String file, long row) {
		return new Place(file + " row " + row, List.of());
	}

	/** A field of an input. */
	public static Place input(List<String> path) {
		return new Place(String.join(".", path), path);
	}

	/** A column in this row. */
	public Place column(String column) {
		return new Place(this.text + ", " + column, List.of());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
