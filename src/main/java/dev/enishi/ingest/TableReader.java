package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row, as a bundle says. */
final class TableReader {

	private static final int LONGEST_CELL = 1_000_000;

	private final List<TableFormat> formats;

	private final FileDefaults defaults;

	private final @Nullable Path folder;

	private final StatedFacts statements;

	private final Problems problems;

	private final Progress progress;

	/**
	 * Creates a reader.
	 * @param folder the folder of tables; null where there is none
	 */
	TableReader(List<TableFormat> formats, FileDefaults defaults, @Nullable Path folder, StatedFacts statements,
			Problems problems, Progress progress) {
		this.formats = formats;
		this.defaults = defaults;
		this.folder = folder;
		this.statements = statements;
		this.problems = problems;
		this.progress = progress;
	}

	/** Reads the table that an item of {@code tables} describes. */
	void read(Item item) {
		Fields fields = new Fields(item);
		String name = fields.required("file");
		Charset encoding = fields.value("encoding", TableReader::charset);
		Item separator = fields.take("delimiter");
		String delimiter = (separator != null) ? separator.raw() : ",";
		String named = fields.text("cite");
		Path file = file(item, name);
		if (file == null) {
			return;
		}
		TableFormat format = this.formats.stream().filter((known) -> known.reads(name)).findFirst().orElseThrow();
		try (TableFormat.Table table = format.open(file, (encoding != null) ? encoding : StandardCharsets.UTF_8,
				delimiter.isEmpty() ? ',' : delimiter.charAt(0))) {
			TableRules rules = TableRules.read(fields, table.columns(), this.defaults.citing(named));
			fields.end();
			read(table, name, rules.reading(this.statements, this.problems));
		}
		catch (IOException | IllegalArgumentException ex) {
			item.problem("%s cannot be read: %s".formatted(name, reason(ex)));
		}
	}

	private void read(TableFormat.Table table, String file, TableRules.Reading rules) {
		List<String> columns = table.columns();
		Iterator<? extends List<?>> rows = table.rows();
		long number = 1;
		this.progress.begin("Reading " + file, 0);
		try {
			while (rows.hasNext()) {
				List<?> row = rows.next();
				number++;
				Place place = Place.row(file, number);
				if (row.size() == 1 && "".equals(row.get(0))) {
					continue;
				}
				if (row.size() != columns.size()) {
					this.problems.add(place, "This row has %d cells, but the table has %d columns".formatted(row.size(),
							columns.size()));
				}
				else if (hasFittingCells(row, columns, place)) {
					rules.read(new Row(values(row, columns), place));
				}
				this.progress.step(1);
			}
			if (number == 1) {
				this.problems.add(Place.row(file, 1), "This table has a header and no rows: was it cut off?");
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			this.problems.add(Place.row(file, number + 1), "The table cannot be read on from here: " + reason(ex));
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

	private @Nullable Path file(Item item, String name) {
		if (this.folder == null) {
			item.problem("Tables are only read from a folder");
			return null;
		}
		Path root = this.folder.toAbsolutePath().normalize();
		Path file;
		try {
			file = root.resolve(name).normalize();
		}
		catch (InvalidPathException ex) {
			item.problem("'%s' cannot be the name of a file here".formatted(name));
			return null;
		}
		if (!file.startsWith(root)) {
			item.problem("'%s' lies outside the folder of the import".formatted(name));
			return null;
		}
		if (!Files.isRegularFile(file)) {
			item.problem("There is no file '%s'".formatted(name));
			return null;
		}
		if (!BundleFiles.liesIn(root, file)) {
			item.problem("'%s' is a link that leads out of the folder of the import".formatted(name));
			return null;
		}
		return file;
	}

	private static Charset charset(String name) {
		// what Japanese programs write under this name has more characters than the
		// standard
		if (name.equalsIgnoreCase("Shift_JIS") || name.equalsIgnoreCase("CP932")) {
			return Charset.forName("windows-31j");
		}
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"There is no encoding '%s'; usual are UTF-8 and Shift_JIS".formatted(name), ex);
		}
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
