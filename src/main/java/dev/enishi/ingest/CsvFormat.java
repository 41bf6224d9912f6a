package dev.enishi.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BOMInputStream;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Comma-separated values, plain or packed with gzip; the format of all other files too.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class CsvFormat implements TableFormat {

	/** Up to here a packed file may hold whatever it likes. */
	private static final long SMALL = 64L * 1024 * 1024;

	/** Real tables are packed to a fifth or a tenth; a bomb to a thousandth. */
	private static final int MOST_TIMES = 200;

	@Override
	public boolean reads(String fileName) {
		return true;
	}

	@Override
	public Table open(Path file, Charset encoding, char delimiter) throws IOException {
		return new CsvTable(parse(file, encoding, delimiter));
	}

	/**
	 * Opens a table whose first row names the columns.
	 * @throws IOException when it cannot be read, and later from the parser when it is
	 * not in the encoding or unpacks to suspiciously much
	 */
	static CSVParser parse(Path file, Charset encoding, char delimiter) throws IOException {
		InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
		try {
			if (file.toString().endsWith(".gz")) {
				bytes = new Bounded(new GZIPInputStream(bytes, 1 << 16),
						Math.max(SMALL, MOST_TIMES * Files.size(file)));
			}
			Reader reader = new InputStreamReader(BOMInputStream.builder().setInputStream(bytes).get(),
					encoding.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT));
			return CSVParser.parse(reader,
					CSVFormat.RFC4180.builder()
						.setDelimiter(delimiter)
						.setHeader()
						.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
						.setSkipHeaderRecord(true)
						.setIgnoreEmptyLines(false)
						.get());
		}
		catch (IOException | RuntimeException ex) {
			bytes.close();
			throw ex;
		}
	}

	private record CsvTable(CSVParser parser) implements Table {

		@Override
		public List<String> columns() {
			return this.parser.getHeaderNames();
		}

		@Override
		public Iterator<? extends List<?>> rows() {
			return this.parser.stream().map(CSVRecord::toList).iterator();
		}

		@Override
		public void close() throws IOException {
			this.parser.close();
		}

	}

	/** Refuses to give out more than a limit. */
	private static final class Bounded extends FilterInputStream {

		private long left;

		Bounded(InputStream bytes, long limit) {
			super(bytes);
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int read) throws IOException {
			this.left -= read;
			if (this.left < 0) {
				throw new IOException("it unpacks to more than %d times its size".formatted(MOST_TIMES));
			}
		}

	}

}
