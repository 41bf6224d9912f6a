package dev.enishi.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.h2.mvstore.MVMap;

/** What an import changes, in the order in which it is written, counted by type. */
public final class Plan {

	private final MVMap<Long, byte[]> changes;

	private final Map<String, int[]> counts = new TreeMap<>();

	public Plan(MVMap<Long, byte[]> changes) {
		this.changes = changes;
	}

	public void add(Change change) {
		this.changes.put(size(), Staging.JSON.writeValueAsBytes(change));
		Fact fact = change.fact();
		this.counts.computeIfAbsent(fact.kind() + " " + fact.type(), (type) -> new int[3])[change.action().ordinal()]++;
	}

	public long size() {
		return this.changes.sizeAsLong();
	}

	/** Hands out all changes in their order, some at a time. */
	public void forEachBatch(int size, Consumer<List<Change>> action) {
		List<Change> batch = new ArrayList<>();
		for (long number = 0; number < size(); number++) {
			batch.add(Staging.JSON.readValue(this.changes.get(number), Change.class));
			if (batch.size() == size || number == size() - 1) {
				action.accept(List.copyOf(batch));
				batch.clear();
			}
		}
	}

	/** How many facts of each type are added, changed and removed. */
	public List<Count> counts() {
		List<Count> all = new ArrayList<>();
		this.counts.forEach((type, count) -> all
			.add(new Count(type.substring(type.indexOf(' ') + 1), count[0], count[1], count[2])));
		return all;
	}

	/**
	 * How many facts of a type change.
	 *
	 * @param type the type
	 * @param added how many are new
	 * @param changed how many become different
	 * @param removed how many are taken out
	 */
	public record Count(String type, int added, int changed, int removed) {

	}

}
