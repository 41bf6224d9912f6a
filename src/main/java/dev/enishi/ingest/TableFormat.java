package dev.enishi.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A format that tables come in. Implementations are beans; the first that reads a file
 * opens it.
 */
interface TableFormat {

	/** Whether it reads files of a name. */
	boolean reads(String fileName);

	/**
	 * Opens a table.
	 * @throws IOException when it cannot be read
	 * @throws IllegalArgumentException when it is not in this format
	 */
	Table open(Path file, Charset encoding, char delimiter) throws IOException;

	/**
	 * A table that is read row by row.
	 */
	interface Table extends AutoCloseable {

		/** The names of its columns. */
		List<String> columns();

		/**
		 * Its rows, each with a cell a column: a text, a list or a map. Where a row
		 * cannot be read, the iterator throws an UncheckedIOException or an
		 * IllegalStateException.
		 */
		Iterator<? extends List<?>> rows();

		@Override
		void close() throws IOException;

	}

}
