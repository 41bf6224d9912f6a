package dev.enishi.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import dev.enishi.graph.Reading;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The structure of the graph at one moment, in arrays, and never changed. Nodes are
 * numbered in the order of their ids, so that comparing numbers compares ids. The links
 * of node {@code n}, in both directions, stand at the places from {@code first(n)} up to
 * {@code end(n)}.
 */
public final class Topology {

	static final int NO_ROLE = -1;

	private static final int UNSIGNED = 0xff;

	private final Vocabulary vocabulary;

	private final String[] ids;

	private final Map<String, String> formerIds;

	private final byte[] types;

	private final BitSet stated;

	private final int[] offsets;

	private final int[] neighbours;

	private final int[] links;

	private final LinkColumns columns;

	private final Columns values;

	private final Computations computations;

	/**
	 * Creates a snapshot.
	 * @param ids the ids of the nodes, in ascending order
	 * @param types the type of each node, by index
	 * @param stated the nodes that a document states
	 * @param columns what is known of each link
	 * @param values the values of properties of nodes and links
	 */
	Topology(String[] ids, byte[] types, BitSet stated, LinkColumns columns, Map<String, String> formerIds,
			Vocabulary vocabulary, Columns values) {
		this.values = values;
		this.computations = new Computations();
		this.vocabulary = vocabulary;
		this.formerIds = formerIds;
		this.ids = ids;
		this.types = types;
		this.stated = stated;
		this.columns = columns;
		this.offsets = offsets(ids.length, columns);
		this.neighbours = new int[this.offsets[ids.length]];
		this.links = new int[this.offsets[ids.length]];
		int[] next = this.offsets.clone();
		for (int link = 0; link < columns.size(); link++) {
			int source = columns.source(link);
			int target = columns.target(link);
			add(next, source, target, link);
			if (source != target) {
				add(next, target, source, link);
			}
		}
	}

	/** The same structure with other values. */
	private Topology(Topology same, Columns values) {
		this.vocabulary = same.vocabulary;
		this.ids = same.ids;
		this.formerIds = same.formerIds;
		this.types = same.types;
		this.stated = same.stated;
		this.offsets = same.offsets;
		this.neighbours = same.neighbours;
		this.links = same.links;
		this.columns = same.columns;
		this.values = values;
		this.computations = values.isSameAs(same.values) ? same.computations : new Computations();
	}

	/** The same structure where only values have changed. */
	Topology with(Columns values) {
		return new Topology(this, values);
	}

	private static int[] offsets(int nodes, LinkColumns columns) {
		int[] offsets = new int[nodes + 1];
		for (int link = 0; link < columns.size(); link++) {
			offsets[columns.source(link) + 1]++;
			if (columns.source(link) != columns.target(link)) {
				offsets[columns.target(link) + 1]++;
			}
		}
		for (int node = 0; node < nodes; node++) {
			offsets[node + 1] += offsets[node];
		}
		return offsets;
	}

	private void add(int[] next, int node, int neighbour, int link) {
		this.neighbours[next[node]] = neighbour;
		this.links[next[node]] = link;
		next[node]++;
	}

	/** How many nodes there are. */
	public int nodes() {
		return this.ids.length;
	}

	/** What is known of each link. */
	public LinkColumns links() {
		return this.columns;
	}

	/** The number of the node with an id, or a negative number where there is none. */
	public int node(String id) {
		int node = Arrays.binarySearch(this.ids, id);
		String now = (node < 0) ? this.formerIds.get(id) : null;
		return (now != null) ? Arrays.binarySearch(this.ids, now) : node;
	}

	/** The id of a node. */
	public String id(int node) {
		return this.ids[node];
	}

	/** The type of a node. */
	public EntityType type(int node) {
		return this.vocabulary.entityTypes().get(this.types[node] & UNSIGNED);
	}

	/** Whether a document states a node. */
	public boolean isStated(int node) {
		return this.stated.get(node);
	}

	/** The ids that entities had before, each with the id of the entity now. */
	public Map<String, String> formerIds() {
		return this.formerIds;
	}

	/** What gives the types their numbers. */
	public Vocabulary vocabulary() {
		return this.vocabulary;
	}

	/** How many links a node has. */
	public int degree(int node) {
		return this.offsets[node + 1] - this.offsets[node];
	}

	/**
	 * The first place among {@link #neighbour(int)} and {@link #link(int)} that belongs
	 * to a node.
	 */
	public int first(int node) {
		return this.offsets[node];
	}

	/** The place behind the last one that belongs to a node. */
	public int end(int node) {
		return this.offsets[node + 1];
	}

	/** The places that belong to a node. */
	public IntStream places(int node) {
		return IntStream.range(first(node), end(node));
	}

	/** The node at the other end of the link at a place. */
	public int neighbour(int place) {
		return this.neighbours[place];
	}

	/** The link at a place. */
	public int link(int place) {
		return this.links[place];
	}

	/** The number of the node that has an id now, negative where none has. */
	int nodeNow(String id) {
		return Arrays.binarySearch(this.ids, id);
	}

	/** Reads what is not known yet of some properties, together. */
	void require(Set<Columns.Key> keys) {
		if (!keys.isEmpty()) {
			Reading.noteGraph();
			this.values.of(keys, this);
		}
	}

	/** The values of a property of nodes, by number, as stored. */
	public @Nullable Object[] nodeValues(String property) {
		return values(Columns.Key.node(property));
	}

	/** The values of a property of links, by number, as stored. */
	public @Nullable Object[] linkValues(String property) {
		return values(Columns.Key.link(property));
	}

	private @Nullable Object[] values(Columns.Key key) {
		return Objects.requireNonNull(this.values.of(Set.of(key), this).get(key));
	}

	/** The values of properties. */
	Columns values() {
		return this.values;
	}

	/** What has been computed on this structure lately. */
	public Computations computations() {
		return this.computations;
	}

}
