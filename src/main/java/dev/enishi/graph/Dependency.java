package dev.enishi.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/** A part of the graph that something that was read depends on. */
sealed interface Dependency {

	/** All of it: any change touches it. */
	Dependency GRAPH = new Whole("graph");

	/** Which entities are linked, how, and on what basis; not what else they say. */
	Dependency STRUCTURE = new Whole("structure");

	/** What a fact says. */
	record OfFact(String id) implements Dependency {

	}

	/** Which links an entity has. */
	record OfLinks(String entityId) implements Dependency {

	}

	/** Which entities of a type there are, and what each of them says. */
	record OfType(EntityType type) implements Dependency {

	}

	/** A part that there is once. */
	record Whole(String name) implements Dependency {

	}

	/** All that some changes touch. */
	static Set<Dependency> touchedBy(Collection<Change> changes) {
		Set<Dependency> touched = new HashSet<>(Set.of(GRAPH));
		changes.forEach((change) -> {
			touch(change.before(), touched);
			touch(change.after(), touched);
			if (change.before() == null || change.after() == null) {
				change.fact().entityIds().forEach((id) -> touched.add(new OfLinks(id)));
			}
			if (change.isOfStructure()) {
				touched.add(STRUCTURE);
			}
		});
		return touched;
	}

	private static void touch(@Nullable Fact fact, Set<Dependency> touched) {
		if (fact != null) {
			touched.add(new OfFact(fact.id()));
		}
		if (fact instanceof Entity entity) {
			touched.add(new OfType(entity.type()));
			Stream.concat(entity.formerIds().stream(), entity.earlierIds().stream())
				.forEach((id) -> touched.add(new OfFact(id)));
		}
		if (fact instanceof Link link) {
			link.entityIds().forEach((id) -> touched.add(new OfLinks(id)));
		}
	}

}
