package dev.enishi.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import dev.enishi.vocabulary.EntityType;

/**
 * The nodes in the order of their ids, and the position of each by the number that the
 * database has for it.
 */
final class NodeNumbers {

	private final String[] ids;

	private final byte[] types;

	private final BitSet stated = new BitSet();

	private final long[] numbers;

	private final int[] places;

	/** Puts nodes in order; of one that has several types the first counts. */
	NodeNumbers(List<Node> nodes) {
		Node[] byNumber = nodes.toArray(Node[]::new);
		Arrays.parallelSort(byNumber, Comparator.comparingLong(Node::number).thenComparing(Node::type));
		int size = 0;
		for (Node node : byNumber) {
			if (size == 0 || byNumber[size - 1].number() != node.number()) {
				byNumber[size++] = node;
			}
		}
		this.numbers = Arrays.stream(byNumber, 0, size).mapToLong(Node::number).toArray();
		Node[] byId = Arrays.copyOf(byNumber, size);
		Arrays.parallelSort(byId, Comparator.comparing(Node::id));
		this.ids = new String[size];
		this.types = new byte[size];
		this.places = new int[size];
		for (int place = 0; place < size; place++) {
			this.ids[place] = byId[place].id();
			this.types[place] = (byte) byId[place].type().index();
			this.stated.set(place, byId[place].stated());
			this.places[Arrays.binarySearch(this.numbers, byId[place].number())] = place;
		}
	}

	/** The ids, ascending. */
	String[] ids() {
		return this.ids;
	}

	/** The type of each node, by index. */
	byte[] types() {
		return this.types;
	}

	/** The nodes that a document states. */
	BitSet stated() {
		return this.stated;
	}

	/** The position of the node with a number; negative where there is none. */
	int node(long number) {
		int found = Arrays.binarySearch(this.numbers, number);
		return (found < 0) ? found : this.places[found];
	}

	/** All numbers, some at a time. */
	List<List<Long>> batches(int size) {
		List<List<Long>> batches = new ArrayList<>();
		for (int start = 0; start < this.numbers.length; start += size) {
			int end = Math.min(this.numbers.length, start + size);
			batches.add(Arrays.stream(this.numbers, start, end).boxed().toList());
		}
		return batches;
	}

	/**
	 * A node as it is read.
	 *
	 * @param number the number that the database has for it
	 * @param id its id
	 * @param type its type
	 * @param stated whether a document states it
	 */
	record Node(long number, String id, EntityType type, boolean stated) {

	}

}
