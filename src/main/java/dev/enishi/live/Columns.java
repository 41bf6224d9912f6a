package dev.enishi.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import dev.enishi.EnishiException;
import org.jspecify.annotations.Nullable;

/**
 * The values of properties of all nodes and links of one structure, by number, as they
 * are stored. A property is read when it is requested for the first time, and carried
 * over to each structure that follows.
 */
final class Columns {

	private final Map<Key, @Nullable Object[]> known = new ConcurrentHashMap<>();

	private final Reader reader;

	private final EvidenceReader evidence;

	/** Of all structures that follow each other, one reads at a time. */
	private final ReentrantLock reading;

	/** Held while something is carried over, never while reading. */
	private final Object chain;

	/** What has followed; what is read now is carried over to it. */
	private @Nullable Columns next;

	private @Nullable Step step;

	private Columns(Reader reader, EvidenceReader evidence, ReentrantLock reading, Object chain) {
		this.reader = reader;
		this.evidence = evidence;
		this.reading = reading;
		this.chain = chain;
	}

	Columns(Reader reader, EvidenceReader evidence) {
		this(reader, evidence, new ReentrantLock(), new Object());
	}

	/** The dates of the documents that facts cite. */
	EvidenceReader evidence() {
		return this.evidence;
	}

	/** The values of properties; those not known are read together. */
	Map<Key, @Nullable Object[]> of(Set<Key> keys, Topology topology) {
		if (!this.known.keySet().containsAll(keys)) {
			read(keys, topology);
		}
		Map<Key, @Nullable Object[]> values = new LinkedHashMap<>();
		keys.forEach((key) -> values.put(key, Objects.requireNonNull(this.known.get(key))));
		return values;
	}

	/** Others that need the same wait, and can be interrupted. */
	private void read(Set<Key> keys, Topology topology) {
		try {
			this.reading.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			throw EnishiException.cancelled();
		}
		try {
			Set<Key> unknown = new HashSet<>(keys);
			unknown.removeAll(this.known.keySet());
			if (!unknown.isEmpty()) {
				put(this.reader.read(topology, unknown));
			}
		}
		finally {
			this.reading.unlock();
		}
	}

	private void put(Map<Key, @Nullable Object[]> values) {
		synchronized (this.chain) {
			this.known.putAll(values);
			Map<Key, @Nullable Object[]> carried = values;
			Columns last = this;
			while (last.next != null && last.step != null) {
				carried = last.step.carry(carried);
				last = last.next;
				last.known.putAll(carried);
			}
		}
	}

	/**
	 * The columns of the structure that follows by a step. This never waits for a
	 * reading, because a change does not: what is being read is carried over later.
	 */
	Columns after(Step step) {
		Columns next = new Columns(this.reader, this.evidence, this.reading, this.chain);
		synchronized (this.chain) {
			next.known.putAll(step.carry(this.known));
			this.step = step;
			this.next = next;
		}
		return next;
	}

	/** Whether the same values are known in both. */
	boolean isSameAs(Columns other) {
		return this.known.equals(other.known);
	}

	/**
	 * A property of nodes or links.
	 *
	 * @param links whether it is one of links
	 * @param property its name
	 */
	record Key(boolean links, String property) {

		static Key node(String property) {
			return new Key(false, property);
		}

		static Key link(String property) {
			return new Key(true, property);
		}

	}

	/** Reads properties. */
	interface Reader {

		/** The values of each, by number; null where there is none. */
		Map<Key, @Nullable Object[]> read(Topology topology, Set<Key> keys);

	}

	/** How the values of one structure become those of the next. */
	interface Step {

		/** The values in the next structure. */
		Map<Key, @Nullable Object[]> carry(Map<Key, @Nullable Object[]> values);

	}

}
