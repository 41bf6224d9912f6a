package dev.enishi.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a fact.
 *
 * @param before what the graph holds, null where it is added
 * @param after what it is to hold, null where it is removed
 */
public record Change(@Nullable Fact before, @Nullable Fact after) {

	/** A change as {@link #json()} told it. */
	public static Change read(String json) {
		return Staging.JSON.readValue(json, Change.class);
	}

	/** The whole change as a text that history keeps. */
	public String json() {
		return Staging.JSON.writeValueAsString(this);
	}

	/** What the change is about, as it is after it or, where it is removed, before it. */
	public Fact fact() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

	public Action action() {
		return (this.before == null) ? Action.ADDED : (this.after == null) ? Action.REMOVED : Action.CHANGED;
	}

	/** The change that takes this one back, with no more in it than that needs. */
	public Change undo() {
		Fact undone = (this.after == null) ? null : new Fact(this.after.kind(), this.after.type(), this.after.id(),
				this.after.source(), this.after.target(), Map.of());
		return new Change(undone, this.before);
	}

	/**
	 * The same as the graph can take it: a link is not led elsewhere, it goes and comes.
	 */
	public List<Change> steps() {
		if (this.before == null || this.after == null || Objects.equals(this.before.source(), this.after.source())
				&& Objects.equals(this.before.target(), this.after.target())) {
			return List.of(this);
		}
		return List.of(new Change(this.before, null), new Change(null, this.after));
	}

	/** The properties that differ, in the order of their names. */
	public List<Difference> differences() {
		Map<String, String> was = (this.before != null) ? this.before.told() : Map.of();
		Map<String, String> is = (this.after != null) ? this.after.told() : Map.of();
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		return names.stream()
			.filter((name) -> !Objects.equals(was.get(name), is.get(name)))
			.map((name) -> new Difference(name, was.get(name), is.get(name)))
			.toList();
	}

	/** What is done to a fact. */
	public enum Action {

		ADDED, CHANGED, REMOVED

	}

}
