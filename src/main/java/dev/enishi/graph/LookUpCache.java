package dev.enishi.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up, each with the parts of the graph that it depends on; it is served
 * while none of them has changed.
 */
final class LookUpCache<K, V> {

	private final Cache<K, Entry<V>> entries;

	private final ChangeClock clock;

	private final BiFunction<K, V, Collection<Dependency>> parts;

	/**
	 * Creates a cache.
	 * @param weigher what a value counts
	 * @param parts what a value under a key depends on
	 */
	LookUpCache(long most, Weigher<K, V> weigher, ChangeClock clock, BiFunction<K, V, Collection<Dependency>> parts) {
		this.entries = Caffeine.newBuilder()
			.maximumWeight(most)
			.weigher((K key, Entry<V> entry) -> weigher.weigh(key, entry.value()))
			.build();
		this.clock = clock;
		this.parts = parts;
	}

	/** The values for some keys; what is not known is read, all at once. */
	Map<K, V> all(Collection<K> keys, Function<Set<K>, Map<K, V>> read) {
		long now = this.clock.now();
		Map<K, V> found = new HashMap<>();
		Set<K> unknown = new HashSet<>();
		for (K key : keys) {
			Entry<V> known = known(key);
			if (known != null) {
				found.put(key, known.value());
			}
			else {
				unknown.add(key);
			}
		}
		if (!unknown.isEmpty()) {
			Map<K, V> values = Reading.forCaches(() -> read.apply(unknown));
			values.forEach((key, value) -> found.put(key, put(key, value, now).value()));
		}
		return found;
	}

	/**
	 * The value for a key. Concurrent requests for it each read it, because waiting for
	 * the read of another request could not be interrupted.
	 */
	V get(K key, Supplier<V> read) {
		return get(key, this.clock.now(), () -> Reading.forCaches(read));
	}

	/**
	 * The value for a key, mapped from what was read already.
	 * @param now the count of changes before that
	 */
	V get(K key, long now, Supplier<V> mapped) {
		Entry<V> known = known(key);
		return ((known != null) ? known : put(key, mapped.get(), now)).value();
	}

	/** The values for some keys; empty where one of them would have to be read. */
	Optional<Map<K, V>> allKnown(Collection<K> keys) {
		Map<K, V> found = new HashMap<>();
		for (K key : keys) {
			Entry<V> known = known(key);
			if (known == null) {
				return Optional.empty();
			}
			found.put(key, known.value());
		}
		return Optional.of(found);
	}

	/** Puts a value that was read beforehand where there is none. */
	void warm(K key, long now, V value) {
		this.entries.asMap().putIfAbsent(key, new Entry<>(value, now, List.copyOf(this.parts.apply(key, value))));
	}

	private @Nullable Entry<V> known(K key) {
		Entry<V> known = this.entries.getIfPresent(key);
		if (known == null || !this.clock.isCurrent(known.read(), known.parts())) {
			return null;
		}
		Reading.note(known.parts());
		return known;
	}

	/** Puts a value in the place of another. */
	Entry<V> put(K key, V value, long now) {
		Entry<V> entry = new Entry<>(value, now, List.copyOf(this.parts.apply(key, value)));
		this.entries.put(key, entry);
		Reading.note(entry.parts());
		return entry;
	}

	void clear() {
		this.entries.invalidateAll();
	}

	private record Entry<V>(V value, long read, List<Dependency> parts) {

	}

}
