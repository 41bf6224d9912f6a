package dev.enishi.trace;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.enishi.live.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What a network is like as a whole, in whichever direction its links lead. Each value is
 * computed when it is requested.
 */
public final class Structure {

	/** As many are searched from where the network is too large for all. */
	private static final int SAMPLE = 1000;

	/**
	 * How many more nodes can be searched from in the same time, because searches share
	 * their steps.
	 */
	private static final int TOGETHER = 16;

	private final SimpleGraph graph;

	private final Deadline deadline;

	private final long exactUpTo;

	private final Sharing sharing;

	Structure(SimpleGraph graph, Deadline deadline, long exactUpTo, Sharing sharing) {
		this.graph = graph;
		this.deadline = deadline;
		this.exactUpTo = exactUpTo;
		this.sharing = sharing;
	}

	private Components parts() {
		return this.sharing.once("components", () -> Components.of(this.graph, this.deadline));
	}

	private Triangles closed() {
		return this.sharing.once("triangles", () -> new Triangles(this.graph, this.deadline));
	}

	private CutVertices cuts() {
		return this.sharing.once("cut vertices", () -> new CutVertices(this.graph, this.deadline));
	}

	/** From all, or from a sample where the network is too large for that. */
	private Distances distances() {
		int step = isExact() ? 1 : (entities() + SAMPLE - 1) / SAMPLE;
		// before the other computation begins, which would wait for a permit with one in
		// hand
		Components parts = parts();
		return this.sharing.once("distances", () -> Distances.of(this.graph, parts, step, this.deadline));
	}

	private boolean isExact() {
		return (double) entities() * pairs() <= TOGETHER * (double) this.exactUpTo;
	}

	/** How many entities it has. */
	public int entities() {
		return this.graph.size();
	}

	/** How many pairs of entities are linked. */
	public int pairs() {
		return this.graph.pairs();
	}

	/** How many parts it has that are not linked with each other. */
	public int components() {
		return parts().nodes().size();
	}

	/** How many entities the largest part has. */
	public int largestComponent() {
		return parts().largest();
	}

	/** How many entities have no link. */
	public int isolates() {
		return (int) IntStream.range(0, entities()).filter((node) -> this.graph.degree(node) == 0).count();
	}

	/** The share of all pairs that are linked, 0 where there are fewer than two. */
	public double density() {
		return (entities() > 1) ? 2.0 * pairs() / (entities() * (entities() - 1.0)) : 0;
	}

	/** The mean number of neighbours, 0 in an empty network. */
	public double averageDegree() {
		return (entities() > 0) ? 2.0 * pairs() / entities() : 0;
	}

	/**
	 * The mean length of the shortest paths between all pairs that have one, 0 where none
	 * has; in a large network from a sample of entities to all.
	 */
	public double averageDistance() {
		return (entities() > 0) ? distances().mean() : 0;
	}

	/**
	 * The greatest distance in the largest part, null where the network is empty or too
	 * large.
	 */
	public @Nullable Integer diameter() {
		return (entities() > 0 && isExact()) ? (Integer) distances().greatest() : null;
	}

	/**
	 * How far the one that is nearest to all in the largest part is from the farthest,
	 * null where the network is empty or too large.
	 */
	public @Nullable Integer radius() {
		return (entities() > 0 && isExact()) ? (Integer) distances().least() : null;
	}

	/** How many triangles there are. */
	public long triangles() {
		return closed().count();
	}

	/** The share of all paths of two links that are closed. */
	public double transitivity() {
		return closed().transitivity();
	}

	/** The mean over all entities of how many of their neighbours are neighbours. */
	public double averageClustering() {
		return Arrays.stream(closed().clustering()).average().orElse(0);
	}

	/** The greatest k for which somebody is in a k-core. */
	public int degeneracy() {
		return this.sharing.once("degeneracy",
				() -> (int) Arrays.stream(Cores.of(this.graph, this.deadline)).max().orElse(0));
	}

	/** How many entities there are without which the network has more components. */
	public int cutVertices() {
		CutVertices cuts = cuts();
		return (int) IntStream.range(0, entities()).filter((node) -> cuts.cutOff(node, 0).count() > 0).count();
	}

	/**
	 * How many bridges there are: linked pairs without which the network has more
	 * components.
	 */
	public int bridges() {
		CutVertices cuts = cuts();
		return (int) IntStream.range(0, entities())
			.mapToLong((node) -> neighbours(node).filter((other) -> node < other && cuts.isBridge(node, other)).count())
			.sum();
	}

	/**
	 * How far those with many links are linked to each other: the correlation of the
	 * degrees of neighbours, from -1 to 1 (M. E. J. Newman, "Mixing patterns in
	 * networks", Physical Review E 67, 2003); null where all have the same.
	 */
	public @Nullable Double degreeAssortativity() {
		double ends = 0;
		double sum = 0;
		double squares = 0;
		double products = 0;
		for (int node = 0; node < entities(); node++) {
			double degree = this.graph.degree(node);
			ends += degree;
			sum += degree * degree;
			squares += degree * degree * degree;
			products += degree * neighbours(node).mapToDouble(this.graph::degree).sum();
		}
		double variance = squares * ends - sum * sum;
		return (variance > 0) ? (products * ends - sum * sum) / variance : null;
	}

	/** Computes what several values need once, also for others who ask the same. */
	interface Sharing {

		<T> T once(String what, Supplier<T> computation);

	}

	private IntStream neighbours(int node) {
		return Arrays.stream(this.graph.neighbours(), this.graph.offsets()[node], this.graph.offsets()[node + 1]);
	}

}
