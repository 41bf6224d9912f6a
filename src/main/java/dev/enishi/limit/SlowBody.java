package dev.enishi.limit;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import dev.enishi.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads a body as it comes, in the threads in which the container has data, and continues
 * with the request when all of it is there.
 */
final class SlowBody implements ReadListener, AsyncListener {

	private final AsyncContext context;

	private final ServletInputStream stream;

	private final Body body;

	private final AtomicLong held;

	private final AtomicBoolean ended = new AtomicBoolean();

	private int counted;

	SlowBody(AsyncContext context, Body body, AtomicLong held) throws IOException {
		this.context = context;
		this.stream = context.getRequest().getInputStream();
		this.body = body;
		this.held = held;
	}

	void read() {
		this.context.addListener(this);
		count();
		this.stream.setReadListener(this);
	}

	byte[] bytes() {
		return this.body.bytes();
	}

	@Override
	public void onDataAvailable() throws IOException {
		this.body.readWhileReady(this.stream);
		count();
		if (this.body.isTooLarge() && end()) {
			RequestBodies.refuseSize((HttpServletResponse) this.context.getResponse(), this.body.most());
			this.context.complete();
		}
	}

	@Override
	public void onAllDataRead() {
		if (end()) {
			this.context.dispatch();
		}
	}

	@Override
	public void onTimeout(AsyncEvent event) throws IOException {
		if (end()) {
			RequestBodies.refuse((HttpServletResponse) this.context.getResponse(), ErrorCode.REQUEST_TOO_SLOW,
					"The request did not come to its end in time");
			this.context.complete();
		}
	}

	/** The client is gone, so there is no response. */
	@Override
	public void onError(Throwable problem) {
		if (end()) {
			this.context.complete();
		}
	}

	@Override
	public void onError(AsyncEvent event) {
		onError(event.getThrowable());
	}

	@Override
	public void onComplete(AsyncEvent event) {
		release();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// what comes after the body has listeners of its own
	}

	private boolean end() {
		return this.ended.compareAndSet(false, true);
	}

	private synchronized void count() {
		this.held.addAndGet(this.body.size() - this.counted);
		this.counted = this.body.size();
	}

	private synchronized void release() {
		this.held.addAndGet(-this.counted);
		this.counted = 0;
	}

}
