package dev.enishi.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.enishi.model.Basis;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.LinkIds;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * Carries changes over to a structure, without reading the graph. A change that is in the
 * structure already makes no difference, because a reading may be ahead of its position.
 */
final class TopologyUpdate {

	private final Topology before;

	private final EvidenceReader evidence;

	/** By id; empty for what is removed. */
	private final TreeMap<String, Optional<Entity>> entities = new TreeMap<>();

	/** Those whose values may have changed, by id. */
	private final Map<String, Entity> values = new LinkedHashMap<>();

	private final Map<String, Optional<Link>> links = new LinkedHashMap<>();

	/** The links of the structure that are removed or take another form. */
	private final BitSet gone = new BitSet();

	private TopologyUpdate(Topology before, EvidenceReader evidence) {
		this.before = before;
		this.evidence = evidence;
	}

	/**
	 * The structure after some changes, the same where they do not touch it; empty where
	 * it has to be read.
	 */
	static Optional<Topology> of(Topology before, EvidenceReader evidence, List<Change> changes) {
		TopologyUpdate update = new TopologyUpdate(before, evidence);
		for (Change change : changes) {
			if (change.movesDate()) {
				return Optional.empty();
			}
			update.add(change);
		}
		if (update.entities.isEmpty() && update.links.isEmpty()) {
			return Optional
				.of(update.values.isEmpty() ? before : before.with(update.columns(before::nodeNow, null, 0)));
		}
		return update.topology();
	}

	private void add(Change change) {
		Fact fact = change.fact();
		if (fact.kind() == Fact.Kind.SOURCE) {
			this.evidence.add(fact.id(), fact.text("date"));
		}
		else if (fact.kind() == Fact.Kind.LINK) {
			Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
				.flatMap(Optional::stream)
				.forEach((link) -> find((Link) link));
			// a reading leaves out what the vocabulary does not declare
			this.links.put(fact.id(),
					Optional.ofNullable((Link) change.after()).filter((link) -> link.type().index() >= 0));
		}
		else {
			if (change.after() instanceof Entity entity) {
				this.values.put(entity.id(), entity);
			}
			if (!change.isOfStructure()) {
				return;
			}
			this.entities.put(fact.id(),
					Optional.ofNullable((Entity) change.after()).filter((entity) -> entity.type().index() >= 0));
		}
	}

	/** Notes where a link stands in the structure, if it does. */
	private void find(Link link) {
		int source = this.before.node(link.sourceId());
		int target = this.before.node(link.targetId());
		if (source >= 0 && target >= 0) {
			int fewer = (this.before.degree(source) < this.before.degree(target)) ? source : target;
			this.before.places(fewer)
				.map(this.before::link)
				.filter((number) -> this.before.links().id(number).equals(link.id()))
				.forEach(this.gone::set);
		}
	}

	private Optional<Topology> topology() {
		boolean renumbered = this.entities.entrySet()
			.stream()
			.anyMatch((entity) -> (place(entity.getKey()) >= 0) != entity.getValue().isPresent());
		Nodes nodes = renumbered ? merged() : copied();
		LinkColumns columns = this.before.links()
			.without(this.gone, renumbered ? nodes.numbers() : null, this.links.size());
		for (Optional<Link> link : this.links.values()) {
			if (link.isPresent() && !add(columns, nodes, link.get())) {
				return Optional.empty();
			}
		}
		Columns values = columns(nodes::find, renumbered ? nodes.numbers() : null, nodes.ids().length);
		return Optional.of(new Topology(nodes.ids(), nodes.types(), nodes.stated(), columns, formerIds(),
				this.before.vocabulary(), values));
	}

	/** The values after the changes, for nodes with their new numbers. */
	private Columns columns(ToIntFunction<String> number, int @Nullable [] numbers, int nodes) {
		Map<Integer, Entity> entities = new LinkedHashMap<>();
		this.values.forEach((id, entity) -> {
			int node = number.applyAsInt(id);
			if (node >= 0) {
				entities.put(node, entity);
			}
		});
		return this.before.values()
			.after(new ColumnStep(this.before, nodes, numbers, entities, this.gone,
					this.links.values().stream().flatMap(Optional::stream).toList()));
	}

	/** The place of an id among the nodes; negative also for a former id. */
	private int place(String id) {
		int node = this.before.node(id);
		return (node >= 0 && this.before.id(node).equals(id)) ? node : -1;
	}

