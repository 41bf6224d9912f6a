package dev.enishi.graph;

import java.util.List;

import dev.enishi.vocabulary.Attribute;

/** What is asked of a link beyond its type, roles, time and basis. */
public sealed interface LinkCondition {

	/** All of these. */
	record AllOf(List<LinkFilter> filters) implements LinkCondition {

	}

	/** One of these at least. */
	record AnyOf(List<LinkFilter> filters) implements LinkCondition {

	}

	/** Not this. */
	record Not(LinkFilter filter) implements LinkCondition {

	}

	/** A property has such a value. */
	record Has(String property, Attribute.Kind kind, ValueCondition value) implements LinkCondition {

	}

	/** It has one of these ids. */
	record OfIds(List<String> ids) implements LinkCondition {

	}

	/** The entity at an end is so. */
	record At(LinkEnd end, EntityFilter filter) implements LinkCondition {

	}

}
