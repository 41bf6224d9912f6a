package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.table.Table;
import dev.enishi.table.TableFile;
import dev.enishi.table.TableOptions;
import dev.enishi.table.TableRow;
import dev.enishi.table.Tables;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row, as a bundle says. */
final class TableReader {

	private static final int LONGEST_CELL = 1_000_000;

	private final Tables tables;

	private final FileDefaults defaults;

	private final @Nullable Path folder;

	private final StatedFacts statements;

	private final Problems problems;

	private final Progress progress;

	/**
	 * Creates a reader.
	 * @param folder the folder of tables; null where there is none
	 */
	TableReader(Tables tables, FileDefaults defaults, @Nullable Path folder, StatedFacts statements, Problems problems,
			Progress progress) {
		this.tables = tables;
		this.defaults = defaults;
		this.folder = folder;
		this.statements = statements;
		this.problems = problems;
		this.progress = progress;
	}

	/** Reads the tables that an item of {@code tables} describes. */
	void read(Item item) {
		Fields fields = new Fields(item);
		String name = fields.required("file");
		TableOptions options = TableSettings.options(fields);
		boolean skipping = TableSettings.skipsRows(fields);
		if (this.folder == null) {
			item.problem("Tables are only read from a folder");
			return;
		}
		try {
			for (TableFile file : this.tables.find(this.folder, name)) {
				read(item, file, options, skipping);
			}
		}
		catch (IllegalArgumentException ex) {
			item.problem(String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			item.problem("%s cannot be read: %s".formatted(name, reason(ex)));
		}
	}

	private void read(Item item, TableFile file, TableOptions options, boolean skipping) {
		Fields fields = TableSettings.without(item);
		String named = fields.text("cite");
		try (Table table = this.tables.open(file, options)) {
			TableRules rules = TableRules.read(fields, table.columns(), this.defaults.citing(named));
			fields.end();
			read(table, (row) -> {
				Place place = Place.row(file.name(), row).by(item.place());
				return skipping ? place.skipping() : place;
			}, "Reading " + file.name(), rules.reading(this.statements, this.problems));
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException ex) {
			item.problem("%s cannot be read: %s".formatted(file.name(), reason(ex)));
		}
	}

	private void read(Table table, LongFunction<Place> places, String phase, TableRules.Reading rules) {
		List<String> columns = table.columns();
		Iterator<TableRow> rows = table.rows();
		long last = 0;
		long count = 0;
		this.progress.begin(phase, 0);
		try {
			while (rows.hasNext()) {
				TableRow row = rows.next();
				last = row.number();
				Place place = places.apply(last);
				if (row.isBlank()) {
					continue;
				}
				count++;
				if (row.cells().size() != columns.size()) {
					this.problems.add(place, "This row has %d cells, but the table has %d columns"
						.formatted(row.cells().size(), columns.size()));
				}
				else if (hasFittingCells(row.cells(), columns, place)) {
					rules.read(new Row(values(row.cells(), columns), place));
				}
				this.progress.step(1);
			}
			if (count == 0) {
				this.problems.add(places.apply(1).always(), "This table has a header and no rows: was it cut off?");
			}
		}
		catch (UncheckedIOException | IllegalStateException | IllegalArgumentException ex) {
			this.problems.add(places.apply(last + 1).always(), "The table cannot be read on from here: " + reason(ex));
		}
	}

	private boolean hasFittingCells(List<?> row, List<String> columns, Place place) {
		boolean fitting = true;
		for (int i = 0; i < columns.size(); i++) {
			if (row.get(i) instanceof String text && text.length() > LONGEST_CELL) {
				this.problems.add(place.column(columns.get(i)),
						"This cell has more than %,d characters".formatted(LONGEST_CELL));
				fitting = false;
			}
			if (row.get(i) instanceof Table.CellError error) {
				this.problems.add(place.column(columns.get(i)),
						"The formula of this cell failed: %s".formatted(error.code()));
				fitting = false;
			}
		}
		return fitting;
	}

	private static Map<String, Object> values(List<?> row, List<String> columns) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			if (!(row.get(i) instanceof String text && text.isBlank())) {
				values.put(columns.get(i), row.get(i));
			}
		}
		return values;
	}

	private static String reason(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CharacterCodingException) {
				return "it is not in this encoding; say which with 'encoding', such as UTF-8 or Shift_JIS";
			}
			if (cause.getCause() == null) {
				return String.valueOf(cause.getMessage());
			}
		}
		return "";
	}

}
