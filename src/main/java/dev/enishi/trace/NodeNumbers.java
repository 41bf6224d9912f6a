package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.EntityType;

/**
 * The nodes in the order of their ids, and where each stands by the number that the
 * database has for it.
 *
 * @param ids the ids, ascending
 * @param types the type of each node, by ordinal
 * @param places where each stands
 */
record NodeNumbers(String[] ids, byte[] types, Map<Long, Integer> places) {

	/** Where the node with a number stands; negative where there is none. */
	int node(long number) {
		return this.places.getOrDefault(number, -1);
	}

	/** All numbers, some at a time. */
	List<List<Long>> batches(int size) {
		List<Long> all = new ArrayList<>(this.places.keySet());
		all.sort(null);
		List<List<Long>> batches = new ArrayList<>();
		for (int start = 0; start < all.size(); start += size) {
			batches.add(all.subList(start, Math.min(all.size(), start + size)));
		}
		return batches;
	}

	/** Puts nodes in order; of one that has several types the first counts. */
	static final class Builder {

		private final Map<Long, Node> nodes = new HashMap<>();

		void add(long number, String id, EntityType type) {
			this.nodes.putIfAbsent(number, new Node(number, id, type));
		}

		NodeNumbers build() {
			List<Node> sorted = new ArrayList<>(this.nodes.values());
			sorted.sort(Comparator.comparing(Node::id));
			String[] ids = new String[sorted.size()];
			byte[] types = new byte[sorted.size()];
			Map<Long, Integer> places = new HashMap<>(2 * sorted.size());
			for (int place = 0; place < ids.length; place++) {
				ids[place] = sorted.get(place).id();
				types[place] = (byte) sorted.get(place).type().ordinal();
				places.put(sorted.get(place).number(), place);
			}
			return new NodeNumbers(ids, types, places);
		}

		private record Node(long number, String id, EntityType type) {

		}

	}

}
