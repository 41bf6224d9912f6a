package dev.enishi.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Interrupts a thread whose time is up, which ends its Cypher statement and its
 * computation.
 */
public final class RequestTimeout {

	private static final ScheduledExecutorService SCHEDULER = scheduler();

	private @Nullable Thread worker;

	private @Nullable ScheduledFuture<?> alarm;

	private Runnable cancel = () -> {
	};

	private boolean expired;

	/** Begins to watch the thread that calls. */
	public void begin(long millis) {
		begin(millis, this.cancel);
	}

	/**
	 * Begins to watch the thread that calls.
	 * @param millis how long it may take
	 * @param cancel cancels the work, besides the interrupt
	 */
	public synchronized void begin(long millis, Runnable cancel) {
		this.worker = Thread.currentThread();
		this.cancel = cancel;
		this.alarm = SCHEDULER.schedule(this::expire, millis, TimeUnit.MILLISECONDS);
	}

	/** Ends the work now, if it may be ended. */
	public synchronized void expire() {
		if (this.worker != null) {
			this.expired = true;
			this.cancel.run();
			this.worker.interrupt();
		}
	}

	/** Ends the watch; the thread is as it was before. */
	public synchronized void end() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
		}
		if (this.expired && this.worker == Thread.currentThread()) {
			Thread.interrupted();
		}
		this.worker = null;
	}

	/** Whether the time was up. */
	public synchronized boolean expired() {
		return this.expired;
	}

	private static ScheduledExecutorService scheduler() {
		ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = Executors.defaultThreadFactory().newThread(task);
			thread.setName("time-limit");
			thread.setDaemon(true);
			return thread;
		});
		scheduler.setRemoveOnCancelPolicy(true);
		return scheduler;
	}

}
