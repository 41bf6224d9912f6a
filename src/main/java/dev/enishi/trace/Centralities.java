package dev.enishi.trace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/** Scores the nodes of a graph. The same graph has the same scores every time. */
final class Centralities {

	private static final int SAMPLE = 1000;

	private static final double DOUBT = 0.05;

	/** By which part eigenvalues that are equal may differ because of rounding. */
	private static final double EQUAL = 1e-9;

	private final MeasuredNetwork network;

	/** Links in both directions, with their weights. */
	private final SimpleGraph graph;

	private final Deadline deadline;

	private final long exactUpTo;

	private final SingletonSupplier<Components> components;

	private final SingletonSupplier<Boolean> isExact;

	/**
	 * Prepares scoring.
	 * @param exactUpTo up to how many nodes times links betweenness and closeness search
	 * from every node; beyond that betweenness samples paths, and others search from a
	 * sample of 1000 nodes of each component that has more
	 */
	Centralities(MeasuredNetwork network, Deadline deadline, long exactUpTo) {
		this.network = network;
		this.graph = network.form().directed() ? network.simple() : network.out();
		this.deadline = deadline;
		this.exactUpTo = exactUpTo;
		this.components = SingletonSupplier.of(() -> Components.of(network.simple(), deadline));
		this.isExact = SingletonSupplier.of(this::exact);
	}

	/** The same of a graph without directions and weights. */
	Centralities(SimpleGraph graph, Deadline deadline, long exactUpTo) {
		this(MeasuredNetwork.of(graph), deadline, exactUpTo);
	}

	/**
	 * The score of each node and how far it may be off.
	 * @throws dev.enishi.EnishiException when it is not defined for such a network
	 */
	Scored scored(Centrality centrality) {
		centrality.requireFor(this.network.form());
		if (this.network.size() == 0) {
			return Scored.exact(new double[0]);
		}
		if (!isEstimated(centrality)) {
			return Scored.exact(computed(centrality));
		}
		if (centrality != Centrality.BETWEENNESS) {
			return Scored.estimated(computed(centrality));
		}
		return this.network.form().weighted() ? Scored.within(margin(), betweenness(all())) : sampledPaths();
	}

	/** Small parts are exact beside large ones. */
	private Scored sampledPaths() {
		List<int[]> all = all();
		int large = (int) all.stream().filter((component) -> component.length > SAMPLE).count();
		Scored sampled = new SampledPaths(this.network, all.subList(0, large)).betweenness(this.exactUpTo,
				this.deadline);
		double[] small = betweenness(all.subList(large, all.size()));
		Arrays.setAll(small, (node) -> small[node] + sampled.scores()[node]);
		return new Scored(small, sampled.margins());
	}

	/** The largest first. */
	private List<int[]> all() {
		return this.components.obtain().nodes();
	}

	private boolean isEstimated(Centrality centrality) {
		return centrality.isSampled() && !this.isExact.obtain() && this.components.obtain().largest() > SAMPLE;
	}

	private double[] computed(Centrality centrality) {
		return switch (centrality) {
			case DEGREE ->
				this.network.form().directed() ? sum(this.network.in().strengths(), this.network.out().strengths())
						: this.network.out().strengths();
			case IN_DEGREE -> this.network.in().strengths();
			case OUT_DEGREE -> this.network.out().strengths();
			case BETWEENNESS -> betweenness(all());
			case CLOSENESS -> closeness();
			case HARMONIC -> harmonic();
			case PAGERANK -> new PageRank(this.network, this.deadline).from(new int[0]);
			case EIGENVECTOR -> eigenvector();
			case CORE -> Cores.of(this.graph, this.deadline);
			case CLUSTERING -> new Triangles(this.graph, this.deadline).clustering();
			case CONSTRAINT -> new StructuralHoles(this.graph, this.deadline).constraint();
			case EFFECTIVE_SIZE -> new StructuralHoles(this.graph, this.deadline).effectiveSize();
		};
	}

	private static double[] sum(double[] some, double[] others) {
		return IntStream.range(0, some.length).mapToDouble((i) -> some[i] + others[i]).toArray();
	}

	/**
	 * How far betweenness from a sample of sources may be off, with a probability of 95 %
	 * that none is off by more. From a sample of s nodes that of any of n is off by more
	 * than e with a probability of at most 2 n exp(-2 s e²), after U. Brandes and C.
	 * Pich, "Centrality Estimation in Large Networks", International Journal of
	 * Bifurcation and Chaos 17 (2007); in a part of the network by as much less as it has
	 * fewer pairs.
	 */
	private double margin() {
		int largest = this.components.obtain().largest();
		return Math.sqrt(Math.log(2.0 * largest / DOUBT) / (2 * SAMPLE)) * pairs(largest) / pairs(this.graph.size());
	}

