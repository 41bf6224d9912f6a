package dev.enishi.fact;

import dev.enishi.EnishiException;

/** A bundle that is not written to the graph, because something in it is wrong. */
class InvalidBundleException extends EnishiException {

	public InvalidBundleException(int count, String problems) {
		super("INVALID_BUNDLE", "The bundle was not imported. Problems: %d%n%s".formatted(count, problems));
	}

}
