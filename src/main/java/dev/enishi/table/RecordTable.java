package dev.enishi.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A table of records with names. They are read twice: once for the names of all fields.
 * Fields of a record within a record have both names, as in {@code address.city}.
 */
final class RecordTable implements Table {

	private static final int DEEPEST = 8;

	private final List<String> columns;

	private final Records records;

	private RecordTable(List<String> columns, Records records) {
		this.columns = columns;
		this.records = records;
	}

	static RecordTable of(Reading reading) throws IOException {
		Set<String> columns = new LinkedHashSet<>();
		try (Records records = reading.begin()) {
			while (records.hasNext()) {
				columns.addAll(flat(records.next()).keySet());
			}
		}
		return new RecordTable(List.copyOf(columns), reading.begin());
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public Iterator<TableRow> rows() {
		return new Iterator<>() {

			private long number;

			@Override
			public boolean hasNext() {
				return RecordTable.this.records.hasNext();
			}

			@Override
			public TableRow next() {
				Map<String, Object> record = flat(RecordTable.this.records.next());
				List<Object> cells = new ArrayList<>();
				RecordTable.this.columns.forEach((column) -> cells.add(record.getOrDefault(column, "")));
				return new TableRow(++this.number, cells);
			}
		};
	}

	@Override
	public void close() throws IOException {
		this.records.close();
	}

	private static Map<String, Object> flat(@Nullable Object record) {
		if (!(record instanceof Map<?, ?> fields)) {
			throw new IllegalArgumentException("it has something else than records with fields");
		}
		Map<String, Object> flat = new LinkedHashMap<>();
		add(flat, "", fields, DEEPEST);
		return flat;
	}

	private static void add(Map<String, Object> flat, String before, Map<?, ?> fields, int deepest) {
		fields.forEach((name, value) -> {
			if (value instanceof Map<?, ?> inner && deepest > 0) {
				add(flat, before + name + ".", inner, deepest - 1);
			}
			else if (value != null) {
				flat.put(before + name, (value instanceof List<?> list) ? present(list) : value.toString());
			}
		});
	}

	private static List<Object> present(List<?> list) {
		List<Object> present = new ArrayList<>();
		for (Object value : list) {
			if (value != null) {
				present.add(value);
			}
		}
		return present;
	}

	/** Records one by one; not all need to be in memory. */
	interface Records extends AutoCloseable {

		boolean hasNext();

		@Nullable Object next();

		@Override
		void close() throws IOException;

	}

	/** Begins to read from the first record. */
	interface Reading {

		Records begin() throws IOException;

	}

}
