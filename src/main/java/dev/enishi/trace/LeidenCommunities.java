package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import dev.enishi.live.Deadline;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Divides a graph into communities so that modularity is as high as can be found, with
 * the Leiden algorithm of its authors: V. A. Traag, L. Waltman and N. J. van Eck, "From
 * Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9
 * (2019).
 */
final class LeidenCommunities {

	private static final int MOST_ITERATIONS = 50;

	private static final int FEWEST_ITERATIONS = 3;

	private static final double RANDOMNESS = 0.01;

	private static final long SEED = 4;

	/** After how many iterations that improve nothing a start is over. */
	private static final int PATIENCE = 3;

	/** How much work the best of several starts may be, in starts times pairs. */
	private static final int WORK = 300_000;

	private static final int MOST_STARTS = 50;

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final double resolution;

	/**
	 * Divides with a resolution: the higher, the smaller the communities; 1 is that of
	 * modularity.
	 */
	LeidenCommunities(SimpleGraph graph, Deadline deadline, double resolution) {
		this.resolution = resolution;
		this.graph = graph;
		this.deadline = deadline;
	}

	/**
	 * The best division of several starts; the same graph is divided in the same way
	 * every time.
	 */
	Division divide() {
		int pairs = this.graph.pairs();
		if (pairs == 0) {
			return new Division(List.of(), 0);
		}
		Network network = network();
		double scaled = this.resolution / (2 * network.getTotalEdgeWeight());
		Random random = new Random(SEED);
		Clustering best = null;
		double bestQuality = Double.NEGATIVE_INFINITY;
		int starts = Math.max(1, Math.min(MOST_STARTS, WORK / pairs));
		int iterations = Math.max(FEWEST_ITERATIONS, Math.min(MOST_ITERATIONS, 10 * WORK / pairs));
		this.deadline.progress().expect(starts * iterations);
		for (int start = 0; start < starts; start++) {
			this.deadline.check();
			LeidenAlgorithm leiden = new LeidenAlgorithm(scaled, 1, RANDOMNESS, random);
			Clustering clustering = new Clustering(network.getNNodes());
			int idle = 0;
			int done = 0;
			while (done < iterations && idle < PATIENCE) {
				this.deadline.check();
				idle = leiden.improveClustering(network, clustering) ? 0 : idle + 1;
				done++;
				this.deadline.progress().add(1);
			}
			this.deadline.progress().add(iterations - done);
			double quality = leiden.calcQuality(network, clustering);
			if (best == null || quality > bestQuality) {
				best = clustering;
				bestQuality = quality;
			}
		}
		Clustering division = Objects.requireNonNull(best);
		double modularity = new LeidenAlgorithm(1 / (2 * network.getTotalEdgeWeight()), 1, RANDOMNESS, random)
			.calcQuality(network, division);
		return new Division(members(division), modularity);
	}

	private Network network() {
		LargeIntArray[] edges = { new LargeIntArray(this.graph.pairs()), new LargeIntArray(this.graph.pairs()) };
		LargeDoubleArray weights = new LargeDoubleArray(this.graph.pairs());
		int count = 0;
		for (int node = 0; node < this.graph.size(); node++) {
			for (int place = this.graph.offsets()[node]; place < this.graph.offsets()[node + 1]; place++) {
				if (node < this.graph.neighbours()[place]) {
					edges[0].set(count, node);
					edges[1].set(count, this.graph.neighbours()[place]);
					weights.set(count, this.graph.weight(place));
					count++;
				}
			}
		}
		return new Network(this.graph.size(), true, edges, weights, false, false);
	}

	private List<int[]> members(Clustering clustering) {
		List<int[]> members = new ArrayList<>();
		for (int[] nodes : clustering.getNodesPerCluster()) {
			int[] sorted = nodes.clone();
			Arrays.sort(sorted);
			if (sorted.length > 1 || this.graph.degree(sorted[0]) > 0) {
				members.add(sorted);
			}
		}
		members.sort((a, b) -> (a.length != b.length) ? b.length - a.length : a[0] - b[0]);
		return members;
	}

	/**
	 * A division into communities.
	 *
	 * @param communities the nodes of each, ascending; the largest community first, nodes
	 * without neighbours in none
	 * @param modularity the modularity of the whole division, after M. E. J. Newman,
	 * "Modularity and community structure in networks", PNAS 103 (2006)
	 */
	record Division(List<int[]> communities, double modularity) {

	}

}
