package dev.enishi.table;

import java.util.List;

/**
 * A row.
 *
 * @param number its number as a person counts it, from 1; heads count where there are any
 * @param cells a cell a column: a text, a list, a map, or an error
 */
public record TableRow(long number, List<?> cells) {

	/** Whether nothing is in it. */
	public boolean isBlank() {
		return this.cells.stream().allMatch((cell) -> cell instanceof String text && text.isBlank());
	}

}
