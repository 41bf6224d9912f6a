package dev.enishi.trace;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;
import org.jspecify.annotations.Nullable;

/** Scores the nodes of a graph. The same graph has the same scores every time. */
final class Centralities {

	private static final double DAMPING = 0.85;

	private static final int MOST_ITERATIONS = 1000;

	private static final double TOLERANCE = 1e-10;

	private static final int SAMPLE = 1000;

	private static final double DOUBT = 0.05;

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final long exactUpTo;

	/**
	 * Prepares scoring.
	 * @param exactUpTo up to how many nodes times links betweenness and closeness search
	 * from every node; beyond that from a sample of 1000 nodes
	 */
	Centralities(SimpleGraph graph, Deadline deadline, long exactUpTo) {
		this.graph = graph;
		this.deadline = deadline;
		this.exactUpTo = exactUpTo;
	}

	/** The score of each node. */
	double[] scores(Centrality centrality) {
		if (this.graph.size() == 0) {
			return new double[0];
		}
		return switch (centrality) {
			case DEGREE -> IntStream.range(0, this.graph.size()).mapToDouble(this.graph::degree).toArray();
			case BETWEENNESS -> betweenness();
			case CLOSENESS -> closeness();
			case PAGERANK -> pageRank();
			case EIGENVECTOR -> eigenvector();
		};
	}

	/**
	 * How far a score may be off, with a probability of 95 % that none is off by more: 0
	 * where scores are exact, null where no bound is known. From a sample of s nodes the
	 * betweenness of any of n is off by more than e with a probability of at most 2 n
	 * exp(-2 s e²), after U. Brandes and C. Pich, "Centrality Estimation in Large
	 * Networks", International Journal of Bifurcation and Chaos 17 (2007).
	 */
	@Nullable Double margin(Centrality centrality) {
		boolean sampled = centrality == Centrality.BETWEENNESS || centrality == Centrality.CLOSENESS;
		if (!sampled || exact()) {
			return 0.0;
		}
		return (centrality == Centrality.BETWEENNESS)
				? Math.sqrt(Math.log(2.0 * this.graph.size() / DOUBT) / (2 * SAMPLE)) : null;
	}

	/**
	 * The share of all shortest paths between two others that run through a node, from 0
	 * to 1.
	 */
	private double[] betweenness() {
		int n = this.graph.size();
		double[] sums = new double[n];
		int[] sources = sources();
		ShortestDistances search = new ShortestDistances(this.graph, this.deadline);
		for (int source : sources) {
			search.from(source);
			search.addDependencies(sums);
		}
		double all = (n > 2) ? (double) (n - 1) * (n - 2) : 1;
		for (int node = 0; node < n; node++) {
			sums[node] *= (double) n / sources.length / all;
		}
		return sums;
	}

	/**
	 * How near a node is to those it can reach, times the share of those among all (S.
	 * Wasserman and K. Faust, "Social Network Analysis", 1994). From a sample the mean
	 * distance is that to the nodes of the sample, after D. Eppstein and J. Wang, "Fast
	 * Approximation of Centrality", Journal of Graph Algorithms and Applications 8
	 * (2004).
	 */
	private double[] closeness() {
		int n = this.graph.size();
		double[] distances = new double[n];
		double[] reached = new double[n];
		int[] sources = sources();
		ShortestDistances search = new ShortestDistances(this.graph, this.deadline);
		for (int source : sources) {
			search.from(source);
			for (int i = 1; i < search.reached(); i++) {
				int node = search.reached(i);
				distances[node] += search.distance(node);
				reached[node]++;
			}
		}
		double scale = (sources.length > 0) ? (double) n / sources.length : 1;
		double[] scores = new double[n];
		for (int node = 0; node < n; node++) {
			double others = (n > 1) ? Math.min(reached[node] * scale / (n - 1), 1) : 0;
			scores[node] = (distances[node] > 0) ? reached[node] / distances[node] * others : 0;
		}
		return scores;
	}

	private int[] sources() {
		int n = this.graph.size();
		return exact() ? IntStream.range(0, n).toArray() : new Random(n).ints(0, n).distinct().limit(SAMPLE).toArray();
	}

	private boolean exact() {
		return this.graph.size() <= SAMPLE || (long) this.graph.size() * this.graph.pairs() <= this.exactUpTo;
	}

	/**
	 * PageRank: the probability that a random surfer is at the node, who follows a link
	 * with a probability of 0.85 and jumps to any node otherwise, or from a node without
	 * links; all scores sum to 1 (S. Brin and L. Page, "The anatomy of a large-scale
	 * hypertextual Web search engine", Computer Networks 30, 1998).
	 */
	private double[] pageRank() {
		int n = this.graph.size();
		double[] scores = new double[n];
		Arrays.fill(scores, 1.0 / n);
		double change = 1;
		for (int i = 0; i < MOST_ITERATIONS && change > TOLERANCE; i++) {
			double stranded = 0;
			for (int node = 0; node < n; node++) {
				stranded += (this.graph.degree(node) == 0) ? scores[node] : 0;
			}
			change = 0;
			double[] next = new double[n];
			for (int node = 0; node < n; node++) {
				double followed = 0;
				for (int place = this.graph.offsets()[node]; place < this.graph.offsets()[node + 1]; place++) {
					this.deadline.step();
					int before = this.graph.neighbours()[place];
					followed += scores[before] / this.graph.degree(before);
				}
				next[node] = (1 - DAMPING + DAMPING * stranded) / n + DAMPING * followed;
				change += Math.abs(next[node] - scores[node]);
			}
			scores = next;
		}
		return scores;
	}

	/**
	 * The principal eigenvector of the adjacency matrix, of Euclidean length 1 (P.
	 * Bonacich, "Power and Centrality", American Journal of Sociology 92, 1987). The
	 * iteration also keeps a share of the last value, without which it would swing for
	 * ever where links only run between two kinds of nodes.
	 */
	private double[] eigenvector() {
		int n = this.graph.size();
		double[] scores = new double[n];
		Arrays.fill(scores, 1 / Math.sqrt(Math.max(1, n)));
		double change = 1;
		for (int i = 0; i < MOST_ITERATIONS && change > TOLERANCE; i++) {
			double[] next = scores.clone();
			double squares = 0;
			for (int node = 0; node < n; node++) {
				for (int place = this.graph.offsets()[node]; place < this.graph.offsets()[node + 1]; place++) {
					this.deadline.step();
					next[node] += scores[this.graph.neighbours()[place]];
				}
				squares += next[node] * next[node];
			}
			change = 0;
			for (int node = 0; node < n; node++) {
				next[node] /= Math.sqrt(squares);
				change += Math.abs(next[node] - scores[node]);
			}
			scores = next;
		}
		return scores;
	}

}
