package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.graph.StoredFacts;
import dev.enishi.match.Distinctions;
import dev.enishi.match.EntityLikeness;
import dev.enishi.match.Likeness;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.revision.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be the same thing under two ids: among what an import states, and
 * between that and what the graph holds, the likeliest first.
 */
final class Duplicates {

	private static final int BATCH = 5000;

	private static final int SHOWN = 1000;

	private final Staging staging;

	private final @Nullable StoredFacts stored;

	private final Map<String, String> known;

	private final List<PossibleDuplicates.Pair> pairs = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private final Distinctions.Known different;

	private int count;

	/**
	 * Looks for them.
	 * @param stored what the graph has; null for nothing
	 * @param different what somebody said to be different
	 */
	Duplicates(Staging staging, @Nullable StoredFacts stored, Distinctions.Known different) {
		this.different = different;
		this.staging = staging;
		this.stored = stored;
		this.known = staging.texts();
	}

	PossibleDuplicates find() {
		this.staging.forEachBatch(Kind.ENTITY, BATCH, (batch) -> batch.forEach((row) -> {
			for (String key : keys(row.fact())) {
				String first = this.known.putIfAbsent(key, row.fact().id());
				Stated other = (first != null) ? this.staging.get(Kind.ENTITY, first) : null;
				if (other != null) {
					compare((Entity) row.fact(), (Entity) other.fact());
				}
			}
		}));
		if (this.stored != null) {
			this.stored.all(Kind.ENTITY, "Entity", this::compare);
		}
		this.pairs.sort(Comparator.comparingDouble(PossibleDuplicates.Pair::score).reversed());
		return new PossibleDuplicates(this.count, this.pairs);
	}

	private void compare(Fact entity) {
		if (!this.staging.contains(Kind.ENTITY, entity.id())) {
			for (String key : keys(entity)) {
				String stated = this.known.get(key);
				Stated row = (stated != null) ? this.staging.get(Kind.ENTITY, stated) : null;
				if (row != null) {
					compare((Entity) row.fact(), (Entity) entity);
				}
			}
		}
	}

	private void compare(Entity stated, Entity other) {
		Likeness likeness = EntityLikeness.of(stated, other);
		if (likeness.score() < EntityLikeness.LIKELY || this.different.of(stated, other)
				|| !this.seen.add(stated.id() + "\n" + other.id())) {
			return;
		}
		this.count++;
		if (this.pairs.size() < SHOWN) {
			Stated row = this.staging.get(Kind.ENTITY, stated.id());
			this.pairs.add(new PossibleDuplicates.Pair((row != null) ? row.place().text() : "", stated.id(), other.id(),
					likeness.reason(), likeness.score()));
		}
	}

	private static List<String> keys(Fact fact) {
		return EntityLikeness.keys((Entity) fact).stream().map((key) -> fact.typeName() + " " + key).toList();
	}

}
