package dev.enishi.ask;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Sources;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.ValueTest;
import dev.enishi.model.Source;

import org.springframework.stereotype.Service;

/** Lists the documents that facts are taken from. */
@Service
public class FilteredSources {

	private final Sources sources;

	private final Deadlines deadlines;

	FilteredSources(Sources sources, Deadlines deadlines) {
		this.sources = sources;
		this.deadlines = deadlines;
	}

	/**
	 * One page of the sources that a filter lets through. Plain lists are paged by the
	 * database; others look at all sources.
	 * @param every reads all sources, once however many lists a request has
	 */
	public Page<Source> list(SourceFilter filter, List<Order> orders, PageRequest request,
			Supplier<List<Source>> every) {
		if (filter.equals(SourceFilter.ALL) && orders.isEmpty()) {
			return this.sources.list(request);
		}
		List<Source> all = every.get();
		Predicate<Source> test = test(filter);
		Deadline deadline = this.deadlines.current();
		IntStream matching = IntStream.range(0, all.size()).filter((number) -> {
			deadline.step();
			return test.test(all.get(number));
		});
		Stream<Order> terms = Stream.concat(orders.stream(), Stream.of(new Order(SourceField.ID, true)));
		return new Sorting(terms
			.map((order) -> new Sorting.Term(
					(number) -> order.field().of(all.get(number)).stream().findFirst().orElse(""), order.ascending()))
			.toList()).page(matching, request).map(all::get);
	}

	private static Predicate<Source> test(SourceFilter filter) {
		Predicate<Source> test = (source) -> true;
		Set<String> ids = filter.ids();
		if (ids != null) {
			test = test.and((source) -> ids.contains(source.id()));
		}
		for (SourceFilter.Has condition : filter.conditions()) {
			ValueTest value = new ValueTest(condition.value(), condition.field().kind());
			test = test.and((source) -> value.holds(condition.field().of(source)));
		}
		for (SourceFilter one : filter.allOf()) {
			test = test.and(test(one));
		}
		if (filter.anyOf() != null) {
			test = test
				.and(filter.anyOf().stream().map(FilteredSources::test).reduce((source) -> false, Predicate::or));
		}
		return (filter.not() != null) ? test.and(test(filter.not()).negate()) : test;
	}

	/**
	 * An order by what sources say.
	 *
	 * @param field the field
	 * @param ascending whether small values come first
	 */
	public record Order(SourceField field, boolean ascending) {

	}

}
