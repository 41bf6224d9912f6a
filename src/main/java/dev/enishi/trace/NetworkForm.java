package dev.enishi.trace;

import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which network is measured.
 *
 * @param types the types of its entities, none for all
 * @param through the types of what two entities have to have in common to be linked in
 * it; none where they are linked by their own links
 * @param directed whether links lead from their source to their target alone
 * @param weighted whether it counts by how many links, or through how many entities, two
 * are linked
 * @param weight the constant of the number of links that they weigh instead, null for
 * none
 */
public record NetworkForm(Set<EntityType> types, Set<EntityType> through, boolean directed, boolean weighted,
		@Nullable String weight) {

	/** All entities; any links between two of them count as one, in both directions. */
	public static final NetworkForm WHOLE = of(Set.of());

	public NetworkForm {
		weighted |= weight != null;
		if (weight != null && !through.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'weight' and 'through' exclude each other: what two have in common has no such number");
		}
		if (directed && !through.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'directed' and 'through' exclude each other: what two have in common has no direction");
		}
	}

	/** The entities of some types, none for all. */
	public static NetworkForm of(Set<EntityType> types) {
		return new NetworkForm(types, Set.of(), false, false, null);
	}

	/** The same in both directions, each pair counting once. */
	NetworkForm undirected() {
		return new NetworkForm(this.types, this.through, false, false, this.weight);
	}

	/** The same, each pair counting once. */
	NetworkForm unweighted() {
		return new NetworkForm(this.types, this.through, this.directed, false, this.weight);
	}

	/** Whether any links between two count as one, in both directions. */
	boolean isSimple() {
		return this.through.isEmpty() && !this.directed && !this.weighted;
	}

}
