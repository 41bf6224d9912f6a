package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a bundle, all of it, so that it can be put right in one go. */
final class Problems {

	private static final int SHOWN = 100;

	private final List<String> problems = new ArrayList<>();

	void add(FileLine place, String message) {
		this.problems.add(place + ": " + message);
	}

	/** Refuses the bundle if anything is wrong with it. */
	void throwIfAny() {
		if (this.problems.isEmpty()) {
			return;
		}
		List<String> shown = this.problems.subList(0, Math.min(SHOWN, this.problems.size()));
		String more = (shown.size() < this.problems.size())
				? System.lineSeparator() + "… and " + (this.problems.size() - shown.size()) + " more" : "";
		throw new InvalidBundleException(this.problems.size(), String.join(System.lineSeparator(), shown) + more);
	}

}