	/** The nodes as they were, but for what is known of them. */
	private Nodes copied() {
		Nodes nodes = new Nodes(this.before.nodes(), 0);
		for (int node = 0; node < this.before.nodes(); node++) {
			nodes.add(this.before.id(node), this.before.type(node), this.before.isStated(node), node);
		}
		this.entities.forEach((id, entity) -> entity.ifPresent((now) -> nodes.set(place(id), now)));
		return nodes;
	}

	/** The nodes with those that are added, without those that are removed. */
	private Nodes merged() {
		Nodes nodes = new Nodes(this.before.nodes(), this.entities.size());
		TreeMap<String, Optional<Entity>> changed = new TreeMap<>(this.entities);
		for (int node = 0; node < this.before.nodes(); node++) {
			String id = this.before.id(node);
			while (!changed.isEmpty() && changed.firstKey().compareTo(id) < 0) {
				changed.pollFirstEntry().getValue().ifPresent(nodes::add);
			}
			if (changed.isEmpty() || !changed.firstKey().equals(id)) {
				nodes.add(id, this.before.type(node), this.before.isStated(node), node);
				continue;
			}
			nodes.numbers()[node] = -1;
			int number = node;
			changed.pollFirstEntry()
				.getValue()
				.ifPresent((now) -> nodes.add(id, now.type(), now.basis() == Basis.STATED, number));
		}
		changed.values().forEach((entity) -> entity.ifPresent(nodes::add));
		return nodes;
	}

	private boolean add(LinkColumns columns, Nodes nodes, Link link) {
		int source = nodes.find(link.sourceId());
		int target = nodes.find(link.targetId());
		if (source < 0 || target < 0) {
			return false;
		}
		Role role = link.role();
		EvidenceTable.Evidence known = this.evidence.cited(link.evidence(), link.basis() == Basis.STATED)
			.between(Objects.requireNonNullElse(link.from(), ""), Objects.requireNonNullElse(link.to(), ""));
		OptionalLong hash = LinkIds.hash(link.typeName(), link.id());
		columns.add(source, target, link.type().index(), (role != null) ? role.index() : Topology.NO_ROLE, known,
				hash.orElse(0), link.listed());
		if (hash.isEmpty()) {
			columns.foreignId(link.id());
		}
		return true;
	}

	private Map<String, String> formerIds() {
		Map<String, String> formerIds = new HashMap<>(this.before.formerIds());
		formerIds.values().removeIf(this.entities::containsKey);
		this.entities.values()
			.stream()
			.flatMap(Optional::stream)
			.filter((entity) -> Boolean.TRUE.equals(entity.properties().get("merged")))
			.forEach((entity) -> Stream.concat(entity.formerIds().stream(), entity.earlierIds().stream())
				.forEach((former) -> formerIds.put(former, entity.id())));
		return formerIds;
	}

	/** Nodes in the order of their ids, and the new number of each old one. */
	private static final class Nodes {

		private final String[] ids;

		private final byte[] types;

		private final BitSet stated = new BitSet();

		private final int[] numbers;

		private int size;

		Nodes(int old, int more) {
			this.ids = new String[old + more];
			this.types = new byte[old + more];
			this.numbers = new int[old];
		}

		void add(String id, EntityType type, boolean stated, int old) {
			this.numbers[old] = this.size;
			add(id, type, stated);
		}

		void add(Entity entity) {
			add(entity.id(), entity.type(), entity.basis() == Basis.STATED);
		}

		private void add(String id, EntityType type, boolean stated) {
			this.ids[this.size] = id;
			this.types[this.size] = (byte) type.index();
			this.stated.set(this.size, stated);
			this.size++;
		}

		void set(int node, Entity entity) {
			this.types[node] = (byte) entity.type().index();
			this.stated.set(node, entity.basis() == Basis.STATED);
		}

		int find(String id) {
			return Arrays.binarySearch(this.ids, 0, this.size, id);
		}

		String[] ids() {
			return (this.size == this.ids.length) ? this.ids : Arrays.copyOf(this.ids, this.size);
		}

		byte[] types() {
			return Arrays.copyOf(this.types, this.size);
		}

		BitSet stated() {
			return this.stated;
		}

		int[] numbers() {
			return this.numbers;
		}

	}

}
