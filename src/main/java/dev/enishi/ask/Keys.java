package dev.enishi.ask;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkEnd;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What members say, read out of a structure. */
final class Keys {

	/** An entity as a key. */
	record Node(int number) {

	}

	/** Where a member has nothing. */
	static final Object NONE = new Object() {

		@Override
		public String toString() {
			return "";
		}

	};

	private static final List<Object> NOTHING = List.of(NONE);

	private final Topology topology;

	private final Values values;

	private final Members members;

	private final Map<GroupKey, IntFunction<List<Object>>> known = new HashMap<>();

	Keys(Topology topology, Vocabulary vocabulary, Members members) {
		this.topology = topology;
		this.values = new Values(topology, vocabulary);
		this.members = members;
	}

	/**
	 * The values that members have: several where the key leads over links, {@link #NONE}
	 * where there is none.
	 */
	IntFunction<List<Object>> of(GroupKey key) {
		// every group asks for the same ones, and compiling a filter takes long
		return this.known.computeIfAbsent(key, this::read);
	}

	private IntFunction<List<Object>> read(GroupKey key) {
		IntUnaryOperator begin = begin(key);
		if (begin == null) {
			return own(key);
		}
		IntFunction<List<Object>> values = ofNode(key);
		if (key.over() == null) {
			return (member) -> values.apply(begin.applyAsInt(member));
		}
		// many links begin at one node, each of whose places would be tried for all of
		// them
		Map<Integer, List<Object>> found = new HashMap<>();
		return (member) -> found.computeIfAbsent(begin.applyAsInt(member), values::apply);
	}

	/** The values of what a node leads to, or of the node itself. */
	private IntFunction<List<Object>> ofNode(GroupKey key) {
		IntFunction<@Nullable Object> value = (key.field() != null) ? part(key, this.values.ofNodes(key.field()))
				: Node::new;
		if (key.over() == null) {
			return (node) -> parts(value.apply(node));
		}
		CompiledFilter over = new CompiledFilter(this.topology, key.over());
		return (node) -> {
			Set<Object> all = new LinkedHashSet<>();
			this.topology.places(node)
				.filter((place) -> over.leads(node, place))
				.forEach((place) -> add(value.apply(this.topology.neighbour(place)), all));
			return listed(all);
		};
	}

	/** The numbers of a field. */
	NumberColumn numbers(String field) {
		return this.values.numbers(isOfLinks(), field);
	}

	/** The id of a member. */
	String id(int member) {
		return isOfLinks() ? this.topology.links().id(member) : this.topology.id(member);
	}

	/** A value as others see it. */
	Group.Key shown(Object value) {
		return (value instanceof Node node) ? new Group.Key(null, this.topology.id(node.number()))
				: new Group.Key((value != NONE) ? value.toString() : null, null);
	}

	/** What a value is ordered by, an entity by its id. */
	Object sortedBy(Object value) {
		return (value instanceof Node node) ? this.topology.id(node.number()) : FilteredEntities.plain(value);
	}

	private boolean isOfLinks() {
		return this.members instanceof Members.OfLinks;
	}

	private IntFunction<List<Object>> own(GroupKey key) {
		if (key.field() == null) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"A key needs a 'field', an 'end', or 'over' which links to go");
		}
		IntFunction<@Nullable Object> value = part(key,
				isOfLinks() ? this.values.ofLinks(key.field()) : this.values.ofNodes(key.field()));
		return (member) -> parts(value.apply(member));
	}

	/** The node from which a key is read; null where that is the member itself. */
	private @Nullable IntUnaryOperator begin(GroupKey key) {
		if (this.members instanceof Members.OfLinks links) {
			return (key.end() != null) ? end(links, key.end())
					: (key.over() != null) ? end(links, LinkEnd.OTHER) : null;
		}
		return (key.over() != null) ? (node) -> node : null;
	}

	private IntUnaryOperator end(Members.OfLinks links, LinkEnd end) {
		if (end == LinkEnd.SOURCE) {
			return this.topology.links()::source;
		}
		int from = (links.from() != null) ? this.topology.node(links.from()) : -1;
		if (end == LinkEnd.OTHER && from < 0) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"The 'end' OTHER is only there where links are seen from an entity: name SOURCE or TARGET");
		}
		return (end == LinkEnd.TARGET) ? this.topology.links()::target
				: (link) -> (this.topology.links().source(link) == from) ? this.topology.links().target(link)
						: this.topology.links().source(link);
	}

	private static IntFunction<@Nullable Object> part(GroupKey key, IntFunction<@Nullable Object> value) {
		GroupKey.DateUnit unit = key.unit();
		return (unit == null) ? value : (number) -> {
			Object date = value.apply(number);
			return (date != null) ? unit.of(date.toString()) : null;
		};
	}

	/** What a value consists of, which is nearly always the value itself. */
	private static List<Object> parts(@Nullable Object value) {
		if (value instanceof List<?>) {
			Set<Object> all = new LinkedHashSet<>();
			add(value, all);
			return listed(all);
		}
		return (value != null && !value.equals("")) ? List.of(value) : NOTHING;
	}

	private static List<Object> listed(Set<Object> all) {
		return all.isEmpty() ? NOTHING : List.copyOf(all);
	}

	/** Adds each value once. */
	private static void add(@Nullable Object value, Set<Object> all) {
		if (value instanceof List<?> several) {
			several.forEach((one) -> add(one, all));
		}
		else if (value != null) {
			all.add(value);
		}
	}

}
