package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Citation;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.revision.Stated;
import dev.enishi.search.SearchTexts;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an import changes. What it states of a fact takes the place of what its
 * own documents stated before; what other documents state stays.
 */
final class Comparison {

	private static final int BATCH = 5000;

	private final Staging staging;

	private final StoredFacts stored;

	private final KnownIds known;

	private final Set<String> ownSources;

	Comparison(Staging staging, StoredFacts stored, KnownIds known) {
		this.staging = staging;
		this.stored = stored;
		this.known = known;
		this.ownSources = new LinkedHashSet<>();
		staging.forEachBatch(Kind.SOURCE, BATCH,
				(batch) -> batch.forEach((source) -> this.ownSources.add(source.fact().id())));
	}

	/** Hands out what is added and changed, in the order in which it can be written. */
	void compare(Progress progress, Consumer<Change> action) {
		for (Kind kind : Kind.values()) {
			progress.begin("Comparing", this.staging.size(kind));
			this.staging.forEachBatch(kind, BATCH, (batch) -> {
				List<Fact> facts = batch.stream().map(Stated::fact).toList();
				Map<String, Fact> known = this.stored.of(kind, facts);
				for (Fact fact : facts) {
					Fact before = known.get(fact.id());
					Fact after = SearchTexts.indexed(merged(fact, before));
					if (!after.equals(before)) {
						new Change(before, after).steps().forEach(action);
					}
				}
				progress.step(batch.size());
			});
		}
	}

	/**
	 * Hands out what the documents of this import stated before and no longer do: links
	 * first, then entities. What other documents state too loses the citation alone; an
	 * entity is kept while another link still refers to it.
	 * @throws EnishiException when more would be removed than may be
	 */
	void retire(Retirement retirement, Consumer<Change> action) {
		long[] counts = { 0, 0 };
		retire((change) -> {
			counts[0] += (change.after() == null) ? 1 : 0;
			action.accept(change);
		}, () -> counts[1]++);
		retirement.requireFew(counts[0], counts[1]);
	}

	private void retire(Consumer<Change> action, Runnable stated) {
		Map<String, Integer> removedLinks = new HashMap<>();
		unstated(Kind.LINK, action, stated, (link) -> {
			action.accept(new Change(link, null));
			link.entityIds().forEach((end) -> removedLinks.merge(end, 1, Integer::sum));
		});
		Map<String, Fact> entities = new LinkedHashMap<>();
		unstated(Kind.ENTITY, action, stated, (entity) -> entities.put(entity.id(), entity));
		this.staging.forEachBatch(Kind.LINK, BATCH,
				(links) -> links.forEach((link) -> link.fact().entityIds().forEach(entities::remove)));
		this.known.degrees(entities.keySet()).forEach((id, degree) -> {
			if (degree <= removedLinks.getOrDefault(id, 0)) {
				action.accept(new Change(entities.get(id), null));
			}
		});
	}

	/** Whether the documents of this import alone stated something and no longer do. */
	boolean retires(Fact fact) {
		return !this.staging.contains(fact.kind(), fact.id()) && others(fact).isEmpty();
	}

	private void unstated(Kind kind, Consumer<Change> action, Runnable stated, Consumer<Fact> withoutSource) {
		this.stored.citing(kind, this.ownSources, (fact) -> {
			stated.run();
			if (retires(fact)) {
				withoutSource.accept(fact);
			}
			else if (!this.staging.contains(kind, fact.id())) {
				action.accept(new Change(fact, fact.with(Fact.CITATIONS, others(fact))));
			}
		});
	}

	private Fact merged(Fact fact, @Nullable Fact before) {
		if (before == null) {
			return fact;
		}
		List<String> others = others(before);
		boolean alsoStatedElsewhere = !others.isEmpty();
		Map<String, Object> properties = new LinkedHashMap<>(alsoStatedElsewhere ? before.properties() : Map.of());
		fact.properties()
			.forEach((name, value) -> properties.put(name,
					(alsoStatedElsewhere && value instanceof List<?> && !name.equals(Fact.CITATIONS))
							? union(before.properties().get(name), value) : value));
		if (fact.kind() != Kind.SOURCE) {
			List<String> staying = new ArrayList<>(before.citationLines());
			staying.removeIf((line) -> !others.contains(line) && !fact.citationLines().contains(line));
			properties.put(Fact.CITATIONS, union(staying, fact.citationLines()));
		}
		for (String name : List.of("listed", Fact.FORMER_IDS, "merged", Fact.VERSION)) {
			if (before.properties().containsKey(name)) {
				properties.put(name, before.properties().get(name));
			}
		}
		// earlier versions stored empty lists, which say nothing
		before.properties().forEach((name, value) -> {
			if (value instanceof List<?> list && list.isEmpty()) {
				properties.putIfAbsent(name, value);
			}
		});
		return fact.with(properties);
	}

	private List<String> others(Fact fact) {
		return fact.citationLines()
			.stream()
			.filter((line) -> !this.ownSources.contains(Citation.sourceOf(line)))
			.toList();
	}

	private static List<Object> union(@Nullable Object first, Object second) {
		Set<Object> union = new LinkedHashSet<>((first instanceof List<?> list) ? list : List.of());
		union.addAll((List<?>) second);
		return new ArrayList<>(union);
	}

}
