package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> what the rows hold
 * @param rows the rows, in the order of the list
 * @param more whether rows follow in the direction of reading
 * @param window what was asked for
 * @param total the length of the whole list, or null where nobody asked
 */
public record Slice<T>(List<Row<T>> rows, boolean more, Window window, @Nullable Long total) {

	/**
	 * One row.
	 *
	 * @param <T> what it holds
	 * @param value what it holds
	 * @param position the values that its cursor is made from
	 */
	public record Row<T>(T value, List<Object> position) {

	}

	/**
	 * Makes a page of rows that were read in the direction of the window, with one more
	 * row than it shows.
	 */
	public static <T> Slice<T> of(List<Row<T>> read, Window window, @Nullable Long total) {
		boolean more = read.size() > window.limit();
		List<Row<T>> rows = new ArrayList<>(more ? read.subList(0, window.limit()) : read);
		if (window.backward()) {
			Collections.reverse(rows);
		}
		return new Slice<>(List.copyOf(rows), more, window, total);
	}

}
