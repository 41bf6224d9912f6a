package dev.enishi.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Records of a JSON list, or of JSON values one after the other. */
final class JsonRecords implements RecordTable.Records {

	/** Numbers stay as they are written. */
	private static final ObjectReader RECORD = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build()
		.readerFor(Object.class);

	private final MappingIterator<Object> records;

	private JsonRecords(MappingIterator<Object> records) {
		this.records = records;
	}

	static JsonRecords of(TableFile file, TableOptions options) throws IOException {
		InputStream bytes = file.open();
		try {
			MappingIterator<Object> records = RECORD.readValues(new InputStreamReader(bytes, options.charset()));
			boolean one = file.plainName().endsWith(".json")
					&& records.parser().currentToken() == JsonToken.START_OBJECT;
			if (one && records.hasNextValue() && records.nextValue() instanceof Map<?, ?> fields) {
				throw new IllegalArgumentException(
						"it is no list: say where in it the list is, such as 'at: /%s'".formatted(fields.entrySet()
							.stream()
							.filter((field) -> field.getValue() instanceof List)
							.map((field) -> field.getKey().toString())
							.findFirst()
							.orElse("items")));
			}
			return new JsonRecords(records);
		}
		catch (JacksonException ex) {
			bytes.close();
			throw noJson(ex);
		}
		catch (RuntimeException ex) {
			bytes.close();
			throw ex;
		}
	}

	static IllegalArgumentException noJson(JacksonException ex) {
		String where = (ex.getLocation() != null) ? " at line " + ex.getLocation().getLineNr() : "";
		return new IllegalArgumentException("it is not JSON%s: %s".formatted(where, ex.getOriginalMessage()), ex);
	}

	@Override
	public boolean hasNext() {
		try {
			return this.records.hasNextValue();
		}
		catch (JacksonException ex) {
			throw noJson(ex);
		}
	}

	@Override
	public Object next() {
		try {
			return this.records.nextValue();
		}
		catch (JacksonException ex) {
			throw noJson(ex);
		}
	}

	@Override
	public void close() {
		this.records.close();
	}

}
