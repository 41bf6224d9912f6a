package dev.enishi.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

/** Opens tables, whatever format they come in. */
@Component
public class Tables {

	private final List<TableFormat> formats;

	Tables(List<TableFormat> formats) {
		this.formats = formats;
	}

	/** The tables of files that need no Spring. */
	public static Tables standalone() {
		return new Tables(
				List.of(new XlsxFormat(), new JsonFormat(), new JsonLinesFormat(), new YamlFormat(), new CsvFormat()));
	}

	/**
	 * The files that a name or a pattern means, by name.
	 * @throws IllegalArgumentException when there is none, or none that may be read
	 */
	public List<TableFile> find(Path folder, String pattern) throws IOException {
		return TableFiles.find(folder, pattern);
	}

	/**
	 * Opens a table.
	 * @throws IOException when it cannot be read
	 * @throws IllegalArgumentException when it is not in its format
	 */
	public Table open(TableFile file, TableOptions options) throws IOException {
		return this.formats.stream()
			.filter((format) -> format.reads(file.plainName()))
			.findFirst()
			.orElseThrow()
			.open(file, options);
	}

}
