package dev.enishi.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How far a part of long work has come.
 *
 * @param phase what is being done
 * @param done how much of it is done
 * @param total how much there is, null where it is not known
 * @param perSecond how much was done in a second
 * @param secondsLeft how long it still takes at that rate, null where it is not known
 */
public record Pace(String phase, long done, @Nullable Long total, double perSecond, @Nullable Double secondsLeft) {

	private static final double NANOS = 1e9;

	/** A part of the work that began at a {@link System#nanoTime() time}. */
	public static Pace since(long began, String phase, long done, long total) {
		double perSecond = done * NANOS / Math.max(1, System.nanoTime() - began);
		return new Pace(phase, done, (total > 0) ? total : null, perSecond,
				(total > 0 && done > 0) ? (total - done) / perSecond : null);
	}

}
