package dev.enishi.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;

/**
 * An order of nodes, links or groups, by numbers. Only as many rows as a page has are
 * held at a time.
 *
 * @param terms what they are ordered by; the last of it is unique
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

	/** A page of some of them. */
	Page<Integer> page(IntStream numbers, PageRequest request) {
		// counting needs all of them, a page alone may end early
		int[] counted = request.counted() ? numbers.toArray() : null;
		List<Page.Row<Integer>> rows = rows((counted != null) ? IntStream.of(counted) : numbers, request);
		return Page.of(rows, request, (counted != null) ? (long) counted.length : null);
	}

	/**
	 * A page of some of them, looked up by id; what was deleted since is left out.
	 */
	<T> Page<T> page(IntStream numbers, PageRequest request, IntFunction<String> id,
			Function<Collection<String>, Map<String, T>> lookUp) {
		Page<Integer> page = page(numbers, request);
		Map<String, T> found = lookUp.apply(page.rows().stream().map((row) -> id.apply(row.value())).toList());
		return page.map((number) -> found.get(id.apply(number)));
	}

	/** The rows of a page and one more, in the direction of reading. */
	private List<Page.Row<Integer>> rows(IntStream numbers, PageRequest request) {
		if (request.limit() == 0) {
			// nothing is shown, only whether there is something
			return numbers.limit(1).mapToObj((number) -> new Page.Row<>(number, List.of())).toList();
		}
		Comparator<List<Object>> order = request.backward() ? ((Comparator<List<Object>>) this::compare).reversed()
				: this::compare;
		List<Object> begin = request.position();
		return First.of(
				numbers.mapToObj((number) -> new Page.Row<>(number, position(number)))
					.filter((row) -> begin == null || order.compare(row.position(), begin) > 0),
				request.limit() + 1, Comparator.comparing(Page.Row::position, order));
	}

	private List<Object> position(int number) {
		List<Object> position = new ArrayList<>();
		this.terms.forEach((term) -> position.add(term.value().apply(number)));
		return position;
	}

	private int compare(List<Object> one, List<Object> other) {
		for (int i = 0; i < this.terms.size(); i++) {
			int compared = Values.ORDER.compare(one.get(i), other.get(i));
			if (compared != 0) {
				return this.terms.get(i).ascending() ? compared : -compared;
			}
		}
		return 0;
	}

}
