package dev.enishi.cli;

import java.time.Duration;

import dev.enishi.ingest.Pace;
import dev.enishi.ingest.Progress;

/** Shows on the terminal how far work has come: how many, how fast, how long still. */
final class TerminalProgress implements Progress {

	private static final long SHOWN_EVERY = Duration.ofSeconds(2).toNanos();

	private String phase = "";

	private long total;

	private long done;

	private long began;

	private long shown;

	@Override
	public void begin(String phase, long total) {
		this.phase = phase;
		this.total = total;
		this.done = 0;
		this.began = System.nanoTime();
		this.shown = this.began;
		System.err.println(phase + ((total > 0) ? " %,d".formatted(total) : ""));
	}

	@Override
	public void step(long done) {
		this.done += done;
		long now = System.nanoTime();
		if (now - this.shown > SHOWN_EVERY) {
			this.shown = now;
			Pace pace = Pace.since(this.began, this.phase, this.done, this.total);
			String of = (pace.secondsLeft() != null) ? " of %,d, %,.0f s left".formatted(this.total, pace.secondsLeft())
					: "";
			System.err.println("%s: %,d%s (%,.0f/s)".formatted(this.phase, this.done, of, pace.perSecond()));
		}
	}

}
