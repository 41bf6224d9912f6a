package dev.enishi.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Values separated by commas, tabs or the like; the format of all other files too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class CsvFormat implements TableFormat {

	@Override
	public boolean reads(String fileName) {
		return true;
	}

	@Override
	public Table open(TableFile file, TableOptions options) throws IOException {
		char delimiter = (options.delimiter() != null) ? options.delimiter()
				: file.plainName().endsWith(".tsv") ? '\t' : ',';
		CSVParser parser = parse(file, options, delimiter);
		try {
			Iterator<CSVRecord> records = parser.iterator();
			List<List<String>> heads = new ArrayList<>();
			for (int row = 1; row <= options.lastHead() && records.hasNext(); row++) {
				CSVRecord record = records.next();
				if (row >= options.firstHead()) {
					heads.add(record.toList());
				}
			}
			List<String> columns = Heads.of(heads);
			requireDelimiter(columns, options);
			return new CsvTable(parser, columns, records);
		}
		catch (RuntimeException ex) {
			parser.close();
			throw ex;
		}
	}

	private static CSVParser parse(TableFile file, TableOptions options, char delimiter) throws IOException {
		InputStream bytes = file.open();
		try {
			Reader reader = new InputStreamReader(BOMInputStream.builder().setInputStream(bytes).get(),
					options.charset()
						.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT));
			return CSVParser.parse(reader,
					CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get());
		}
		catch (IOException | RuntimeException ex) {
			bytes.close();
			throw ex;
		}
	}

	private static void requireDelimiter(List<String> columns, TableOptions options) {
		String only = (columns.size() == 1 && options.delimiter() == null) ? columns.get(0) : "";
		if (only.contains("\t") || only.contains(";")) {
			throw new IllegalArgumentException("its columns seem to be parted by %s: say so with 'delimiter: \"%s\"'"
				.formatted(only.contains("\t") ? "tabs" : "semicolons", only.contains("\t") ? "\\t" : ";"));
		}
	}

	private record CsvTable(CSVParser parser, List<String> columns, Iterator<CSVRecord> records) implements Table {

		@Override
		public Iterator<TableRow> rows() {
			return new Iterator<>() {
				@Override
				public boolean hasNext() {
					return CsvTable.this.records.hasNext();
				}

				@Override
				public TableRow next() {
					CSVRecord record = CsvTable.this.records.next();
					return new TableRow(record.getRecordNumber(), record.toList());
				}
			};
		}

		@Override
		public void close() throws IOException {
			this.parser.close();
		}

	}

}
