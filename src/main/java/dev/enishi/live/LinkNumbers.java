package dev.enishi.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds links by their type and the hash of their id, in one table of numbers. */
final class LinkNumbers {

	private static final int NONE = -1;

	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final LinkColumns links;

	private final int[] table;

	private final Map<String, Integer> foreign = new HashMap<>();

	LinkNumbers(LinkColumns links) {
		this.links = links;
		this.table = new int[Math.max(2, Integer.highestOneBit(Math.max(1, links.size())) * 4)];
		Arrays.fill(this.table, NONE);
		for (int link = 0; link < links.size(); link++) {
			int place = place(links.hash(link));
			while (this.table[place] != NONE) {
				place = (place + 1) % this.table.length;
			}
			this.table[place] = link;
		}
		links.foreignIds().forEach((link, id) -> this.foreign.put(id, link));
	}

	/** The number of a link; negative where there is none. */
	int find(int type, long hash) {
		int place = place(hash);
		while (this.table[place] != NONE) {
			int link = this.table[place];
			if (this.links.hash(link) == hash && this.links.type(link) == type) {
				return link;
			}
			place = (place + 1) % this.table.length;
		}
		return NONE;
	}

	/** The number of a link whose id is a text of its own. */
	int find(String id) {
		return this.foreign.getOrDefault(id, NONE);
	}

	private int place(long hash) {
		return (int) ((hash * SPREAD) >>> 33) % this.table.length;
	}

}
