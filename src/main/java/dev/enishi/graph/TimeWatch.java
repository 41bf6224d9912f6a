package dev.enishi.graph;

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
public final class TimeWatch {

	private static final ScheduledExecutorService BELL = bell();

	private @Nullable Thread worker;

	private @Nullable ScheduledFuture<?> alarm;

	private Runnable cancel = () -> {
	};

	private boolean rang;

	/** Begins to watch the thread that calls. */
	public void begin(long millis) {
		begin(millis, this.cancel);
	}

	/**
	 * Begins to watch the thread that calls.
	 * @param millis how long it may take
	 * @param cancel what tells the work besides that it has to end
	 */
	public synchronized void begin(long millis, Runnable cancel) {
		this.worker = Thread.currentThread();
		this.cancel = cancel;
		this.alarm = BELL.schedule(this::ring, millis, TimeUnit.MILLISECONDS);
	}

	/** Ends the work now, if it is one that may be ended. */
	public synchronized void ring() {
		if (this.worker != null) {
			this.rang = true;
			this.cancel.run();
			this.worker.interrupt();
		}
	}

	/** Ends the watch; the thread is as it was before. */
	public synchronized void end() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
		}
		if (this.rang && this.worker == Thread.currentThread()) {
			Thread.interrupted();
		}
		this.worker = null;
	}

	/** Whether the time was up. */
	public synchronized boolean rang() {
		return this.rang;
	}

	private static ScheduledExecutorService bell() {
		ScheduledThreadPoolExecutor bell = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = Executors.defaultThreadFactory().newThread(task);
			thread.setName("time-limit");
			thread.setDaemon(true);
			return thread;
		});
		bell.setRemoveOnCancelPolicy(true);
		return bell;
	}

}
