package dev.enishi.graphql;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

/** How many parts one filter has, with all that is nested in it. */
final class FilterSize {

	private static final int DEEPEST = 8;

	private static final int MOST = 200;

	private int parts;

	/**
	 * Counts one more part.
	 * @throws EnishiException when it is nested too deep, or there are too many
	 */
	void count(int depth) {
		if (depth > DEEPEST) {
			throw new EnishiException(ErrorCode.TOO_DEEP,
					"The filter is nested deeper than %d levels".formatted(DEEPEST));
		}
		if (++this.parts > MOST) {
			throw new EnishiException(ErrorCode.TOO_COMPLEX, "The filter has more than %d parts".formatted(MOST));
		}
	}

}
