package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.model.Link;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The links as a table; see {@link NodesCsv} and {@link MatrixCsv} for the other two. */
@Component
class Csv implements Format {

	@Override
	public String name() {
		return "csv";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "csv", StandardCharsets.UTF_8);
	}

	@Override
	public String fileEnding() {
		return "csv";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		try (Table table = new Table(List.of("id", "source", "target"), network.edgeAttributes().keySet(), out)) {
			for (Link link : network.edges()) {
				Map<String, Object> row = network.attributes(link);
				row.putAll(Map.of("id", link.id(), "source", link.sourceId(), "target", link.targetId()));
				table.add(row);
			}
		}
	}

	/** A text that a spreadsheet does not take for a formula. */
	static String safe(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		boolean formula = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
		return (formula && !text.matches("[+-]?[\\d.]+(E-?\\d+)?")) ? "'" + text : text;
	}

	/** Columns that come in two groups, each once. */
	static List<String> columns(Collection<String> first, Collection<String> others) {
		return Stream.concat(first.stream(), others.stream()).distinct().toList();
	}

	/** A table that is written row by row. */
	static final class Table implements AutoCloseable {

		private final List<String> columns;

		private final CSVPrinter csv;

		/** Begins a table whose columns come in two groups. */
		Table(Collection<String> first, Collection<String> others, OutputStream out) throws IOException {
			this.columns = columns(first, others);
			this.csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
			this.csv.printRecord(this.columns.stream().map(Csv::safe).toList());
		}

		/** Adds a row; what it has no value for stays empty. */
		void add(Map<String, Object> row) throws IOException {
			for (String column : this.columns) {
				Object value = row.get(column);
				this.csv.print((value != null) ? safe(FlatAttributes.text(value)) : "");
			}
			this.csv.println();
		}

		@Override
		public void close() throws IOException {
			this.csv.close();
		}

	}

}
