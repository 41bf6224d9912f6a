package dev.enishi.limit;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request that does not say how large it is, read up to a limit. */
final class BoundedRequest extends HttpServletRequestWrapper {

	private final long most;

	BoundedRequest(HttpServletRequest request, long most) {
		super(request);
		this.most = most;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new Bounded(super.getInputStream(), this.most);
	}

	private static final class Bounded extends ServletInputStream {

		private final ServletInputStream body;

		private long left;

		Bounded(ServletInputStream body, long most) {
			this.body = body;
			this.left = most;
		}

		@Override
		public int read() throws IOException {
			return count(this.body.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.body.read(bytes, offset, length);
			return count(read, read);
		}

		private int count(int read, int bytes) {
			this.left -= (read < 0) ? 0 : bytes;
			if (this.left < 0) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
			}
			return read;
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
