package dev.enishi.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.servlet.ServletInputStream;

/** The body of a request as far as it was read. */
final class Body {

	private static final int CHUNK = 16 * 1024;

	private final long announced;

	private final long most;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	/**
	 * Begins a body.
	 * @param announced its length in bytes, negative where it is not known
	 * @param most how many bytes it may have
	 */
	Body(long announced, long most) {
		this.announced = announced;
		this.most = most;
	}

	/** Reads as far as that takes no time, and returns whether that is all. */
	boolean readWhatIsThere(ServletInputStream stream) throws IOException {
		while (!isWhole() && stream.available() > 0) {
			readSome(stream);
		}
		return isWhole();
	}

	/** Reads as far as a stream with a listener is ready. */
	void readWhileReady(ServletInputStream stream) throws IOException {
		while (!isTooLarge() && !stream.isFinished() && stream.isReady()) {
			readSome(stream);
		}
	}

	private void readSome(ServletInputStream stream) throws IOException {
		byte[] chunk = new byte[CHUNK];
		int read = stream.read(chunk);
		if (read > 0) {
			this.bytes.write(chunk, 0, read);
		}
	}

	boolean isTooLarge() {
		return this.bytes.size() > this.most;
	}

	int size() {
		return this.bytes.size();
	}

	byte[] bytes() {
		return this.bytes.toByteArray();
	}

	long most() {
		return this.most;
	}

	private boolean isWhole() {
		return this.bytes.size() >= this.announced;
	}

}
