package dev.enishi.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A table that is read row by row. */
public interface Table extends AutoCloseable {

	/** The names of its columns. */
	List<String> columns();

	/**
	 * Its rows. Where one cannot be read, the iterator throws an UncheckedIOException, an
	 * IllegalArgumentException or an IllegalStateException.
	 */
	Iterator<TableRow> rows();

	@Override
	void close() throws IOException;

	/**
	 * A cell whose formula failed.
	 *
	 * @param code how the spreadsheet shows it, such as {@code #REF!}
	 */
	record CellError(String code) {

	}

}
