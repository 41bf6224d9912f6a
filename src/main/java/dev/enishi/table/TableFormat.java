package dev.enishi.table;

import java.io.IOException;

/**
 * A format that tables come in. Implementations are beans; the first that reads a file
 * opens it.
 */
interface TableFormat {

	/** Whether it reads files of a name, without {@code .gz}. */
	boolean reads(String fileName);

	/**
	 * Opens a table.
	 * @throws IOException when it cannot be read
	 * @throws IllegalArgumentException when it is not in this format
	 */
	Table open(TableFile file, TableOptions options) throws IOException;

}
