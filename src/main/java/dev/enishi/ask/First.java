package dev.enishi.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first of many, without an order among those that come later. */
final class First {

	private First() {
	}

	/** The first ones in an order, of which only as many are held at a time. */
	static <T> List<T> of(Stream<T> all, int most, Comparator<? super T> order) {
		PriorityQueue<T> first = new PriorityQueue<>(Collections.reverseOrder(order));
		all.forEach((one) -> {
			if (first.size() < most) {
				first.add(one);
			}
			else if (most > 0 && order.compare(one, Objects.requireNonNull(first.peek())) < 0) {
				first.remove();
				first.add(one);
			}
		});
		List<T> sorted = new ArrayList<>(first);
		sorted.sort(order);
		return sorted;
	}

}
