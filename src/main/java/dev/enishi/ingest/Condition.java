package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
					boolean listed = value.isText() || value.isList();
					tests.add(
							new Test(column, listed ? texts(value) : Set.of(), listed ? null : pattern(value), wanted));
				});
			}
		}
		return new Condition(tests);
	}

	/** Whether a row counts. */
	boolean holds(Row row, Problems problems) {
		return this.tests.stream().allMatch((test) -> {
			try {
				return test.holds(row.text(test.column()).strip());
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

	private static @Nullable Expression pattern(Item value) {
		Fields fields = new Fields(value);
		if (fields.isEmpty()) {
			value.problem("Say a text, several, or what it 'matches'");
		}
		Expression pattern = fields.value("matches", Expression::of);
		fields.end();
		return pattern;
	}

	/**
	 * A test of one column.
	 *
	 * @param column the column
	 * @param texts one of which it has to be, where there is no pattern
	 * @param pattern what has to occur in it, or null
	 * @param wanted whether rows that pass count, or those that fail
	 */
	record Test(String column, Set<String> texts, @Nullable Expression pattern, boolean wanted) {

		boolean holds(String text) {
			boolean passes = (this.pattern != null) ? this.pattern.occursIn(text) : this.texts.contains(text);
			return passes == this.wanted;
		}

	}

}
