package dev.enishi.trace;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import dev.enishi.live.Deadline;

/**
 * Betweenness from a sample of pairs of nodes, each with one of the shortest paths
 * between them, chosen at random: the share of these paths that run through a node (M.
 * Riondato and E. M. Kornaropoulos, "Fast approximation of betweenness centrality through
 * sampling", Data Mining and Knowledge Discovery 30, 2016). A path is looked for from
 * both ends at once (M. Borassi and E. Natale, "KADABRA is an ADaptive Algorithm for
 * Betweenness via Random Approximation", ESA 2016). The same network has the same sample
 * every time.
 */
final class SampledPaths {

	/** Pairs that show how many steps one takes. */
	private static final int TRIED = 500;

	private static final int LEAST = 10_000;

	private static final int MOST = 2_000_000;

	/** Parts of the sample with random numbers of their own, on however many cores. */
	private static final int BATCHES = 64;

	private static final double DOUBT = 0.05;

	private final MeasuredNetwork network;

	private final List<int[]> components;

	/** How many pairs the components up to each one have. */
	private final double[] pairs;

	/** In some components of a network. */
	SampledPaths(MeasuredNetwork network, List<int[]> components) {
		this.network = network;
		this.components = components;
		this.pairs = this.components.stream().mapToDouble((one) -> one.length * (one.length - 1.0)).toArray();
		Arrays.parallelPrefix(this.pairs, Double::sum);
	}

	/**
	 * The betweenness of each node.
	 * @param steps about how many links are followed in all
	 */
	Scored betweenness(long steps, Deadline deadline) {
		int inBatch = (int) (Math.max(LEAST, Math.min(MOST, steps / stepsOfPair(deadline))) / BATCHES);
		deadline.progress().expect(BATCHES);
		List<int[]> parts = Parallel.parts(deadline, (part, own) -> {
			PathSampler sampler = new PathSampler(this.network, own);
			for (int batch = part; batch < BATCHES; batch += Parallel.PARTS) {
				sample(sampler, inBatch, random(batch));
				own.progress().add(1);
			}
			return sampler.hits();
		});
		int[] hits = parts.get(0);
		parts.stream().skip(1).forEach((other) -> Arrays.setAll(hits, (node) -> hits[node] + other[node]));
		return scored(hits, inBatch * BATCHES);
	}

	private long stepsOfPair(Deadline deadline) {
		PathSampler sampler = new PathSampler(this.network, deadline);
		sample(sampler, TRIED, random(BATCHES));
		return Math.max(1, sampler.steps() / TRIED);
	}

	private SplittableRandom random(int batch) {
		return new SplittableRandom((long) this.network.size() * BATCHES + batch);
	}

	private void sample(PathSampler sampler, int count, SplittableRandom random) {
		for (int i = 0; i < count; i++) {
			double place = random.nextDouble(this.pairs[this.pairs.length - 1]);
			int found = Arrays.binarySearch(this.pairs, place);
			int[] component = this.components.get((found < 0) ? -found - 1 : found + 1);
			int source = random.nextInt(component.length);
			int other = random.nextInt(component.length - 1);
			sampler.sample(component[source], component[(other < source) ? other : other + 1], random);
		}
	}

	/**
	 * With a probability of 95 % no score is further off than its margin (A. Maurer and
	 * M. Pontil, "Empirical Bernstein Bounds and Sample Variance Penalization", COLT
	 * 2009, theorem 4, for both sides of all nodes).
	 */
	private Scored scored(int[] hits, int sample) {
		int n = hits.length;
		double share = this.pairs[this.pairs.length - 1] / ((n - 1.0) * (n - 2.0));
		double doubt = Math.log(4.0 * n / DOUBT);
		double[] scores = new double[n];
		double[] margins = new double[n];
		this.components.stream().flatMapToInt(Arrays::stream).forEach((node) -> {
			double part = (double) hits[node] / sample;
			double variance = part * (1 - part) * sample / (sample - 1);
			// pairs that a node is an end of do not count for it, though they are drawn
			scores[node] = Math.min(1, share * part);
			margins[node] = share * (Math.sqrt(2 * variance * doubt / sample) + 7 * doubt / (3.0 * (sample - 1)));
		});
		return new Scored(scores, margins);
	}

}
