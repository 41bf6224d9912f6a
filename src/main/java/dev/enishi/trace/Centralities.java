package dev.enishi.trace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/** Scores the nodes of a graph. The same graph has the same scores every time. */
final class Centralities {

	private static final double DAMPING = 0.85;

	private static final int MOST_ITERATIONS = 1000;

	private static final double TOLERANCE = 1e-10;

	private static final int SAMPLE = 1000;

	private static final double DOUBT = 0.05;

	/** By how much eigenvalues that are equal may differ because of rounding. */
	private static final double EQUAL = 1e-9;

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final long exactUpTo;

	private final SingletonSupplier<Components> components;

	private final SingletonSupplier<Boolean> isExact;

	/**
	 * Prepares scoring.
	 * @param exactUpTo up to how many nodes times links betweenness and closeness search
	 * from every node; beyond that from a sample of 1000 nodes of each component that has
	 * more
	 */
	Centralities(SimpleGraph graph, Deadline deadline, long exactUpTo) {
		this.graph = graph;
		this.deadline = deadline;
		this.exactUpTo = exactUpTo;
		this.components = SingletonSupplier.of(() -> Components.of(graph, deadline));
		this.isExact = SingletonSupplier.of(this::exact);
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
	 * Networks", International Journal of Bifurcation and Chaos 17 (2007); in a part of
	 * the network by as much less as it has fewer pairs.
	 */
	@Nullable Double margin(Centrality centrality) {
		boolean sampled = centrality == Centrality.BETWEENNESS || centrality == Centrality.CLOSENESS;
		int largest = sampled ? this.components.obtain().largest() : 0;
		if (!sampled || this.isExact.obtain() || largest <= SAMPLE) {
			return 0.0;
		}
		return (centrality == Centrality.BETWEENNESS)
				? Math.sqrt(Math.log(2.0 * largest / DOUBT) / (2 * SAMPLE)) * pairs(largest) / pairs(this.graph.size())
				: null;
	}

	private static double pairs(int nodes) {
		return (double) (nodes - 1) * (nodes - 2);
	}

	/**
	 * The share of all shortest paths between two others that run through a node, from 0
	 * to 1. From a sample, those that begin at the node itself do not count, as they
	 * cannot run through it.
	 */
	private double[] betweenness() {
		double[] scores = new double[this.graph.size()];
		double all = Math.max(1, pairs(this.graph.size()));
		search((component, sources, searches) -> {
			double[] sums = new double[this.graph.size()];
			for (int source : sources) {
				searches.from(source);
				searches.addDependencies(sums);
			}
			for (int node : component) {
				int others = sources.length - (isAmong(sources, node) ? 1 : 0);
				scores[node] = (others > 0) ? sums[node] / others * (component.length - 1) / all : 0;
			}
		});
		return scores;
	}

	/**
	 * How near a node is to those it can reach, times the share of those among all (S.
	 * Wasserman and K. Faust, "Social Network Analysis", 1994). From a sample the mean
	 * distance is that to the nodes of the sample, after D. Eppstein and J. Wang, "Fast
	 * Approximation of Centrality", Journal of Graph Algorithms and Applications 8
	 * (2004).
	 */
	private double[] closeness() {
		double[] scores = new double[this.graph.size()];
		search((component, sources, searches) -> {
			double[] distances = new double[this.graph.size()];
			for (int source : sources) {
				searches.from(source);
				for (int i = 1; i < searches.reached(); i++) {
					distances[searches.reached(i)] += searches.distance(searches.reached(i));
				}
			}
			double share = (component.length - 1.0) / Math.max(1, this.graph.size() - 1);
			for (int node : component) {
				int others = sources.length - (isAmong(sources, node) ? 1 : 0);
				scores[node] = (distances[node] > 0) ? others / distances[node] * share : 0;
			}
		});
		return scores;
	}

	private static boolean isAmong(int[] sorted, int node) {
		return Arrays.binarySearch(sorted, node) >= 0;
	}

	/** Searches each component from all of its nodes, or from a sample of them. */
	private void search(Searching searching) {
		ShortestDistances searches = new ShortestDistances(this.graph, this.deadline);
		for (int[] component : this.components.obtain().nodes()) {
			if (component.length > 1) {
				searching.search(component, sources(component), searches);
			}
		}
	}

	private int[] sources(int[] component) {
		if (this.isExact.obtain() || component.length <= SAMPLE) {
			return component;
		}
		return new Random(component.length).ints(0, component.length)
			.distinct()
			.limit(SAMPLE)
			.map((place) -> component[place])
			.sorted()
			.toArray();
	}

	/** What it takes is decided by the parts that hang together. */
	private boolean exact() {
		long work = this.components.obtain()
			.nodes()
			.stream()
			.mapToLong((component) -> component.length * Components.pairs(component, this.graph))
			.sum();
		return work <= this.exactUpTo;
	}

	/** What is done with the searches from some nodes of a component. */
	private interface Searching {

		void search(int[] component, int[] sources, ShortestDistances searches);

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
	 * Bonacich, "Power and Centrality", American Journal of Sociology 92, 1987). It is 0
	 * outside of the components with the greatest eigenvalue; where several have it, they
	 * share as the vector nearest to equal scores does.
	 */
	private double[] eigenvector() {
		double greatest = 0;
		Map<int[], PrincipalEigenvector> best = new LinkedHashMap<>();
		int[] places = new int[this.graph.size()];
		this.components.obtain()
			.nodes()
			.forEach((component) -> IntStream.range(0, component.length)
				.forEach((place) -> places[component[place]] = place));
		for (int[] component : this.components.obtain().nodes()) {
			int most = Arrays.stream(component).map(this.graph::degree).max().orElse(0);
			if (component.length > 1 && most >= greatest - EQUAL) {
				PrincipalEigenvector found = PrincipalEigenvector.of(component.length,
						(vector) -> adjacent(component, places, vector));
				if (found.value() > greatest + EQUAL) {
					best.clear();
				}
				if (found.value() >= greatest - EQUAL) {
					best.put(component, found);
					greatest = Math.max(greatest, found.value());
				}
			}
		}
		double[] scores = new double[this.graph.size()];
		best.forEach((component, found) -> {
			double share = Arrays.stream(found.vector()).sum();
			for (int place = 0; place < component.length; place++) {
				scores[component[place]] = share * found.vector()[place];
			}
		});
		double length = Math.sqrt(Arrays.stream(scores).map((score) -> score * score).sum());
		return (length > 0) ? Arrays.stream(scores).map((score) -> score / length).toArray() : equal();
	}

	/** Without any link, all are equal. */
	private double[] equal() {
		double[] scores = new double[this.graph.size()];
		Arrays.fill(scores, 1 / Math.sqrt(scores.length));
		return scores;
	}

	/**
	 * For each node of a component, the sum of the values of its neighbours.
	 * @param places the place of each node in its component
	 */
	private double[] adjacent(int[] component, int[] places, double[] vector) {
		double[] sums = new double[component.length];
		for (int place = 0; place < component.length; place++) {
			int node = component[place];
			for (int i = this.graph.offsets()[node]; i < this.graph.offsets()[node + 1]; i++) {
				this.deadline.step();
				sums[place] += vector[places[this.graph.neighbours()[i]]];
			}
		}
		return sums;
	}

}
