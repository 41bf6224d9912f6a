package dev.enishi.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.enishi.model.Fact;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a subscriber wants.
 *
 * @param of the ids of entities, links or sources; null for any
 * @param types the types of entities, none for any
 * @param around the entity whose neighbourhood it is about, null for none
 * @param depth how far the neighbourhood reaches, from 0 to 3
 */
public record ChangeFilter(@Nullable Set<String> of, List<EntityType> types, @Nullable String around, int depth) {

	private static final int FARTHEST = 3;

	public ChangeFilter {
		depth = Math.max(0, Math.min(FARTHEST, depth));
	}

	/** Whether every change is wanted. */
	boolean isOpen() {
		return this.of == null && this.types.isEmpty() && this.around == null;
	}

	/**
	 * Whether a fact is wanted.
	 * @param typesOf the labels of the entities that a fact is about
	 * @param nearby the ids in the neighbourhood, null where none is wanted
	 */
	boolean wants(Fact fact, Collection<String> typesOf, @Nullable Set<String> nearby) {
		boolean wanted = this.of == null || this.of.contains(fact.id()) || fact.entityIds().anyMatch(this.of::contains);
		boolean ofType = this.types.isEmpty() || this.types.stream().map(EntityType::label).anyMatch(typesOf::contains);
		return wanted && ofType && (nearby == null || fact.entityIds().anyMatch(nearby::contains));
	}

}
