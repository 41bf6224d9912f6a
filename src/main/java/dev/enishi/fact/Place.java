package dev.enishi.fact;

/**
 * Where something stands in what is imported, in a person's terms.
 *
 * @param text such as {@code people.yaml:12} or {@code payments.csv row 17}
 */
public record Place(String text) {

	/** A line of a bundle file, from 1. */
	public static Place line(String file, int line) {
		return new Place(file + ":" + line);
	}

	/** A row of a table as a spreadsheet counts it: the header is row 1. */
	public static Place row(String file, long row) {
		return new Place(file + " row " + row);
	}

	/** A column in this row. */
	public Place column(String column) {
		return new Place(this.text + ", " + column);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
