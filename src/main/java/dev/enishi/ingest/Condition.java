package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Problems;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Which rows count, by the texts of their columns.
 *
 * @param tests all of which have to hold
 */
record Condition(List<Test> tests) {

	/** Reads {@code when} and {@code unless} out of the fields. */
	static Condition take(Map<String, Item> fields, @Nullable Set<String> columns) {
		List<Test> tests = new ArrayList<>();
		for (boolean wanted : new boolean[] { true, false }) {
			Item item = fields.remove(wanted ? "when" : "unless");
			if (item != null) {
				item.fields().forEach((column, value) -> {
					if (columns != null && !columns.contains(column)) {
						value.problem("There is no column '%s'; there are %s".formatted(column, columns));
					}
					tests.add(new Test(column, (value.isText() || value.isList()) ? isOneOf(column, texts(value))
							: compared(column, value, columns), wanted));
				});
			}
		}
		return new Condition(tests);
	}

	/** Whether a row counts. */
	boolean holds(Row row, Problems problems) {
		return this.tests.stream().allMatch((test) -> {
			try {
				return test.passes().test(row) == test.wanted();
			}
			catch (IllegalArgumentException ex) {
				problems.add(row.place().column(test.column()), String.valueOf(ex.getMessage()));
				return false;
			}
		});
	}

	/** '' means a blank. */
	private static Set<String> texts(Item value) {
		return value.items().stream().map((item) -> Objects.requireNonNullElse(item.text(), "")).collect(toSet());
	}

	private static Predicate<Row> isOneOf(String column, Set<String> texts) {
		return (row) -> texts.contains(row.text(column).strip());
	}

	private static Predicate<Row> compared(String column, Item value, @Nullable Set<String> columns) {
		Fields fields = new Fields(value);
		if (fields.isEmpty()) {
			value.problem(
					"Say a text, several, what it 'matches', or the column that it is 'below', 'above' or the 'same' as");
		}
		List<Predicate<Row>> all = new ArrayList<>();
		Expression pattern = fields.value("matches", Expression::of);
		if (pattern != null) {
			all.add((row) -> pattern.occursIn(row.text(column).strip()));
		}
		Map<String, IntPredicate> orders = Map.of("below", (order) -> order < 0, "above", (order) -> order > 0, "same",
				(order) -> order == 0);
		orders.forEach((name, order) -> {
			Item other = fields.take(name);
			if (other != null) {
				if (columns != null && !columns.contains(other.raw())) {
					other.problem("There is no column '%s'; there are %s".formatted(other.raw(), columns));
				}
				all.add((row) -> compare(row.text(column).strip(), row.text(other.raw()).strip(), order));
			}
		});
		fields.end();
		return (row) -> all.stream().allMatch((test) -> test.test(row));
	}

	/**
	 * Numbers and dates as such, all else by its letters; what is blank is neither below
	 * nor above.
	 */
	private static boolean compare(String one, String other, IntPredicate order) {
		if (one.isEmpty() || other.isEmpty()) {
			return one.isEmpty() && other.isEmpty() && order.test(0);
		}
		try {
			return order.test(RegisterValues.number(one).compareTo(RegisterValues.number(other)));
		}
		catch (IllegalArgumentException notNumbers) {
			try {
				return order.test(RegisterValues.date(one).compareTo(RegisterValues.date(other)));
			}
			catch (IllegalArgumentException notDates) {
				return order.test(one.compareTo(other));
			}
		}
	}

	/**
	 * A test of one column.
	 *
	 * @param column the column
	 * @param passes what has to be
	 * @param wanted whether rows that pass count, or those that fail
	 */
	record Test(String column, Predicate<Row> passes, boolean wanted) {

	}

}
