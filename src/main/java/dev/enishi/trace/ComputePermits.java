package dev.enishi.trace;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.live.Deadline;

/**
 * Lets a few of the long computations run at a time, so that many of them do not take
 * every processor from all else.
 */
final class ComputePermits {

	private final Semaphore room;

	ComputePermits(int atOnce) {
		this.room = new Semaphore(atOnce, true);
	}

	/**
	 * The same computation, run once a permit is free; jobs have permits of their own.
	 * @throws EnishiException by the computation, when no permit is free before the
	 * deadline
	 */
	<T> Supplier<T> await(Deadline deadline, Supplier<T> computation) {
		return deadline.isJob() ? computation : () -> {
			try {
				if (!this.room.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
					throw new EnishiException(ErrorCode.BUSY,
							"This service is computing as much as it may already. Try again in a while");
				}
			}
			catch (InterruptedException ex) {
				throw EnishiException.cancelled();
			}
			try {
				return computation.get();
			}
			finally {
				this.room.release();
			}
		};
	}

}
