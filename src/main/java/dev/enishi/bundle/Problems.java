package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with an import or an input, all of it, so that it can be put right in one
 * go.
 */
public final class Problems {

	private static final int SHOWN = 100;

	private final List<Problem> first = new ArrayList<>();

	private int count;

	public void add(Place place, String message) {
		this.count++;
		if (this.first.size() < SHOWN) {
			this.first.add(new Problem(place, message));
		}
	}

	public boolean any() {
		return this.count > 0;
	}

	/** What is wrong, up to a limit. */
	public List<Problem> all() {
		return List.copyOf(this.first);
	}

	/** Refuses what is read if anything is wrong with it. */
	public void throwIfAny() {
		if (any()) {
			throw new InvalidBundleException(this.count, this.first);
		}
	}

	/**
	 * Something that is wrong.
	 *
	 * @param place where
	 * @param message what, and what to do
	 */
	public record Problem(Place place, String message) {

		@Override
		public String toString() {
			return this.place + ": " + this.message;
		}

	}

}