	private static double pairs(int nodes) {
		return (double) (nodes - 1) * (nodes - 2);
	}

	/**
	 * The share of all shortest paths between two others that run through a node, from 0
	 * to 1. From a sample, those that begin at the node itself do not count, as they
	 * cannot run through it.
	 */
	private double[] betweenness(List<int[]> parts) {
		double[] sums = summed(parts, 1, (searches, found) -> searches.addDependencies(found));
		return perSource(parts, (node, others, component) -> (others > 0)
				? sums[node] / others * (component.length - 1) / Math.max(1, pairs(this.network.size())) : 0);
	}

	/**
	 * How near a node is to those that can reach it, times the share of those among all
	 * (S. Wasserman and K. Faust, "Social Network Analysis", 1994). From a sample the
	 * mean distance is that to the nodes of the sample, after D. Eppstein and J. Wang,
	 * "Fast Approximation of Centrality", Journal of Graph Algorithms and Applications 8
	 * (2004).
	 */
	private double[] closeness() {
		int n = this.network.size();
		double[] sums = summed(all(), 2, (searches, found) -> {
			for (int i = 1; i < searches.reached(); i++) {
				found[searches.reached(i)] += searches.distance(searches.reached(i));
				found[n + searches.reached(i)]++;
			}
		});
		return perSource(all(), (node, others, component) -> {
			double reaching = sums[n + node];
			double share = reaching / others * (component.length - 1) / Math.max(1, n - 1);
			return (reaching > 0) ? reaching / sums[node] * share : 0;
		});
	}

	/**
	 * The mean of one divided by the distance from each other node, 0 from those that
	 * cannot reach it (Y. Rochat, "Closeness centrality extended to unconnected graphs",
	 * 2009). From a sample as closeness is.
	 */
	private double[] harmonic() {
		double[] sums = summed(all(), 1, (searches, found) -> {
			for (int i = 1; i < searches.reached(); i++) {
				found[searches.reached(i)] += 1 / searches.distance(searches.reached(i));
			}
		});
		return perSource(all(), (node, others, component) -> (others > 0)
				? sums[node] / others * (component.length - 1) / Math.max(1, this.network.size() - 1) : 0);
	}

	private static boolean isAmong(int[] sorted, int node) {
		return Arrays.binarySearch(sorted, node) >= 0;
	}

	/**
	 * Searches components from all of their nodes, or from a sample of them, and adds up
	 * what is found, always in the same order.
	 * @param columns how many numbers there are of each node, one column after the other
	 */
	private double[] summed(List<int[]> components, int columns, BiConsumer<Searches, double[]> adding) {
		this.deadline.progress()
			.expect(components.stream()
				.filter((component) -> component.length > 1)
				.mapToInt((component) -> sources(component).length)
				.sum());
		List<double[]> parts = Parallel.parts(this.deadline, (part, own) -> {
			Searches searches = Searches.in(this.network, own);
			double[] sums = new double[columns * this.network.size()];
			for (int[] component : components) {
				int[] sources = (component.length > 1) ? sources(component) : new int[0];
				for (int i = part; i < sources.length; i += Parallel.PARTS) {
					searches.from(sources[i]);
					adding.accept(searches, sums);
					own.progress().add(1);
				}
			}
			return sums;
		});
		double[] sums = parts.get(0);
		parts.stream().skip(1).forEach((other) -> Arrays.setAll(sums, (i) -> sums[i] + other[i]));
		return sums;
	}

	/** The score of each node, of how many others were searched from. */
	private double[] perSource(List<int[]> components, Scoring scoring) {
		double[] scores = new double[this.network.size()];
		for (int[] component : components) {
			int[] sources = (component.length > 1) ? sources(component) : new int[0];
			for (int i = 0; sources.length > 0 && i < component.length; i++) {
				int others = sources.length - (isAmong(sources, component[i]) ? 1 : 0);
				scores[component[i]] = scoring.score(component[i], others, component);
			}
		}
		return scores;
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

	/** The score of a node of a component that was searched from others. */
	private interface Scoring {

		double score(int node, int others, int[] component);

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
			double most = Arrays.stream(component).mapToDouble(this.graph::strength).max().orElse(0);
			if (component.length > 1 && most >= greatest - EQUAL * Math.max(1, greatest)) {
				PrincipalEigenvector found = PrincipalEigenvector.of(component.length,
						(vector) -> adjacent(component, places, vector));
				if (found.value() > greatest + EQUAL * Math.max(1, greatest)) {
					best.clear();
				}
				if (found.value() >= greatest - EQUAL * Math.max(1, greatest)) {
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
				sums[place] += this.graph.weight(i) * vector[places[this.graph.neighbours()[i]]];
			}
		}
		return sums;
	}

}
