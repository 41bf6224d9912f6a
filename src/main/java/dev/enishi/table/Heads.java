package dev.enishi.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of columns out of the rows at the top of a table. */
final class Heads {

	private Heads() {
	}

	/**
	 * The name of each column. In upper rows a head stands for the columns to its right
	 * too, as merged cells do; a column without a head has its number.
	 * @throws IllegalArgumentException when two columns have one name
	 */
	static List<String> of(List<? extends List<?>> rows) {
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		List<String> names = new ArrayList<>();
		Set<String> known = new HashSet<>();
		for (int column = 0; column < width; column++) {
			List<String> words = new ArrayList<>();
			for (int row = 0; row < rows.size(); row++) {
				boolean upper = row < rows.size() - 1;
				String word = cell(rows.get(row), column);
				for (int left = column - 1; upper && word.isEmpty() && left >= 0; left--) {
					word = cell(rows.get(row), left);
				}
				if (!word.isEmpty() && !words.contains(word)) {
					words.add(word);
				}
			}
			String name = words.isEmpty() ? "column " + (column + 1) : String.join(" ", words);
			if (!known.add(name)) {
				throw new IllegalArgumentException(
						"two columns are called '%s': give one of them another name".formatted(name));
			}
			names.add(name);
		}
		return List.copyOf(names);
	}

	private static String cell(List<?> row, int column) {
		return (column < row.size()) ? row.get(column).toString().strip().replaceAll("\\s*\\R\\s*", "") : "";
	}

}
