package dev.enishi.live;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** How far a long computation is, in steps that it counts itself. */
public final class Progress {

	private final AtomicInteger done = new AtomicInteger();

	private volatile int expected;

	/** Expects some more steps. */
	public void expect(int steps) {
		this.expected += steps;
	}

	/** Counts some steps that are done. */
	public void add(int steps) {
		this.done.addAndGet(steps);
	}

	/** The share of what is expected that is done, from 0 to 1; null where nothing is. */
	public @Nullable Double share() {
		return (this.expected > 0) ? (Double) ((double) this.done.get() / this.expected) : null;
	}

}
