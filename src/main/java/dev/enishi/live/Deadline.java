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

	private final int times;

	private final Progress progress;

	/** Whose interruption ends it too, null where there is no other. */
	private final @Nullable Thread forker;

	private volatile boolean isOver;

	private int steps;

	public Deadline(Duration allowed) {
		this(allowed, 1, new Progress());
	}

	/**
	 * That of a job.
	 * @param times how many times as long as for a request
	 * @param progress counts what is done
	 */
	Deadline(Duration allowed, int times, Progress progress) {
		this(allowed, times, progress, System.nanoTime() + allowed.toNanos(), null);
	}

	private Deadline(Duration allowed, int times, Progress progress, long end, @Nullable Thread forker) {
		this.allowed = allowed;
		this.times = times;
		this.progress = progress;
		this.end = end;
		this.forker = forker;
	}

	/**
	 * The same for another thread that works for this one, whose interruption ends it
	 * too.
	 */
	public Deadline forked() {
		return new Deadline(this.allowed, this.times, this.progress, this.end, Thread.currentThread());
	}

	/**
	 * How many times as much may be computed as for a request that somebody waits for.
	 */
	public int times() {
		return this.times;
	}

	/** Whether nobody waits for it, so that it leaves the other cores to others. */
	public boolean isJob() {
		return this.times > 1;
	}

	/** How far what has to end is. */
	public Progress progress() {
		return this.progress;
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
					"This takes longer than the %d ms that are allowed. Narrow it with 'filter' or smaller limits%s"
						.formatted(this.allowed.toMillis(),
								isJob() ? "" : ", or send it with 'Prefer: respond-async', so that it runs as a job"));
		}
	}

}
