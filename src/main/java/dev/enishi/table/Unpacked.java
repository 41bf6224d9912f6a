package dev.enishi.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a packed file unpacks to, unless that is suspiciously much. */
final class Unpacked extends FilterInputStream {

	/** Up to here a packed file may hold whatever it likes. */
	private static final long SMALL = 64L * 1024 * 1024;

	/** Real tables are packed to a fifth or a tenth; a bomb to a thousandth. */
	private static final int MOST_TIMES = 200;

	private long left;

	Unpacked(InputStream bytes, long packed) {
		super(bytes);
		this.left = limit(packed);
	}

	/** How much may come out of so many bytes. */
	static long limit(long packed) {
		return Math.max(SMALL, MOST_TIMES * packed);
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
			throw tooMuch();
		}
	}

	static IOException tooMuch() {
		return new IOException("it unpacks to more than %d times its size".formatted(MOST_TIMES));
	}

}
