package dev.enishi.trace;

import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.vocabulary.EntityType;

/**
 * Which network is measured.
 *
 * @param types the types of its entities, none for all
 * @param through the types of what two entities have to have in common to be linked in
 * it; none where they are linked by their own links
 * @param directed whether links lead from their source to their target alone
 * @param weighted whether it counts by how many links, or through how many entities, two
 * are linked
 */
public record NetworkForm(Set<EntityType> types, Set<EntityType> through, boolean directed, boolean weighted) {

	/** All entities; any links between two of them count as one, in both directions. */
	public static final NetworkForm WHOLE = of(Set.of());

	public NetworkForm {
		if (directed && !through.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'directed' and 'through' exclude each other: what two have in common has no direction");
		}
	}

	/** The entities of some types, none for all. */
	public static NetworkForm of(Set<EntityType> types) {
		return new NetworkForm(types, Set.of(), false, false);
	}

	/** Whether any links between two count as one, in both directions. */
	boolean isSimple() {
		return this.through.isEmpty() && !this.directed && !this.weighted;
	}

}
