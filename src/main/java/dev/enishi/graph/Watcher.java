package dev.enishi.graph;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.enishi.OutOfMemory;
import org.jspecify.annotations.Nullable;

/** Looks at something again and again, in a thread of its own that keeps nobody alive. */
public final class Watcher {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final String name;

	private final Duration every;

	private final Runnable look;

	private @Nullable ScheduledExecutorService executor;

	/**
	 * Creates a watcher.
	 * @param name the name of the thread
	 * @param every how long it waits before each look
	 * @param look the look; an exception that leaves it ends the watching
	 */
	public Watcher(String name, Duration every, Runnable look) {
		this.name = name;
		this.every = every;
		this.look = look;
	}

	/** Begins to look. */
	public void start() {
		ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, this.name);
			thread.setDaemon(true);
			return thread;
		});
		long millis = this.every.toMillis();
		started.scheduleWithFixedDelay(this::lookInTime, millis, millis, TimeUnit.MILLISECONDS);
		this.executor = started;
	}

	/** A database that never answers must not end the watching. */
	private void lookInTime() {
		TimeWatch watch = new TimeWatch();
		watch.begin(LONGEST.toMillis());
		try {
			this.look.run();
		}
		catch (OutOfMemoryError ex) {
			OutOfMemory.endIfCauseOf(ex);
		}
		finally {
			watch.end();
		}
	}

	/** Looks no more; a look under way is interrupted. */
	public void stop() {
		ScheduledExecutorService started = this.executor;
		if (started != null) {
			started.shutdownNow();
			this.executor = null;
		}
	}

	/** Whether it looks. */
	public boolean isRunning() {
		return this.executor != null;
	}

}
