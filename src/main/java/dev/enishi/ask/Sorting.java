package dev.enishi.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;

/**
 * An order of nodes or links, by numbers. Only as many rows as a page has are held at a
 * time.
 *
 * @param terms what they are ordered by
 * @param id the id of each, by which equal ones are ordered
 */
record Sorting(List<Term> terms, IntFunction<String> id) {

	/**
	 * One value to order by.
	 *
	 * @param value the value of a number, never null
	 * @param ascending whether small values come first
	 */
	record Term(IntFunction<Object> value, boolean ascending) {

	}

	/**
	 * A page of some of them.
	 * @param lookUp finds what is shown by id; what was deleted since is left out
	 */
	<T> Page<T> page(IntStream numbers, PageRequest request, Function<Collection<String>, Map<String, T>> lookUp) {
		// counting needs all of them, a page alone may end early
		int[] counted = request.counted() ? numbers.toArray() : null;
		List<Row> rows = rows((counted != null) ? IntStream.of(counted) : numbers, request);
		Map<String, T> found = lookUp.apply(rows.stream().map(Row::id).toList());
		return Page.of(rows.stream()
			.flatMap(
					(row) -> Stream.ofNullable(found.get(row.id())).map((fact) -> new Page.Row<>(fact, row.position())))
			.toList(), request, (counted != null) ? (long) counted.length : null);
	}

	/** The rows of a page and one more, in the direction of reading. */
	private List<Row> rows(IntStream numbers, PageRequest request) {
		if (request.limit() == 0) {
			// nothing is shown, only whether there is something
			return numbers.limit(1).mapToObj((number) -> new Row(List.of(this.id.apply(number)))).toList();
		}
		Comparator<Row> direction = request.backward() ? ((Comparator<Row>) this::compare).reversed() : this::compare;
		Row begin = (request.position() != null) ? new Row(request.position()) : null;
		return First.of(numbers.mapToObj(this::row).filter((row) -> begin == null || direction.compare(row, begin) > 0),
				request.limit() + 1, direction);
	}

	private Row row(int number) {
		List<Object> position = new ArrayList<>();
		this.terms.forEach((term) -> position.add(term.value().apply(number)));
		position.add(this.id.apply(number));
		return new Row(position);
	}

	private int compare(Row one, Row other) {
		for (int i = 0; i < this.terms.size(); i++) {
			int compared = Values.ORDER.compare(one.position().get(i), other.position().get(i));
			if (compared != 0) {
				return this.terms.get(i).ascending() ? compared : -compared;
			}
		}
		return one.id().compareTo(other.id());
	}

	/**
	 * A node or a link by what it is ordered by, the last of which is its id.
	 */
	private record Row(List<Object> position) {

		String id() {
			return this.position.get(this.position.size() - 1).toString();
		}

	}

}
