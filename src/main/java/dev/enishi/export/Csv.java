package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
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
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Link link : network.network().edges()) {
			Map<String, Object> row = new LinkedHashMap<>(
					Map.of("id", link.id(), "source", link.sourceId(), "target", link.targetId()));
			row.putAll(network.attributes(link));
			rows.add(row);
		}
		write(List.of("id", "source", "target"), rows, out);
	}

	/** Writes rows under the columns that any of them has, some columns first. */
	static void write(List<String> first, List<Map<String, Object>> rows, OutputStream out) throws IOException {
		List<String> columns = new ArrayList<>(first);
		FlatAttributes.declared(rows)
			.keySet()
			.stream()
			.filter((column) -> !first.contains(column))
			.forEach(columns::add);
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get();
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		try (CSVPrinter csv = new CSVPrinter(writer, format)) {
			for (Map<String, Object> row : rows) {
				for (String column : columns) {
					csv.print(row.containsKey(column) ? safe(FlatAttributes.text(row.get(column))) : "");
				}
				csv.println();
			}
		}
	}

	/** A text that a spreadsheet does not take for a formula. */
	private static String safe(String text) {
		boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
		return (formula && !text.matches("[+-]?[\\d.]+(E-?\\d+)?")) ? "'" + text : text;
	}

}
