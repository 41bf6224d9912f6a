package dev.enishi.curate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.api.Arguments;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody wants to be told of.
 *
 * @param of the ids of entities, links or sources; null for any
 * @param types the types of entities, none for any
 * @param around the entity whose neighbourhood it is about, null for none
 * @param depth how far the neighbourhood reaches
 */
record ChangeFilter(@Nullable Set<String> of, List<EntityType> types, @Nullable String around, int depth) {

	private static final int FARTHEST = 3;

	static ChangeFilter of(Arguments filter) {
		Arguments around = filter.input("around");
		Integer depth = around.integer("depth");
		return new ChangeFilter(filter.values().get("of") != null ? Set.copyOf(filter.list("of")) : null,
				filter.list("types"), around.text("id"), Math.max(0, Math.min(FARTHEST, (depth != null) ? depth : 1)));
	}

	/** Whether every change is wanted. */
	boolean isOpen() {
		return this.of == null && this.types.isEmpty() && this.around == null;
	}

	/** The ids of the entities that a fact is about. */
	static Stream<String> entities(Fact fact) {
		return (fact.kind() == Kind.LINK) ? Stream.of(String.valueOf(fact.source()), String.valueOf(fact.target()))
				: Stream.of(fact.id());
	}

	/**
	 * Whether a fact is wanted.
	 * @param typesOf the labels of the entities that a fact is about
	 * @param nearby the ids in the neighbourhood, null where none is asked for
	 */
	boolean wants(Fact fact, Collection<String> typesOf, @Nullable Set<String> nearby) {
		boolean wanted = this.of == null || this.of.contains(fact.id()) || entities(fact).anyMatch(this.of::contains);
		boolean ofType = this.types.isEmpty() || this.types.stream().map(EntityType::label).anyMatch(typesOf::contains);
		return wanted && ofType && (nearby == null || entities(fact).anyMatch(nearby::contains));
	}

}
