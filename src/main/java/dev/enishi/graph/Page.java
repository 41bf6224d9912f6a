package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param <T> what the rows hold
 * @param rows the rows, in the order of the list
 * @param more whether rows follow in the direction of reading
 * @param request the request
 * @param total the length of the whole list, or null where it was not requested
 */
public record Page<T>(List<Row<T>> rows, boolean more, PageRequest request, @Nullable Long total) {

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
	 * Makes a page of rows that were read in the direction of the request, with one more
	 * row than it shows.
	 */
	public static <T> Page<T> of(List<Row<T>> read, PageRequest request, @Nullable Long total) {
		boolean more = read.size() > request.limit();
		List<Row<T>> rows = new ArrayList<>(more ? read.subList(0, request.limit()) : read);
		if (request.backward()) {
			Collections.reverse(rows);
		}
		return new Page<>(List.copyOf(rows), more, request, total);
	}

	/** A page of what the rows stand for; those that stand for nothing are left out. */
	public <R> Page<R> map(Function<T, @Nullable R> other) {
		return new Page<>(this.rows.stream()
			.flatMap((row) -> Stream.ofNullable(other.apply(row.value()))
				.map((value) -> new Row<R>(value, row.position())))
			.toList(), this.more, this.request, this.total);
	}

}
