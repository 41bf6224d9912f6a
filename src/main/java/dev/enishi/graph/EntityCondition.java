package dev.enishi.graph;

import java.util.List;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/** What is asked of an entity beyond equal values. */
public sealed interface EntityCondition {

	/** All of these. */
	record AllOf(List<EntityFilter> filters) implements EntityCondition {

	}

	/** One of these at least. */
	record AnyOf(List<EntityFilter> filters) implements EntityCondition {

	}

	/** Not this. */
	record Not(EntityFilter filter) implements EntityCondition {

	}

	/** It is of one of these types. */
	record OfType(List<EntityType> types) implements EntityCondition {

	}

	/** One of its names is so. */
	record Named(ValueCondition value) implements EntityCondition {

	}

	/** A property has such a value. */
	record Has(String property, Attribute.Kind kind, ValueCondition value) implements EntityCondition {

	}

	/**
	 * Of the links that it has of some kind, so many are so.
	 *
	 * @param over the links that count
	 * @param quantifier how many of them have to match
	 * @param matching what they, and the entities at their other ends, have to be
	 * @param number with {@code COUNT}: how many entities have to stand at the other ends
	 */
	record Related(LinkFilter over, Quantifier quantifier, LinkFilter matching,
			@Nullable ValueCondition number) implements EntityCondition {

	}

	/** How many of several have to be so. */
	enum Quantifier {

		SOME, EVERY, NONE, COUNT

	}

}
