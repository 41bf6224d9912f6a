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

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Fields;
import dev.enishi.fact.Item;
import dev.enishi.fact.Place;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Progress;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a table of comma-separated values, row by row, as a bundle says. */
final class TableReader {

	private static final int LONGEST_CELL = 1_000_000;

	private final Vocabulary vocabulary;

	private final @Nullable String cited;

	private final @Nullable Path folder;

	private final Statements statements;

	private final Problems problems;

	private final Progress progress;

	/**
	 * Creates a reader.
	 * @param cited the document that facts of the table cite unless they name another
	 * @param folder where tables stand; null where there is no such folder
	 */
	TableReader(Vocabulary vocabulary, @Nullable String cited, @Nullable Path folder, Statements statements,
			Problems problems, Progress progress) {
		this.vocabulary = vocabulary;
		this.cited = cited;
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
		try (CSVParser rows = CsvFile.open(file, (encoding != null) ? encoding : StandardCharsets.UTF_8,
				delimiter.isEmpty() ? ',' : delimiter.charAt(0))) {
			TableRules rules = TableRules.read(fields, rows.getHeaderNames(), this.vocabulary);
			fields.end();
			read(rows, name, rules.reading((named != null) ? named : this.cited, this.statements, this.problems));
		}
		catch (IOException | IllegalArgumentException ex) {
			item.problem("%s cannot be read: %s".formatted(name, reason(ex)));
		}
	}

	private void read(CSVParser rows, String file, TableRules.Reading rules) {
		List<String> header = rows.getHeaderNames();
		Iterator<CSVRecord> records = rows.iterator();
		long number = 1;
		this.progress.begin("Reading " + file, 0);
		try {
			while (records.hasNext()) {
				CSVRecord row = records.next();
				number++;
				Place place = Place.row(file, number);
				if (row.size() == 1 && row.get(0).isEmpty()) {
					continue;
				}
				if (row.size() != header.size()) {
					this.problems.add(place,
							"This row has %d cells, but the table has %d columns".formatted(row.size(), header.size()));
				}
				else if (hasFittingCells(row, header, place)) {
					rules.read(new Row(values(row, header), place));
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

	private boolean hasFittingCells(CSVRecord row, List<String> header, Place place) {
		boolean fitting = true;
		for (int i = 0; i < header.size(); i++) {
			if (row.get(i).length() > LONGEST_CELL) {
				this.problems.add(place.column(header.get(i)),
						"This cell has more than %,d characters".formatted(LONGEST_CELL));
				fitting = false;
			}
		}
		return fitting;
	}

	private static Map<String, Object> values(CSVRecord row, List<String> header) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < header.size(); i++) {
			if (!row.get(i).isBlank()) {
				values.put(header.get(i), row.get(i));
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
