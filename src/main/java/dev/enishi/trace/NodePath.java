package dev.enishi.trace;

import java.util.Arrays;

/**
 * A simple path between two nodes. Paths are ordered as results are: the shorter first;
 * among equally long ones the one whose inner nodes have the smaller sum of logarithms of
 * degrees, because a path through a hub says less; then by the ids of the nodes.
 *
 * @param nodes the nodes from the first to the last
 * @param hubness the sum over the inner nodes, see {@link #hubness(int)}
 */
record NodePath(int[] nodes, long hubness) implements Comparable<NodePath> {

	private static final double PRECISION = 1 << 30;

	/**
	 * How much of a hub a node with a number of links is: a logarithm as a whole number,
	 * so that sums are exact.
	 */
	static long hubness(int degree) {
		return Math.round(Math.log(degree) * PRECISION);
	}

	int length() {
		return this.nodes.length - 1;
	}

	@Override
	public int compareTo(NodePath other) {
		int byLength = Integer.compare(this.nodes.length, other.nodes.length);
		if (byLength != 0) {
			return byLength;
		}
		int byHubness = Long.compare(this.hubness, other.hubness);
		return (byHubness != 0) ? byHubness : Arrays.compare(this.nodes, other.nodes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NodePath nodePath && Arrays.equals(this.nodes, nodePath.nodes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.nodes);
	}

}
