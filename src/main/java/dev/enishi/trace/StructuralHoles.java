package dev.enishi.trace;

import dev.enishi.live.Deadline;

/**
 * How much the neighbours of a node know each other, after R. S. Burt, "Structural Holes:
 * The Social Structure of Competition" (1992). Not a number for a node without
 * neighbours.
 */
final class StructuralHoles {

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final double[] strengths;

	StructuralHoles(SimpleGraph graph, Deadline deadline) {
		this.graph = graph;
		this.deadline = deadline;
		this.strengths = graph.strengths();
	}

	/**
	 * The constraint of each node: the less, the more of its neighbours have nothing to
	 * do with each other.
	 */
	double[] constraint() {
		double[] constraint = new double[this.graph.size()];
		// how much the node at hand spends on a neighbour, by itself or through a third
		double[] spent = new double[this.graph.size()];
		for (int node = 0; node < constraint.length; node++) {
			for (int i = begin(node); i < end(node); i++) {
				double part = part(node, i);
				int through = neighbour(i);
				spent[through] += part;
				shared(node, through, (own, other) -> spent[neighbour(own)] += part * part(through, other));
			}
			constraint[node] = isAlone(node) ? Double.NaN : 0;
			for (int i = begin(node); i < end(node); i++) {
				constraint[node] += spent[neighbour(i)] * spent[neighbour(i)];
				spent[neighbour(i)] = 0;
			}
		}
		return constraint;
	}

	/**
	 * The effective size of each neighbourhood: how many neighbours there are, without
	 * those whom the others make redundant.
	 */
	double[] effectiveSize() {
		double[] greatest = new double[this.graph.size()];
		double[] sizes = new double[this.graph.size()];
		for (int node = 0; node < sizes.length; node++) {
			for (int i = begin(node); i < end(node); i++) {
				greatest[node] = Math.max(greatest[node], this.graph.weight(i));
			}
		}
		for (int node = 0; node < sizes.length; node++) {
			int here = node;
			sizes[here] = isAlone(here) ? Double.NaN : this.graph.degree(here);
			for (int i = begin(here); i < end(here); i++) {
				int neighbour = neighbour(i);
				shared(here, neighbour, (own,
						other) -> sizes[here] -= part(here, own) * this.graph.weight(other) / greatest[neighbour]);
			}
		}
		return sizes;
	}

	/**
	 * Visits the neighbours that two have in common, by their places with each of them,
	 * looking those of the one with fewer up with the other.
	 */
	private void shared(int node, int other, Places visit) {
		boolean own = this.graph.degree(node) <= this.graph.degree(other);
		int fewer = own ? node : other;
		int more = own ? other : node;
		for (int i = begin(fewer); i < end(fewer); i++) {
			this.deadline.step();
			int place = this.graph.place(more, neighbour(i));
			if (place >= 0) {
				visit.at(own ? i : place, own ? place : i);
			}
		}
	}

	private boolean isAlone(int node) {
		return this.graph.degree(node) == 0;
	}

	/** The part of a node's strength that one of its neighbours has. */
	private double part(int node, int place) {
		return this.graph.weight(place) / this.strengths[node];
	}

	/** The places of one neighbour with two nodes. */
	private interface Places {

		void at(int own, int other);

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
