package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.revision.Stated;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.EntityType.Trait;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be the same thing under two ids, by its name or an identifier: among
 * what an import states, and between that and what the graph holds.
 */
final class Duplicates {

	private static final int BATCH = 5000;

	private static final int SHOWN = 1000;

	private final Staging staging;

	private final @Nullable StoredFacts stored;

	private final Map<String, String> known;

	private final List<PossibleDuplicates.Pair> pairs = new ArrayList<>();

	private int count;

	/**
	 * Looks for them.
	 * @param stored what the graph has; null for nothing
	 */
	Duplicates(Staging staging, @Nullable StoredFacts stored) {
		this.staging = staging;
		this.stored = stored;
		this.known = staging.texts();
	}

	PossibleDuplicates find() {
		this.staging.forEachBatch(Kind.ENTITY, BATCH, (batch) -> batch.forEach((row) -> {
			for (String mark : marks(row.fact())) {
				String first = this.known.putIfAbsent(row.fact().typeName() + " " + mark, row.fact().id());
				if (first != null) {
					add(row.fact().id(), first, mark);
				}
			}
		}));
		if (this.stored != null) {
			this.stored.all(Kind.ENTITY, "Entity", this::compare);
		}
		return new PossibleDuplicates(this.count, this.pairs);
	}

	private void compare(Fact entity) {
		if (!this.staging.contains(Kind.ENTITY, entity.id())) {
			for (String mark : marks(entity)) {
				String stated = this.known.get(entity.typeName() + " " + mark);
				if (stated != null) {
					add(stated, entity.id(), mark);
				}
			}
		}
	}

	private void add(String stated, String other, String mark) {
		this.count++;
		if (this.pairs.size() < SHOWN) {
			Stated row = this.staging.get(Kind.ENTITY, stated);
			this.pairs.add(new PossibleDuplicates.Pair((row != null) ? row.place().text() : "", stated, other,
					Fact.readable(mark)));
		}
	}

	/** Of some types different ones are often called the same. */
	private static List<String> marks(Fact fact) {
		Entity entity = (Entity) fact;
		List<String> marks = new ArrayList<>();
		if (!entity.type().is(Trait.NAMES_REPEAT)) {
			marks.add(SearchKey.of(entity.name(Language.JA)).replace(" ", ""));
		}
		marks.addAll(entity.lines("identifiers"));
		return marks;
	}

}
