package dev.enishi.graph;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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
 * @param conditions what else has to hold; only the structure in memory can tell
 */
public record LinkFilter(List<LinkType> types, Direction direction, List<EntityType> entityTypes, List<Role> roles,
		@Nullable AsOf asOf, @Nullable Basis basis, @Nullable Integer minDegree, @Nullable Integer maxDegree,
		List<LinkCondition> conditions) {

	/** Every link, in both directions. */
	public static final LinkFilter ALL = new LinkFilter(List.of(), Direction.BOTH, List.of(), List.of(), null, null,
			null, null, List.of());

	/** A filter by types, direction, types at the other end and roles. */
	public static LinkFilter of(List<LinkType> types, Direction direction, List<EntityType> entityTypes,
			List<Role> roles) {
		return new LinkFilter(types, direction, entityTypes, roles, null, null, null, null, List.of());
	}

	/** Links of some ids. */
	public static LinkFilter ids(Collection<String> ids) {
		return ALL.and(new LinkCondition.OfIds(List.copyOf(ids)));
	}

	/** The same with one more condition. */
	public LinkFilter and(LinkCondition condition) {
		return new LinkFilter(this.types, this.direction, this.entityTypes, this.roles, this.asOf, this.basis,
				this.minDegree, this.maxDegree, Stream.concat(this.conditions.stream(), Stream.of(condition)).toList());
	}

	/** Whether it asks for nothing but what the links of an entity say themselves. */
	public boolean isOfLinksAlone() {
		return this.asOf == null && this.basis == null && this.minDegree == null && this.maxDegree == null
				&& this.conditions.isEmpty();
	}

	/** By what differs most: this is the key of many look-ups. */
	@Override
	public int hashCode() {
		return 31 * (31 * this.types.hashCode() + this.direction.hashCode()) + this.roles.hashCode();
	}

}
