package dev.enishi.graph;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts changes, and keeps at which one each part of the graph was touched last. What
 * was read at some count and depends on parts that were not touched since is as it was; a
 * look-up that began before a change is known to be from before it, whenever it ends.
 */
final class ChangeClock {

	/** Then all that was read before counts as touched. */
	private static final int MOST = 200_000;

	private final Map<Dependency, Long> touched = new ConcurrentHashMap<>();

	private volatile long now;

	private volatile long lost;

	/** The count of changes, to be taken before reading. */
	long now() {
		return this.now;
	}

	/** Notes that parts were touched; false where these are too many to keep. */
	synchronized boolean touch(Collection<Dependency> parts) {
		if (this.touched.size() + parts.size() > MOST) {
			return false;
		}
		long next = this.now + 1;
		parts.forEach((part) -> this.touched.put(part, next));
		this.now = next;
		return true;
	}

	/** Notes that anything may have been touched. */
	synchronized void touchAll() {
		this.lost = this.now + 1;
		this.now = this.lost;
		this.touched.clear();
	}

	/** Whether nothing of some parts was touched since they were read. */
	boolean isCurrent(long read, Collection<Dependency> parts) {
		if (read == this.now) {
			return true;
		}
		if (read < this.lost) {
			return false;
		}
		for (Dependency part : parts) {
			Long last = this.touched.get(part);
			if (last != null && last > read) {
				return false;
			}
		}
		return true;
	}

}
