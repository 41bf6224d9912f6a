package dev.enishi.ingest;

import java.nio.charset.Charset;
import java.util.List;

import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.table.TableOptions;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the file of a table. */
final class TableSettings {

	private static final List<String> NAMES = List.of("file", "encoding", "delimiter", "sheet", "header", "at", "rows");

	private TableSettings() {
	}

	static TableOptions options(Fields fields) {
		Charset encoding = fields.value("encoding", TableOptions::encoding);
		Item separator = fields.take("delimiter");
		String delimiter = (separator != null) ? separator.raw() : "";
		int[] header = header(fields.take("header"));
		return new TableOptions(encoding, delimiter.isEmpty() ? null : delimiter.charAt(0), fields.text("sheet"),
				header[0], header[1], fields.text("at"));
	}

	/** Whether rows with something wrong are left out. */
	static boolean skipsRows(Fields fields) {
		Item rows = fields.take("rows");
		if (rows != null && !"skip".equals(rows.raw())) {
			rows.problem("'rows' can be skip: rows with something wrong are left out and reported");
		}
		return rows != null;
	}

	/** The other fields of a table. */
	static Fields without(Item item) {
		Fields fields = new Fields(item);
		NAMES.forEach(fields::take);
		return fields;
	}

	/** One row with heads, or the first and the last. */
	private static int[] header(@Nullable Item item) {
		List<Integer> rows = (item == null) ? List.of(1)
				: item.items()
					.stream()
					.map((row) -> row.raw().matches("[1-9]\\d{0,4}") ? Integer.valueOf(row.raw()) : 0)
					.toList();
		int first = rows.isEmpty() ? 0 : rows.get(0);
		int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
		if (item != null && (first < 1 || last < first || rows.size() > 2)) {
			item.problem("'header' is the number of the row with the heads, or the first and the last of several");
			return new int[] { 1, 1 };
		}
		return new int[] { first, last };
	}

}
