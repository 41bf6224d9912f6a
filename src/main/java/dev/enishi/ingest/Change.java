package dev.enishi.ingest;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a fact.
 *
 * @param before what the graph holds, null where it is added
 * @param after what it is to hold, null where it is removed
 */
record Change(@Nullable Fact before, @Nullable Fact after) {

	/** What the change is about, as it is after it or, where it is removed, before it. */
	Fact fact() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

	Action action() {
		return (this.before == null) ? Action.ADDED : (this.after == null) ? Action.REMOVED : Action.CHANGED;
	}

	/** The change that takes this one back, with no more in it than that needs. */
	Change undo() {
		Fact undone = (this.after == null) ? null : new Fact(this.after.kind(), this.after.type(), this.after.id(),
				this.after.source(), this.after.target(), Map.of());
		return new Change(undone, this.before);
	}

	/** The properties that differ, each with what it was and what it is to be. */
	Map<String, String> differences() {
		Map<String, Object> was = (this.before != null) ? this.before.properties() : Map.of();
		Map<String, Object> is = (this.after != null) ? this.after.properties() : Map.of();
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		names.removeIf((name) -> Objects.equals(was.get(name), is.get(name)) || name.startsWith("search"));
		Map<String, String> differences = new TreeMap<>();
		names.forEach((name) -> differences.put(name, was.get(name) + " → " + is.get(name)));
		return differences;
	}

	/** What is done to a fact. */
	enum Action {

		ADDED, CHANGED, REMOVED

	}

}
