package dev.enishi.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file with a table.
 *
 * @param name its name as people write it, such as {@code register.zip/payments.csv}
 * @param size how many bytes it takes where it lies
 * @param content its bytes
 */
public record TableFile(String name, long size, Content content) {

	/** Its name without {@code .gz}. */
	String plainName() {
		return this.name.endsWith(".gz") ? this.name.substring(0, this.name.length() - 3) : this.name;
	}

	/** Its bytes, unpacked. */
	InputStream open() throws IOException {
		InputStream bytes = new BufferedInputStream(this.content.open());
		if (!this.name.endsWith(".gz")) {
			return bytes;
		}
		try {
			return new Unpacked(new GZIPInputStream(bytes, 1 << 16), this.size);
		}
		catch (IOException ex) {
			bytes.close();
			throw ex;
		}
	}

	/** Where bytes come from. */
	interface Content {

		InputStream open() throws IOException;

	}

}
