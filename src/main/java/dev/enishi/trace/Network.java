package dev.enishi.trace;

import java.util.List;

import dev.enishi.model.Basis;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;

/**
 * A part of the graph.
 *
 * @param nodes the entities
 * @param edges the links between them
 * @param truncated whether something was left out because of a limit
 */
public record Network(List<NetworkNode> nodes, List<Link> edges, boolean truncated) {

	/** The share of its links that no source states, from 0 to 1. */
	public double inferred() {
		return this.edges.stream().mapToInt((link) -> (link.basis() != Basis.STATED) ? 1 : 0).average().orElse(0);
	}

	/**
	 * An entity in a network.
	 *
	 * @param entity the entity
	 * @param degree how many links it has in the whole graph
	 * @param hiddenNeighbours how many neighbours are not in the network
	 */
	public record NetworkNode(Entity entity, int degree, int hiddenNeighbours) {

	}

}
