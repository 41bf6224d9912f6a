package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an import, all of it, so that it can be put right in one go. */
final class Problems {

	private static final int SHOWN = 100;

	private final List<String> first = new ArrayList<>();

	private int count;

	void add(Place place, String message) {
		this.count++;
		if (this.first.size() < SHOWN) {
			this.first.add(place + ": " + message);
		}
	}

	boolean any() {
		return this.count > 0;
	}

	/** Refuses the import if anything is wrong with it. */
	void throwIfAny() {
		if (any()) {
			String more = (this.first.size() < this.count)
					? System.lineSeparator() + "… and " + (this.count - this.first.size()) + " more" : "";
			throw new InvalidBundleException(this.count, String.join(System.lineSeparator(), this.first) + more);
		}
	}

}
