package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.vocabulary.EntityType.Trait;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Staging;
import dev.enishi.fact.StoredFacts;
import dev.enishi.search.SearchKey;

/**
 * Finds what may be the same thing under two ids, by its name or an identifier: among
 * what an import states, and between that and what the graph holds.
 */
final class Duplicates {

	private static final int BATCH = 5000;

	private static final int SHOWN = 1000;

	private final Staging staging;

	private final StoredFacts stored;

	private final Vocabulary vocabulary;

	private final Map<String, String> known;

	private final List<PossibleDuplicates.Pair> pairs = new ArrayList<>();

	private int count;

	Duplicates(Staging staging, StoredFacts stored, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.staging = staging;
		this.stored = stored;
		this.known = staging.texts();
	}

	PossibleDuplicates find() {
		this.staging.forEachBatch(Kind.ENTITY, BATCH, (batch) -> batch.forEach((row) -> {
			for (String mark : marks(row.fact())) {
				String first = this.known.putIfAbsent(row.fact().type() + " " + mark, row.fact().id());
				if (first != null) {
					add(row.fact().id(), first, mark);
				}
			}
		}));
		this.stored.all(Kind.ENTITY, "Entity", (entity) -> {
			if (!this.staging.contains(Kind.ENTITY, entity.id())) {
				for (String mark : marks(entity)) {
					String stated = this.known.get(entity.type() + " " + mark);
					if (stated != null) {
						add(stated, entity.id(), mark);
					}
				}
			}
		});
		return new PossibleDuplicates(this.count, this.pairs);
	}

	private void add(String stated, String other, String mark) {
		this.count++;
		if (this.pairs.size() < SHOWN) {
			Staging.Staged row = this.staging.get(Kind.ENTITY, stated);
			this.pairs.add(new PossibleDuplicates.Pair((row != null) ? row.place().text() : "", stated, other,
					Fact.told(mark)));
		}
	}

	/** Of some types different ones are often called the same. */
	private List<String> marks(Fact entity) {
		List<String> marks = new ArrayList<>();
		if (this.vocabulary.entityType(entity.type()).filter((type) -> type.is(Trait.NAMES_REPEAT)).isEmpty()) {
			marks.add(SearchKey.of(String.valueOf(entity.properties().get("name"))).replace(" ", ""));
		}
		((List<?>) entity.properties().getOrDefault("identifiers", List.of()))
			.forEach((line) -> marks.add(line.toString()));
		return marks;
	}

}
