package dev.enishi.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.enishi.graph.PageRequest;

/**
 * Finds the rows of a page among numbers of nodes or links by what they are ordered by,
 * the last of which is unique. Only as many rows as a page has are held at a time.
 *
 * @param terms what rows are ordered by
 */
record Sorting(List<Term> terms) {

	/**
	 * One value to order by.
	 *
	 * @param value the value of a number, never null
	 * @param ascending whether small values come first
	 */
	record Term(IntFunction<Object> value, boolean ascending) {

	}

	/** A number with what it is ordered by. */
	record Row(int number, List<Object> position) {

	}

	/** The rows of a page and one more, in the direction of reading. */
	List<Row> page(IntStream numbers, PageRequest request) {
		if (request.limit() == 0) {
			// nothing is shown, only whether there is something
			return numbers.limit(1).mapToObj((number) -> new Row(number, List.of())).toList();
		}
		Comparator<Row> order = this::compare;
		Comparator<Row> direction = request.backward() ? order.reversed() : order;
		Row begin = (request.position() != null) ? new Row(-1, request.position()) : null;
		PriorityQueue<Row> best = new PriorityQueue<>(Collections.reverseOrder(direction));
		numbers
			.mapToObj(
					(number) -> new Row(number, this.terms.stream().map((term) -> term.value().apply(number)).toList()))
			.filter((row) -> begin == null || direction.compare(row, begin) > 0)
			.forEach((row) -> {
				best.add(row);
				if (best.size() > request.limit() + 1) {
					best.remove();
				}
			});
		List<Row> rows = new ArrayList<>();
		while (!best.isEmpty()) {
			rows.add(0, Objects.requireNonNull(best.poll()));
		}
		return rows;
	}

	private int compare(Row one, Row other) {
		for (int i = 0; i < this.terms.size(); i++) {
			int compared = Values.ORDER.compare(one.position().get(i), other.position().get(i));
			if (compared != 0) {
				return this.terms.get(i).ascending() ? compared : -compared;
			}
		}
		return 0;
	}

}
