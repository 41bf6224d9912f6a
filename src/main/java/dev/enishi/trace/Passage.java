package dev.enishi.trace;

import java.util.Collection;

import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Direction;
import dev.enishi.model.PartialDate;

/** A filter of links, made ready to be asked of every link on the way. */
final class Passage {

	private static final long ALL = -1L;

	private final Topology topology;

	private final long linkTypes;

	private final long roles;

	private final long entityTypes;

	private final Direction direction;

	private final int firstDay;

	private final int lastDay;

	private final int minDegree;

	private final int maxDegree;

	Passage(Topology topology, LinkFilter filter) {
		this.topology = topology;
		this.linkTypes = bits(filter.types());
		this.roles = bits(filter.roles());
		this.entityTypes = bits(filter.entityTypes());
		this.direction = filter.direction();
		PartialDate asOf = filter.asOf();
		this.firstDay = Days.first((asOf != null) ? asOf.text() : null);
		this.lastDay = Days.last((asOf != null) ? asOf.text() : null);
		this.minDegree = (filter.minDegree() != null) ? filter.minDegree() : 0;
		this.maxDegree = (filter.maxDegree() != null) ? filter.maxDegree() : Integer.MAX_VALUE;
	}

	/** Whether one may go from a node along one of its links, wherever that leads. */
	boolean isOpen(int node, int link) {
		LinkColumns links = this.topology.links();
		boolean along = switch (this.direction) {
			case BOTH -> true;
			case OUT -> links.source(link) == node;
			case IN -> links.target(link) == node;
		};
		return along && (this.linkTypes >> links.type(link) & 1) != 0 && hasRole(links.role(link))
				&& links.from(link) <= this.lastDay && links.to(link) >= this.firstDay;
	}

	/** Whether one may step on a node. */
	boolean admits(int node) {
		int degree = this.topology.degree(node);
		return (this.entityTypes >> this.topology.type(node).ordinal() & 1) != 0 && degree >= this.minDegree
				&& degree <= this.maxDegree;
	}

	/**
	 * Whether one may go from a node along the link at one of its places, and step on the
	 * other end.
	 */
	boolean leads(int node, int place) {
		return isOpen(node, this.topology.link(place)) && admits(this.topology.neighbour(place));
	}

	/** Whether a link may be followed from one of its ends. */
	boolean connects(int link) {
		int source = this.topology.links().source(link);
		int target = this.topology.links().target(link);
		return (isOpen(source, link) && admits(target)) || (isOpen(target, link) && admits(source));
	}

	private boolean hasRole(int role) {
		return this.roles == ALL || (role != Topology.NO_ROLE && (this.roles >> role & 1) != 0);
	}

	private static long bits(Collection<? extends Enum<?>> constants) {
		return constants.isEmpty() ? ALL
				: constants.stream().mapToLong((constant) -> 1L << constant.ordinal()).reduce(0, (a, b) -> a | b);
	}

}
