package dev.enishi.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

import dev.enishi.graph.AsOf;
import dev.enishi.graph.LinkCondition;
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

	/** All have to hold, each with all that it asks. */
	private final List<CompiledFilter> also = new ArrayList<>();

	private final List<LinkTest> tests = new ArrayList<>();

	private final List<IntPredicate> others = new ArrayList<>();

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
		topology.require(FilterProperties.of(filter));
		filter.conditions().forEach(this::add);
	}

	/**
	 * What is said of other ends applies to those that one steps on; inside of {@code or}
	 * and {@code not} to both ends.
	 */
	private void add(LinkCondition condition) {
		if (condition instanceof LinkCondition.AllOf all) {
			all.filters().forEach((filter) -> this.also.add(new CompiledFilter(this.topology, filter)));
		}
		else if (condition instanceof LinkCondition.AnyOf any) {
			List<CompiledFilter> filters = any.filters()
				.stream()
				.map((filter) -> new CompiledFilter(this.topology, filter))
				.toList();
			this.tests
				.add((node, link, other) -> filters.stream().anyMatch((filter) -> filter.leads(node, link, other)));
		}
		else if (condition instanceof LinkCondition.Not not) {
			CompiledFilter filter = new CompiledFilter(this.topology, not.filter());
			this.tests.add((node, link, other) -> !filter.leads(node, link, other));
		}
		else if (condition instanceof LinkCondition.Has has) {
			ValueTest test = new ValueTest(has.value(), has.kind());
			@Nullable Object[] values = this.topology.linkValues(has.property());
			this.tests.add((node, link, other) -> test.holds(values[link]));
		}
		else if (condition instanceof LinkCondition.OfIds of) {
			Set<String> ids = Set.copyOf(of.ids());
			this.tests.add((node, link, other) -> ids.contains(this.topology.links().id(link)));
		}
		else if (condition instanceof LinkCondition.At at) {
			CompiledEntityFilter filter = new CompiledEntityFilter(this.topology, at.filter());
			LinkColumns links = this.topology.links();
			switch (at.end()) {
				case SOURCE -> this.tests.add((node, link, other) -> filter.test(links.source(link)));
				case TARGET -> this.tests.add((node, link, other) -> filter.test(links.target(link)));
				case OTHER -> this.others.add(filter);
			}
		}
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
				&& (this.basis == null || links.basis(link) == this.basis) && meetsConditions(node, link);
	}

	private boolean meetsConditions(int node, int link) {
		if (this.tests.isEmpty() && this.also.isEmpty()) {
			return true;
		}
		LinkColumns links = this.topology.links();
		int other = (links.source(link) == node) ? links.target(link) : links.source(link);
		// a loop, because this is asked of every link
		for (LinkTest test : this.tests) {
			if (!test.holds(node, link, other)) {
				return false;
			}
		}
		for (CompiledFilter filter : this.also) {
			if (!filter.isOpen(node, link)) {
				return false;
			}
		}
		return true;
	}

	/** Whether one may step on a node. */
	public boolean admits(int node) {
		int degree = this.topology.degree(node);
		return isMarked(this.entityTypes, this.topology.type(node).index()) && degree >= this.minDegree
				&& degree <= this.maxDegree && (this.basis != Basis.STATED || this.topology.isStated(node))
				&& (this.others.isEmpty() || this.others.stream().allMatch((test) -> test.test(node)))
				&& (this.also.isEmpty() || this.also.stream().allMatch((filter) -> filter.admits(node)));
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

	/** Whether a link that is seen from a node, with another at its other end, is so. */
	private interface LinkTest {

		boolean holds(int node, int link, int other);

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
