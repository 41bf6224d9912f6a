package dev.enishi.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.enishi.OutOfMemory;
import dev.enishi.schedule.RequestTimeout;
import org.jspecify.annotations.Nullable;

/** Polls something in a daemon thread of its own. */
public final class Poller {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final String name;

	private final Duration every;

	private final Runnable poll;

	private @Nullable ScheduledExecutorService executor;

	/**
	 * Creates a watcher.
	 * @param name the name of the thread
	 * @param every how long it waits before each poll
	 * @param poll the poll; an exception that leaves it ends the polling
	 */
	public Poller(String name, Duration every, Runnable poll) {
		this.name = name;
		this.every = every;
		this.poll = poll;
	}

	/** Starts polling. */
	public void start() {
		ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, this.name);
			thread.setDaemon(true);
			return thread;
		});
		long millis = this.every.toMillis();
		started.scheduleWithFixedDelay(this::pollInTime, millis, millis, TimeUnit.MILLISECONDS);
		this.executor = started;
	}

	/** A database that hangs must not end the polling. */
	private void pollInTime() {
		RequestTimeout watch = new RequestTimeout();
		watch.begin(LONGEST.toMillis());
		try {
			this.poll.run();
		}
		catch (OutOfMemoryError ex) {
			OutOfMemory.endIfCauseOf(ex);
		}
		finally {
			watch.end();
		}
	}

	/** Stops polling; a poll under way is interrupted. */
	public void stop() {
		ScheduledExecutorService started = this.executor;
		if (started != null) {
			started.shutdownNow();
			this.executor = null;
		}
	}

	/** Whether it polls. */
	public boolean isRunning() {
		return this.executor != null;
	}

}
