package dev.enishi.ingest;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/**
 * Whether an import removes what its documents stated before and no longer do.
 *
 * @param wanted whether it does
 * @param share how much of what they stated before it may remove, as a share
 */
public record Retirement(boolean wanted, double share) {

	/** Nothing is removed. */
	public static final Retirement NONE = new Retirement(false, 0);

	/** What may be removed by default. */
	public static final double USUAL_SHARE = 0.2;

	/** Removes up to a share. */
	public static Retirement upTo(double share) {
		if (!(share > 0 && share <= 1)) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"The share that may be removed is %s, but has to be above 0 and at most 1".formatted(share));
		}
		return new Retirement(true, share);
	}

	/**
	 * Refuses to remove more than wanted, as a table that was cut off would.
	 * @param removed how many facts would be removed
	 * @param stated how many the documents stated before
	 */
	void requireFew(long removed, long stated) {
		if (removed > stated * this.share) {
			throw new EnishiException(ErrorCode.RETIRES_TOO_MUCH,
					"This would remove %,d of %,d facts that its documents stated before, more than a share of %s. "
						.formatted(removed, stated, this.share)
							+ "Is a table cut off? If all of it is meant, allow a larger share (up to 1)");
		}
	}

}
