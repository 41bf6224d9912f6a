package dev.enishi.roster;

import java.util.List;

/**
 * Parts of a line that are one thing.
 *
 * @param name whether they are the name of a person
 * @param atoms the parts
 * @param score how much they look like it
 */
record Span(boolean name, List<Atom> atoms, double score) {

	/** All of it without blanks. */
	String joined() {
		return String.join("", this.atoms.stream().map(Atom::text).toList());
	}

}
