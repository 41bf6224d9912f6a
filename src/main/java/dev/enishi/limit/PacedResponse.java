package dev.enishi.limit;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** A response that ends for a client that hardly reads it, so that others are served. */
final class PacedResponse extends HttpServletResponseWrapper {

	private @Nullable Paced stream;

	PacedResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		Paced known = this.stream;
		if (known == null) {
			known = new Paced(super.getOutputStream());
			this.stream = known;
		}
		return known;
	}

	/** Counts the time that the client blocks a write. */
	static final class Paced extends ServletOutputStream {

		private static final int CHUNK = 64 * 1024;

		private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

		private static final long BYTES_PER_SECOND = 50_000;

		private final ServletOutputStream out;

		private long written;

		private long waited;

		Paced(ServletOutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int single) throws IOException {
			this.out.write(single);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			for (int done = 0; done < length; done += CHUNK) {
				int chunk = Math.min(CHUNK, length - done);
				long begun = System.nanoTime();
				this.out.write(bytes, offset + done, chunk);
				count(chunk, System.nanoTime() - begun);
			}
		}

		private void count(int chunk, long nanos) throws IOException {
			this.written += chunk;
			this.waited += nanos;
			if (this.waited > PATIENCE + TimeUnit.SECONDS.toNanos(1) * (this.written / BYTES_PER_SECOND)) {
				throw new IOException("The client reads less than %,d bytes a second".formatted(BYTES_PER_SECOND));
			}
		}

		@Override
		public void flush() throws IOException {
			long begun = System.nanoTime();
			this.out.flush();
			count(0, System.nanoTime() - begun);
		}

		@Override
		public void close() throws IOException {
			this.out.close();
		}

		@Override
		public boolean isReady() {
			return this.out.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.out.setWriteListener(listener);
		}

	}

}
