package dev.enishi.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of records in JSON, at the top or where {@code at} says. */
@Component
final class JsonFormat implements TableFormat {

	/** What is somewhere inside is taken into memory. */
	private static final long LARGEST = 256L * 1024 * 1024;

	private static final JsonMapper JSON = new JsonMapper();

	@Override
	public boolean reads(String fileName) {
		return fileName.matches("(?i).+\\.json");
	}

	@Override
	public Table open(TableFile file, TableOptions options) throws IOException {
		return (options.at() == null) ? RecordTable.of(() -> JsonRecords.of(file, options))
				: inside(file, options.at());
	}

	private static Table inside(TableFile file, String at) throws IOException {
		try (InputStream bytes = file.open()) {
			byte[] all = bytes.readNBytes((int) LARGEST + 1);
			if (all.length > LARGEST) {
				throw new IllegalArgumentException("it is larger than 256 MB: leave 'at' out");
			}
			JsonNode list = JSON.readTree(all).at(at);
			if (!list.isArray()) {
				throw new IllegalArgumentException("there is no list at '%s'".formatted(at));
			}
			List<?> records = JSON.treeToValue(list, List.class);
			return RecordTable.of(() -> new ListedRecords(records.iterator()));
		}
		catch (JacksonException ex) {
			throw JsonRecords.noJson(ex);
		}
	}

}
