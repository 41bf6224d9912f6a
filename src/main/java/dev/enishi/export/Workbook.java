package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.Language;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A workbook for people: a sheet of entities, and one of links with the names of both
 * ends.
 */
@Component
class Workbook implements Format {

	/** Excel takes no longer texts in a cell. */
	private static final int LONGEST = 32_767;

	/** Rows are written to the response in parts of so many. */
	private static final int PART = 500;

	@Override
	public String name() {
		return "xlsx";
	}

	@Override
	public MediaType mediaType() {
		return MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	}

	@Override
	public String fileEnding() {
		return "xlsx";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Enishi", "1.0")) {
			Map<String, String> names = new HashMap<>();
			Sheet entities = new Sheet(workbook.newWorksheet("Entities"), List.of("id"),
					network.nodeAttributes().keySet());
			for (Network.NetworkNode node : network.nodes()) {
				names.put(node.entity().id(), node.entity().name(Language.JA));
				Map<String, Object> row = network.attributes(node);
				row.put("id", node.entity().id());
				entities.add(row);
			}
			entities.sheet.finish();
			Sheet links = new Sheet(workbook.newWorksheet("Links"), NamedCsv.COLUMNS,
					network.edgeAttributes().keySet());
			for (Link link : network.edges()) {
				links.add(NamedCsv.row(network, link, names));
			}
			links.sheet.finish();
		}
	}

	/** A sheet that is filled row by row. */
	private static final class Sheet {

		private final Worksheet sheet;

		private final List<String> columns;

		private int rows;

		Sheet(Worksheet sheet, Collection<String> first, Collection<String> others) {
			this.sheet = sheet;
			this.columns = Csv.columns(first, others);
			for (int column = 0; column < this.columns.size(); column++) {
				sheet.value(0, column, this.columns.get(column));
			}
			sheet.freezePane(0, 1);
			this.rows = 1;
		}

		void add(Map<String, Object> row) throws IOException {
			for (int column = 0; column < this.columns.size(); column++) {
				Object value = row.get(this.columns.get(column));
				if (value instanceof Number number) {
					this.sheet.value(this.rows, column, number);
				}
				else if (value != null) {
					String text = FlatAttributes.text(value);
					this.sheet.value(this.rows, column, text.substring(0, Math.min(text.length(), LONGEST)));
				}
			}
			this.rows++;
			if (this.rows % PART == 0) {
				this.sheet.flush();
			}
		}

	}

}
