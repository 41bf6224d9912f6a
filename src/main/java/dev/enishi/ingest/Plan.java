package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.enishi.graph.FactJson;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import org.h2.mvstore.MVMap;

/** What an import changes, in the order in which it is written, counted by type. */
final class Plan {

	private final FactJson json;

	private final MVMap<Long, byte[]> changes;

	private final Map<String, int[]> counts = new TreeMap<>();

	Plan(FactJson json, MVMap<Long, byte[]> changes) {
		this.json = json;
		this.changes = changes;
	}

	public void add(Change change) {
		this.changes.put(size(), this.json.bytes(change));
		Fact fact = change.fact();
		this.counts.computeIfAbsent(fact.kind() + " " + fact.typeName(), (type) -> new int[3])[change.action()
			.ordinal()]++;
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
		Prefetch.forEach(() -> {
			List<Change> batch = new ArrayList<>();
			while (batch.size() < size && all.hasNext()) {
				batch.add(this.json.read(all.next(), Change.class));
			}
			return batch;
		}, action);
	}

	/** How many facts of each type are added, changed and removed. */
	public List<ChangeCount> counts() {
		List<ChangeCount> all = new ArrayList<>();
		this.counts.forEach((type, count) -> all
			.add(new ChangeCount(type.substring(type.indexOf(' ') + 1), count[0], count[1], count[2])));
		return all;
	}

}
