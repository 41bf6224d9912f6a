package dev.enishi.live;

import java.time.Duration;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * When a computation has to end. Computations check it regularly; they also end when
 * their thread is interrupted.
 */
public final class Deadline {

	private static final int ASK_EVERY = 4096;

	private final long end;

	private final Duration allowed;

	/** Whose interruption ends it too, null where there is no other. */
	private final @Nullable Thread forker;

	private volatile boolean isOver;

	private int steps;

	public Deadline(Duration allowed) {
		this(allowed, System.nanoTime() + allowed.toNanos(), null);
	}

	private Deadline(Duration allowed, long end, @Nullable Thread forker) {
		this.allowed = allowed;
		this.end = end;
		this.forker = forker;
	}

	/**
	 * The same for another thread that works for this one, whose interruption ends it
	 * too.
	 */
	public Deadline forked() {
		return new Deadline(this.allowed, this.end, Thread.currentThread());
	}

	/** Ends what checks it, because the result is not needed any more. */
	public void end() {
		this.isOver = true;
	}

	/** How many nanoseconds are left, 0 or less when none are. */
	public long left() {
		return this.end - System.nanoTime();
	}

	/** Whether half of the time is over. */
	public boolean isHalfOver() {
		return left() < this.allowed.toNanos() / 2;
	}

	/**
	 * Counts a small step, and checks the clock every few thousand steps.
	 * @throws EnishiException when the time is up
	 */
	public void step() {
		if (++this.steps % ASK_EVERY == 0) {
			check();
		}
	}

	/**
	 * Checks the clock.
	 * @throws EnishiException when the time is up
	 */
	public void check() {
		if (this.isOver || left() < 0 || Thread.currentThread().isInterrupted()
				|| (this.forker != null && this.forker.isInterrupted())) {
			throw new EnishiException(ErrorCode.DEADLINE_EXCEEDED,
					"This takes longer than the %d ms that are allowed. Narrow it with 'filter' or smaller limits"
						.formatted(this.allowed.toMillis()));
		}
	}

}
