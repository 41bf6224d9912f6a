package dev.enishi.live;

import java.util.Collection;
import java.util.function.ToIntFunction;

import dev.enishi.graph.AsOf;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Basis;
import dev.enishi.model.Direction;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** A filter of links, compiled for testing each link of a traversal. */
public final class CompiledFilter {

	private final Topology topology;

	/** By index; null for all. */
	private final boolean @Nullable [] linkTypes;

	private final boolean @Nullable [] roles;

	private final boolean @Nullable [] entityTypes;

	private final Direction direction;

	private final @Nullable AsOf asOf;

	private final int firstDay;

	private final int lastDay;

	private final @Nullable Basis basis;

	private final int minDegree;

	private final int maxDegree;

	public CompiledFilter(Topology topology, LinkFilter filter) {
		this.topology = topology;
		this.linkTypes = marks(filter.types(), LinkType::index);
		this.roles = marks(filter.roles(), Role::index);
		this.entityTypes = marks(filter.entityTypes(), EntityType::index);
		this.direction = filter.direction();
		this.asOf = filter.asOf();
		this.firstDay = (this.asOf != null && this.asOf.from() != null) ? this.asOf.from().firstDay()
				: Integer.MIN_VALUE;
		this.lastDay = (this.asOf != null && this.asOf.to() != null) ? this.asOf.to().lastDay() : Integer.MAX_VALUE;
		this.basis = filter.basis();
		this.minDegree = (filter.minDegree() != null) ? filter.minDegree() : 0;
		this.maxDegree = (filter.maxDegree() != null) ? filter.maxDegree() : Integer.MAX_VALUE;
	}

	/** Whether one may go from a node along one of its links, wherever that leads. */
	public boolean isOpen(int node, int link) {
		LinkColumns links = this.topology.links();
		boolean along = switch (this.direction) {
			case BOTH -> true;
			case OUT -> links.source(link) == node;
			case IN -> links.target(link) == node;
		};
		return along && isMarked(this.linkTypes, links.type(link)) && hasRole(links.role(link))
				&& (this.asOf == null || links.validity(link).holds(this.firstDay, this.lastDay, this.asOf.least()))
				&& (this.basis == null || links.basis(link) == this.basis);
	}

	/** Whether one may step on a node. */
	public boolean admits(int node) {
		int degree = this.topology.degree(node);
		return isMarked(this.entityTypes, this.topology.type(node).index()) && degree >= this.minDegree
				&& degree <= this.maxDegree && (this.basis != Basis.STATED || this.topology.isStated(node));
	}

	/**
	 * Whether one may go from a node along the link at one of its places, and step on the
	 * other end.
	 */
	public boolean leads(int node, int place) {
		return leads(node, this.topology.link(place), this.topology.neighbour(place));
	}

	/** Whether one may go from a node along a link to its other end. */
	public boolean leads(int node, int link, int other) {
		return isOpen(node, link) && admits(other);
	}

	/** Whether a link may be followed from one of its ends. */
	public boolean connects(int link) {
		int source = this.topology.links().source(link);
		int target = this.topology.links().target(link);
		if (this.basis == Basis.STATED && !(this.topology.isStated(source) && this.topology.isStated(target))) {
			return false;
		}
		return (isOpen(source, link) && admits(target)) || (isOpen(target, link) && admits(source));
	}

	private boolean hasRole(int role) {
		return this.roles == null || role != Topology.NO_ROLE && isMarked(this.roles, role);
	}

	private static boolean isMarked(boolean @Nullable [] marks, int index) {
		return marks == null || index < marks.length && marks[index];
	}

	private static <T> boolean @Nullable [] marks(Collection<T> wanted, ToIntFunction<T> index) {
		if (wanted.isEmpty()) {
			return null;
		}
		boolean[] marks = new boolean[wanted.stream().mapToInt(index).max().orElse(0) + 1];
		wanted.forEach((one) -> marks[index.applyAsInt(one)] = true);
		return marks;
	}

}
