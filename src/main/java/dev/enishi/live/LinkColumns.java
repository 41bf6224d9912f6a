package dev.enishi.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Basis;
import dev.enishi.model.LinkIds;
import dev.enishi.model.Validity;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What is known of each link, a column a property: 26 bytes a link. */
public final class LinkColumns {

	private static final int UNSIGNED = 0xff;

	private final Vocabulary vocabulary;

	private final EvidenceTable table;

	private int size;

	private int[] sources;

	private int[] targets;

	private byte[] types;

	private byte[] roles;

	private int[] evidence;

	private long[] hashes;

	private int[] listed;

	private final Map<Integer, String> foreignIds = new HashMap<>();

	LinkColumns(int capacity, Vocabulary vocabulary, EvidenceTable table) {
		this.vocabulary = vocabulary;
		this.table = table;
		this.sources = new int[capacity];
		this.targets = new int[capacity];
		this.types = new byte[capacity];
		this.roles = new byte[capacity];
		this.evidence = new int[capacity];
		this.hashes = new long[capacity];
		this.listed = new int[capacity];
	}

	void add(int source, int target, int type, int role, EvidenceTable.Evidence evidence, long hash, long listed) {
		if (this.size == this.sources.length) {
			resize(Math.max(16, this.size + this.size / 2));
		}
		this.sources[this.size] = source;
		this.targets[this.size] = target;
		this.types[this.size] = (byte) type;
		this.roles[this.size] = (byte) role;
		this.evidence[this.size] = this.table.number(evidence);
		this.hashes[this.size] = hash;
		this.listed[this.size] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, listed));
		this.size++;
	}

	/**
	 * Notes the id of the link that was added last, where it is not one that
	 * {@code LinkIds} makes.
	 */
	void foreignId(String id) {
		this.foreignIds.put(this.size - 1, id);
	}

	/** The ids that {@code LinkIds} did not make, by link. */
	Map<Integer, String> foreignIds() {
		return this.foreignIds;
	}

	/** The hash in the id of a link; 0 where the id is of another form. */
	long hash(int link) {
		return this.hashes[link];
	}

	/** The id of a link. */
	public String id(int link) {
		String foreign = this.foreignIds.get(link);
		return (foreign != null) ? foreign : LinkIds.of(linkType(link).name(), this.hashes[link]);
	}

	/** All that parts with one table hold, one after the other. */
	static LinkColumns joined(List<LinkColumns> parts, Vocabulary vocabulary, EvidenceTable table) {
		LinkColumns all = new LinkColumns(parts.stream().mapToInt(LinkColumns::size).sum(), vocabulary, table);
		parts.forEach(all::append);
		return all;
	}

	private void append(LinkColumns part) {
		System.arraycopy(part.sources, 0, this.sources, this.size, part.size);
		System.arraycopy(part.targets, 0, this.targets, this.size, part.size);
		System.arraycopy(part.types, 0, this.types, this.size, part.size);
		System.arraycopy(part.roles, 0, this.roles, this.size, part.size);
		System.arraycopy(part.evidence, 0, this.evidence, this.size, part.size);
		System.arraycopy(part.hashes, 0, this.hashes, this.size, part.size);
		System.arraycopy(part.listed, 0, this.listed, this.size, part.size);
		part.foreignIds.forEach((link, id) -> this.foreignIds.put(this.size + link, id));
		this.size += part.size;
	}

	/**
	 * The same without some links and with room for more.
	 * @param numbers the new number of each node, negative for one that is gone; null
	 * where all have theirs
	 */
	LinkColumns without(BitSet gone, int @Nullable [] numbers, int more) {
		LinkColumns kept = new LinkColumns(this.size + more, this.vocabulary, this.table);
		for (int link = 0; link < this.size; link++) {
			if (stays(link, gone, numbers)) {
				kept.sources[kept.size] = number(this.sources[link], numbers);
				kept.targets[kept.size] = number(this.targets[link], numbers);
				kept.types[kept.size] = this.types[link];
				kept.roles[kept.size] = this.roles[link];
				kept.evidence[kept.size] = this.evidence[link];
				kept.hashes[kept.size] = this.hashes[link];
				kept.listed[kept.size] = this.listed[link];
				kept.size++;
				String foreign = this.foreignIds.isEmpty() ? null : this.foreignIds.get(link);
				if (foreign != null) {
					kept.foreignId(foreign);
				}
			}
		}
		return kept;
	}

	/** Whether a link stays where some are gone, and nodes too. */
	boolean stays(int link, BitSet gone, int @Nullable [] numbers) {
		return !gone.get(link) && number(this.sources[link], numbers) >= 0 && number(this.targets[link], numbers) >= 0;
	}

	private static int number(int node, int @Nullable [] numbers) {
		return (numbers != null) ? numbers[node] : node;
	}

	/** Gives back what was reserved and not used. */
	LinkColumns trimmed() {
		resize(this.size);
		return this;
	}

	public int size() {
		return this.size;
	}

	public int source(int link) {
		return this.sources[link];
	}

	public int target(int link) {
		return this.targets[link];
	}

	/** The index of its type. */
	public int type(int link) {
		return this.types[link] & UNSIGNED;
	}

	private LinkType linkType(int link) {
		return this.vocabulary.linkTypes().get(type(link));
	}

	public int role(int link) {
		return this.roles[link];
	}

	/** Its place in the order of its source. */
	public int listed(int link) {
		return this.listed[link];
	}

	/** When it holds. */
	public Validity validity(int link) {
		return this.table.get(this.evidence[link]).validity();
	}

	/** What it rests on; null where it cites nothing. */
	public @Nullable Basis basis(int link) {
		return this.table.get(this.evidence[link]).basis();
	}

	private void resize(int capacity) {
		this.sources = Arrays.copyOf(this.sources, capacity);
		this.targets = Arrays.copyOf(this.targets, capacity);
		this.types = Arrays.copyOf(this.types, capacity);
		this.roles = Arrays.copyOf(this.roles, capacity);
		this.evidence = Arrays.copyOf(this.evidence, capacity);
		this.hashes = Arrays.copyOf(this.hashes, capacity);
		this.listed = Arrays.copyOf(this.listed, capacity);
	}

}
