package dev.enishi.graphql.http;

import java.time.Instant;
import java.util.concurrent.Future;

import dev.enishi.live.Progress;
import org.jspecify.annotations.Nullable;

/** A query that runs while nobody waits for its response. */
final class Job {

	private final String id;

	private final String client;

	private final @Nullable String owner;

	private final Progress progress = new Progress();

	private volatile @Nullable Future<?> work;

	private volatile @Nullable Instant begun;

	private volatile @Nullable Instant ended;

	private volatile byte @Nullable [] response;

	/**
	 * Creates a job.
	 * @param client the address that it came from
	 * @param owner who alone may see it, null for anybody who knows its id
	 */
	Job(String id, String client, @Nullable String owner) {
		this.id = id;
		this.client = client;
		this.owner = owner;
	}

	String id() {
		return this.id;
	}

	String client() {
		return this.client;
	}

	@Nullable String owner() {
		return this.owner;
	}

	Progress progress() {
		return this.progress;
	}

	/** When it began to run; null while others run before it. */
	@Nullable Instant begun() {
		return this.begun;
	}

	/** When its response was there; null before. */
	@Nullable Instant ended() {
		return this.ended;
	}

	/** Its response as JSON, null before its end. */
	byte @Nullable [] response() {
		return this.response;
	}

	void submitted(Future<?> work) {
		this.work = work;
	}

	void begin() {
		this.begun = Instant.now();
	}

	void end(byte[] response) {
		this.response = response;
		this.ended = Instant.now();
	}

	/** Whether somebody ended it. */
	boolean isCancelled() {
		return this.work != null && this.work.isCancelled();
	}

	/** Ends its work, if there is any left. */
	void cancel() {
		Future<?> running = this.work;
		if (running != null) {
			running.cancel(true);
		}
	}

}
