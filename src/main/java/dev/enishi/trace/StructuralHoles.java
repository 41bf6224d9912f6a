package dev.enishi.trace;

import dev.enishi.live.Deadline;

/**
 * How much the neighbours of a node know each other, after R. S. Burt, "Structural Holes:
 * The Social Structure of Competition" (1992). 0 for a node without neighbours.
 */
final class StructuralHoles {

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final double[] strengths;

	StructuralHoles(SimpleGraph graph, Deadline deadline) {
		this.graph = graph;
		this.deadline = deadline;
		this.strengths = new double[graph.size()];
		for (int node = 0; node < this.strengths.length; node++) {
			this.strengths[node] = graph.strength(node);
		}
	}

	/**
	 * The constraint of each node: the less, the more of its neighbours have nothing to
	 * do with each other.
	 */
	double[] constraint() {
		double[] constraint = new double[this.graph.size()];
		// how much of a node is spent on the one at hand, by itself or through a third
		double[] spent = new double[this.graph.size()];
		for (int node = 0; node < constraint.length; node++) {
			for (int i = begin(node); i < end(node); i++) {
				spent[neighbour(i)] += part(node, i);
				for (int j = begin(neighbour(i)); j < end(neighbour(i)); j++) {
					this.deadline.step();
					spent[neighbour(j)] += part(node, i) * part(neighbour(i), j);
				}
			}
			for (int i = begin(node); i < end(node); i++) {
				constraint[node] += spent[neighbour(i)] * spent[neighbour(i)];
			}
			for (int i = begin(node); i < end(node); i++) {
				spent[neighbour(i)] = 0;
				for (int j = begin(neighbour(i)); j < end(neighbour(i)); j++) {
					spent[neighbour(j)] = 0;
				}
			}
		}
		return constraint;
	}

	/**
	 * The effective size of each neighbourhood: how many neighbours there are, without
	 * those whom the others make redundant.
	 */
	double[] effectiveSize() {
		double[] sizes = new double[this.graph.size()];
		double[] weights = new double[this.graph.size()];
		for (int node = 0; node < sizes.length; node++) {
			for (int i = begin(node); i < end(node); i++) {
				weights[neighbour(i)] = part(node, i);
			}
			for (int i = begin(node); i < end(node); i++) {
				double redundancy = 0;
				double greatest = 0;
				for (int j = begin(neighbour(i)); j < end(neighbour(i)); j++) {
					this.deadline.step();
					greatest = Math.max(greatest, this.graph.weight(j));
					redundancy += (neighbour(j) != node) ? weights[neighbour(j)] * this.graph.weight(j) : 0;
				}
				sizes[node] += 1 - redundancy / greatest;
			}
			for (int i = begin(node); i < end(node); i++) {
				weights[neighbour(i)] = 0;
			}
		}
		return sizes;
	}

	/** The part of a node's strength that one of its neighbours has. */
	private double part(int node, int place) {
		return this.graph.weight(place) / this.strengths[node];
	}

	private int begin(int node) {
		return this.graph.offsets()[node];
	}

	private int end(int node) {
		return this.graph.offsets()[node + 1];
	}

	private int neighbour(int place) {
		return this.graph.neighbours()[place];
	}

}
