package dev.enishi.trace;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;

/** Divides long computations among the cores; a job takes one alone. */
final class Parallel {

	/** Each part takes memory of its own. */
	static final int PARTS = Math.min(4, Runtime.getRuntime().availableProcessors());

	/** Fewer are not worth it. */
	private static final int FEW = 2000;

	private Parallel() {
	}

	/** The results of all parts, in their order; each has a deadline for its thread. */
	static <T> List<T> parts(Deadline deadline, BiFunction<Integer, Deadline, T> work) {
		List<Deadline> own = IntStream.range(0, PARTS).mapToObj((part) -> deadline.forked()).toList();
		IntStream parts = IntStream.range(0, PARTS);
		return (deadline.isJob() ? parts : parts.parallel()).mapToObj((part) -> {
			try {
				return work.apply(part, own.get(part));
			}
			catch (RuntimeException ex) {
				own.forEach(Deadline::end);
				throw ex;
			}
		}).toList();
	}

	/** Does something for ranges that together are everything below a number. */
	static void each(int size, Ranging work) {
		if (size < FEW) {
			work.range(0, size);
			return;
		}
		IntStream.range(0, PARTS)
			.parallel()
			.forEach(
					(part) -> work.range((int) ((long) size * part / PARTS), (int) ((long) size * (part + 1) / PARTS)));
	}

	/** What is done for the numbers from one up to another. */
	interface Ranging {

		void range(int begin, int end);

	}

}
