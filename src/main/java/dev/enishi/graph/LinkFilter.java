package dev.enishi.graph;

import java.util.List;

import dev.enishi.model.Basis;
import dev.enishi.model.Direction;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which links to follow from an entity. An empty list or null does not filter.
 *
 * @param types the types of link
 * @param direction the direction of the link, seen from where it is followed
 * @param entityTypes the types of the entity at the other end
 * @param roles the roles a link may have
 * @param asOf when the link has to hold
 * @param basis what the link has to rest on; with {@code STATED} so does the entity at
 * the other end
 * @param minDegree the fewest links the other end may have
 * @param maxDegree the most links the other end may have
 */
public record LinkFilter(List<LinkType> types, Direction direction, List<EntityType> entityTypes, List<Role> roles,
		@Nullable AsOf asOf, @Nullable Basis basis, @Nullable Integer minDegree, @Nullable Integer maxDegree) {

	/** Every link, in both directions. */
	public static final LinkFilter ALL = new LinkFilter(List.of(), Direction.BOTH, List.of(), List.of(), null, null,
			null, null);

	/** Whether it asks for nothing but what the links of an entity say themselves. */
	public boolean isOfLinksAlone() {
		return this.asOf == null && this.basis == null && this.minDegree == null && this.maxDegree == null;
	}

}
