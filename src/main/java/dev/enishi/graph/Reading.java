package dev.enishi.graph;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What parts of the graph a request has read, so that its response can be kept until one
 * of them changes. What is read past the caches counts as the whole graph.
 */
public final class Reading {

	/** A response that depends on more than this is kept until anything changes. */
	private static final int MOST = 5000;

	private static final ThreadLocal<Boolean> FOR_CACHES = ThreadLocal.withInitial(() -> false);

	private final long begun;

	private volatile boolean whole;

	private final Set<Dependency> parts = ConcurrentHashMap.newKeySet();

	Reading(long begun) {
		this.begun = begun;
	}

	/** Notes what the current request reads from here on. */
	public void begin() {
		RequestContextHolder.currentRequestAttributes()
			.setAttribute(Reading.class.getName(), this, RequestAttributes.SCOPE_REQUEST);
	}

	/** How many parts were read. */
	public int size() {
		return this.parts.size();
	}

	long begun() {
		return this.begun;
	}

	/** Nothing noted means that nobody noted it. */
	Collection<Dependency> parts() {
		return (this.whole || this.parts.isEmpty()) ? Set.of(Dependency.GRAPH) : this.parts;
	}

	static void note(Collection<? extends Dependency> parts) {
		Reading reading = current();
		if (reading != null && !reading.whole) {
			reading.whole = reading.parts.size() + parts.size() > MOST;
			if (reading.whole) {
				reading.parts.clear();
			}
			else {
				reading.parts.addAll(parts);
			}
		}
	}

	/** Notes that a request depends on the structure. */
	public static void noteStructure() {
		note(Set.of(Dependency.STRUCTURE));
	}

	/** Notes that a request depends on more than it can name. */
	public static void noteGraph() {
		note(Set.of(Dependency.GRAPH));
	}

	/** Notes that a request reads what no cache knows. */
	static void noteUnknown() {
		if (!FOR_CACHES.get()) {
			note(Set.of(Dependency.GRAPH));
		}
	}

	/** Reads for a cache, which notes itself what that depends on. */
	static <T> T forCaches(Supplier<T> read) {
		boolean before = FOR_CACHES.get();
		FOR_CACHES.set(true);
		try {
			return read.get();
		}
		finally {
			FOR_CACHES.set(before);
		}
	}

	private static @Nullable Reading current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null)
				? (Reading) request.getAttribute(Reading.class.getName(), RequestAttributes.SCOPE_REQUEST) : null;
	}

}
