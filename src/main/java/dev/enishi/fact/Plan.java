package dev.enishi.fact;

import java.util.ArrayList;
import java.util.Iterator;
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

	/** All changes in their order, for where they are few. */
	public List<Change> all() {
		List<Change> all = new ArrayList<>();
		forEachBatch(Integer.MAX_VALUE, all::addAll);
		return all;
	}

	/** Hands out all changes in their order, some at a time. */
	public void forEachBatch(int size, Consumer<List<Change>> action) {
		Iterator<byte[]> all = this.changes.values().iterator();
		Ahead.forEach(() -> {
			List<Change> batch = new ArrayList<>();
			while (batch.size() < size && all.hasNext()) {
				batch.add(Staging.JSON.readValue(all.next(), Change.class));
			}
			return batch;
		}, action);
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
