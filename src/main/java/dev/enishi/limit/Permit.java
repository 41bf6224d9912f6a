package dev.enishi.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.schedule.RequestTimeout;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What an admitted request holds until its end. Its work is cancelled when its time is up
 * or memory is short.
 */
public final class Permit implements AutoCloseable {

	/** The attribute of an admitted request that holds its permit. */
	public static final String ATTRIBUTE = Permit.class.getName();

	private final Duration allowed;

	private final RequestTimeout watch = new RequestTimeout();

	private final List<Runnable> onClose = new ArrayList<>();

	private final AtomicBoolean closed = new AtomicBoolean();

	private volatile boolean cancelled;

	Permit(Duration allowed, Runnable onClose) {
		this.allowed = allowed;
		this.onClose.add(onClose);
	}

	/**
	 * The permit of the HTTP request that this thread serves.
	 * @throws IllegalStateException when it serves none
	 */
	public static Permit current() {
		return (Permit) Objects.requireNonNull(RequestContextHolder.currentRequestAttributes()
			.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
	}

	/**
	 * Does a part of the work of the request.
	 * @throws EnishiException when it takes longer than allowed or memory is short
	 */
	public <T> T run(Supplier<T> work) {
		if (this.cancelled) {
			throw Admission.shortOfMemory();
		}
		this.watch.begin(this.allowed.toMillis());
		try {
			T result = work.get();
			this.watch.end();
			if (this.watch.expired()) {
				throw refusal();
			}
			return result;
		}
		catch (RuntimeException ex) {
			throw this.watch.expired() ? refusal() : ex;
		}
		finally {
			this.watch.end();
		}
	}

	/**
	 * Begins to watch the work of a query.
	 * @param cancel cancels it, besides an interruption
	 */
	void begin(Runnable cancel) {
		this.watch.begin(this.allowed.toMillis(), cancel);
	}

	/** What ends the work of the request. */
	RequestTimeout watch() {
		return this.watch;
	}

	/** Why the work was ended. */
	EnishiException refusal() {
		return this.cancelled ? Admission.shortOfMemory()
				: new EnishiException(ErrorCode.DEADLINE_EXCEEDED,
						"This takes longer than the %d ms that are allowed. Ask for less at once"
							.formatted(this.allowed.toMillis()));
	}

	/** Ends the work, because memory is short. */
	void cancel() {
		this.cancelled = true;
		this.watch.expire();
	}

	void onClose(Runnable action) {
		this.onClose.add(action);
	}

	/** Lets another request in. */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.onClose.forEach(Runnable::run);
		}
	}

}
