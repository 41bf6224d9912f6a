package dev.enishi.graph;

import java.util.List;
import java.util.Optional;

/** Tells from memory which links an entity has. */
public interface LinkStructure {

	/**
	 * The links that a page shows, read in its direction, and one more where there is
	 * one; empty where only the database can tell.
	 */
	Optional<Slice> page(Traversal traversal);

	/** The same where the database cannot tell; waits until the structure can. */
	Slice told(Traversal traversal);

	/**
	 * A part of the links of an entity.
	 *
	 * @param rows the links, by id
	 * @param total how many there are in all
	 */
	record Slice(List<Row> rows, long total) {

	}

	/**
	 * A link as seen from one of its ends.
	 *
	 * @param link its id
	 * @param other the id of the entity at the other end
	 */
	record Row(String link, String other) {

	}

}
