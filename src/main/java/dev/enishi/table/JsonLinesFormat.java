package dev.enishi.table;

import java.io.IOException;

import org.springframework.stereotype.Component;

/** JSON Lines: a record a line. */
@Component
final class JsonLinesFormat implements TableFormat {

	@Override
	public boolean reads(String fileName) {
		return fileName.matches("(?i).+\\.(jsonl|ndjson)");
	}

	@Override
	public Table open(TableFile file, TableOptions options) throws IOException {
		return RecordTable.of(() -> JsonRecords.of(file, options));
	}

}
