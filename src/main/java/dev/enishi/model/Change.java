package dev.enishi.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A change of one fact.
 *
 * @param before what the graph holds, null where the fact is added
 * @param after what it is to hold, null where the fact is removed
 */
public record Change(@Nullable Fact before, @Nullable Fact after) {

	/** The fact as it is after the change or, where it is removed, before it. */
	public Fact fact() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

	/** What is done to the fact. */
	public Action action() {
		return (this.before == null) ? Action.ADDED : (this.after == null) ? Action.REMOVED : Action.CHANGED;
	}

	/** The change that undoes this one, with no more in it than that needs. */
	public Change undo() {
		return new Change((this.after != null) ? this.after.with(Map.of()) : null, this.before);
	}

	/**
	 * The same in steps that the graph can take: a link whose ends change is removed and
	 * added.
	 */
	public List<Change> steps() {
		boolean moves = this.before instanceof Link was && this.after instanceof Link is
				&& !(was.sourceId().equals(is.sourceId()) && was.targetId().equals(is.targetId()));
		return moves ? List.of(new Change(this.before, null), new Change(null, this.after)) : List.of(this);
	}

	/** The fields that differ, in the order of their names. */
	public List<Difference> differences() {
		Map<String, String> was = (this.before != null) ? this.before.described() : Map.of();
		Map<String, String> is = (this.after != null) ? this.after.described() : Map.of();
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		return names.stream()
			.filter((name) -> !Objects.equals(was.get(name), is.get(name)))
			.map((name) -> new Difference(name, was.get(name), is.get(name)))
			.toList();
	}

	/** Whether nothing but the citations differs. */
	public boolean isOfCitationsAlone() {
		return this.before != null && this.after != null
				&& withoutCitations(this.before).equals(withoutCitations(this.after));
	}

	/**
	 * Whether it touches what is linked to what, how, when and on what basis, and not
	 * only what an entity or a document says besides.
	 */
	public boolean isOfStructure() {
		if (this.before instanceof Entity was && this.after instanceof Entity is) {
			return was.basis() != is.basis() || !was.type().equals(is.type()) || !formerly(was).equals(formerly(is));
		}
		return fact().kind() != Fact.Kind.SOURCE || movesDate();
	}

	/** Whether a document that there was gets another date, or none, or goes. */
	public boolean movesDate() {
		return this.before instanceof Source was
				&& (this.after == null || !Objects.equals(was.date(), this.after.text("date")));
	}

	private static List<Object> formerly(Entity entity) {
		return List.of(entity.formerIds(), entity.earlierIds(), entity.properties().getOrDefault("merged", false));
	}

	private static Map<String, Object> withoutCitations(Fact fact) {
		Map<String, Object> properties = new HashMap<>(fact.properties());
		List.of(Fact.CITATIONS, Fact.VERSION, "listed").forEach(properties::remove);
		return properties;
	}

	/** What is done to a fact. */
	public enum Action {

		ADDED, CHANGED, REMOVED

	}

}
