package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wrong with an import or an input, all of it, so that it can be put right in one
 * go.
 */
public final class Problems {

	/** Beyond that nobody reads on. */
	private static final int KEPT = 100_000;

	private static final Pattern VALUE = Pattern.compile("'[^']*'|\\d+");

	private final Map<String, Kind> kinds = new LinkedHashMap<>();

	private final List<Problem> all = new ArrayList<>();

	private final List<Problem> skipped = new ArrayList<>();

	private int count;

	private int skippedCount;

	public void add(Place place, String message) {
		Problem problem = new Problem(place, message);
		if (place.skipped()) {
			this.skippedCount++;
			keep(this.skipped, problem);
			return;
		}
		this.count++;
		keep(this.all, problem);
		// rows are alike; of a bundle, each line is reported
		String kind = (place.rule() == null) ? String.valueOf(this.count)
				: place.rule() + " " + VALUE.matcher(message).replaceAll("…");
		this.kinds.computeIfAbsent(kind, (unknown) -> new Kind()).add(problem);
	}

	private static void keep(List<Problem> problems, Problem problem) {
		if (problems.size() < KEPT) {
			problems.add(problem);
		}
	}

	/** Whether something is wrong that is not left out. */
	public boolean any() {
		return this.count > 0;
	}

	/** What is wrong, up to a limit. */
	public List<Problem> all() {
		return List.copyOf(this.all);
	}

	/** What is wrong with rows that are left out, up to a limit. */
	public List<Problem> skipped() {
		return List.copyOf(this.skipped);
	}

	/** How much was wrong with rows that are left out. */
	public int skippedCount() {
		return this.skippedCount;
	}

	/** Refuses what is read if anything is wrong with it. */
	public void throwIfAny() {
		if (any()) {
			throw new InvalidBundleException(this.count, kinds(), all());
		}
	}

	private Collection<Kind> kinds() {
		return List.copyOf(this.kinds.values());
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

	/** Problems that one mistake causes: alike but for their values. */
	static final class Kind {

		private static final int SHOWN = 3;

		private final List<Problem> first = new ArrayList<>();

		private int count;

		private void add(Problem problem) {
			this.count++;
			if (this.first.size() < SHOWN) {
				this.first.add(problem);
			}
		}

		List<Problem> first() {
			return this.first;
		}

		@Override
		public String toString() {
			StringBuilder text = new StringBuilder();
			this.first.forEach((problem) -> text.append(text.isEmpty() ? "" : System.lineSeparator()).append(problem));
			if (this.count > this.first.size()) {
				String rule = this.first.get(0).place().rule();
				text.append("%n    and %,d more of this kind%s".formatted(this.count - this.first.size(),
						(rule != null) ? ", by " + rule : ""));
			}
			return text.toString();
		}

	}

}
