package dev.enishi.trace;

import java.util.Arrays;

import dev.enishi.live.Deadline;

/**
 * How far from the farthest others the most and the least distant nodes of a connected
 * graph are, exactly, from few searches that bound what the others can have (F. W. Takes
 * and W. A. Kosters, "Computing the Eccentricity Distribution of Large Graphs",
 * Algorithms 6, 2013).
 *
 * @param diameter the greatest eccentricity
 * @param radius the least
 */
record Eccentricities(int diameter, int radius) {

	static Eccentricities of(int[] component, SimpleGraph graph, Deadline deadline) {
		ShortestDistances search = new ShortestDistances(graph, deadline);
		int[] least = new int[component.length];
		int[] most = new int[component.length];
		Arrays.fill(most, Integer.MAX_VALUE);
		boolean fromFarthest = true;
		while (true) {
			int diameter = Arrays.stream(least).max().orElse(0);
			int radius = Arrays.stream(most).min().orElse(0);
			int next = -1;
			for (int i = 0; i < component.length; i++) {
				boolean decides = least[i] != most[i] && (most[i] > diameter || least[i] < radius);
				if (decides && (next < 0 || isBetter(i, next, fromFarthest ? most : least, fromFarthest,
						graph.degree(component[i]) - graph.degree(component[next])))) {
					next = i;
				}
			}
			if (next < 0) {
				return new Eccentricities(diameter, radius);
			}
			fromFarthest = !fromFarthest;
			search.from(component[next]);
			int eccentricity = (int) search.distance(search.reached(search.reached() - 1));
			for (int i = 0; i < component.length; i++) {
				int distance = (int) search.distance(component[i]);
				least[i] = Math.max(least[i], Math.max(distance, eccentricity - distance));
				most[i] = Math.min(most[i], eccentricity + distance);
			}
		}
	}

	/** By turns the one with the greatest bound and the least, of equal ones a hub. */
	private static boolean isBetter(int one, int other, int[] bounds, boolean greatest, int moreLinks) {
		return (bounds[one] != bounds[other]) ? greatest == (bounds[one] > bounds[other]) : moreLinks > 0;
	}

}
