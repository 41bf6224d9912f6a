package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import static java.util.stream.Collectors.toSet;

/**
 * The best paths that are no variants of each other. They are chosen one by one from the
 * best {@link #considered(int)} with the iterative penalty method of V. Akgün, E. Erkut
 * and R. Batta, "On finding dissimilar paths", European Journal of Operational Research
 * 121 (2000): a link counts once more for each path chosen before that has it. A path
 * that visits all nodes between the ends of one chosen before is that one with a detour,
 * and comes after all that are none. Half of the time that a request has is for finding
 * more than so many paths.
 */
final class DiversePaths {

	private final List<NodePath> candidates;

	private final Map<Long, Integer> uses = new HashMap<>();

	private final List<NodePath> chosen = new ArrayList<>();

	private DiversePaths(List<NodePath> best) {
		this.candidates = new ArrayList<>(best);
	}

	/** So many paths; fewer where there are no more. */
	static List<NodePath> of(KShortestPaths paths, int count) {
		DiversePaths diverse = new DiversePaths(paths.find(count, considered(count)));
		while (diverse.chosen.size() < count && !diverse.candidates.isEmpty()) {
			diverse.choose();
		}
		return diverse.chosen;
	}

	/** How many of the best paths some are chosen from. */
	static int considered(int count) {
		return 5 * count + 10;
	}

	private void choose() {
		NodePath best = this.candidates.stream()
			.min(Comparator.comparing(this::isDetour)
				.thenComparing((path) -> path.length() + links(path).mapToInt(this::uses).sum())
				.thenComparing((path) -> path))
			.orElseThrow();
		this.candidates.remove(best);
		this.chosen.add(best);
		links(best).forEach((link) -> this.uses.merge(link, 1, Integer::sum));
	}

	private boolean isDetour(NodePath path) {
		Set<Integer> nodes = Arrays.stream(path.nodes()).boxed().collect(toSet());
		return this.chosen.stream()
			.anyMatch((better) -> better.length() > 1 && Arrays.stream(better.nodes()).allMatch(nodes::contains));
	}

	private int uses(long link) {
		return this.uses.getOrDefault(link, 0);
	}

	/** The pairs of neighbours on a path, whichever comes first. */
	private static LongStream links(NodePath path) {
		int[] nodes = path.nodes();
		return LongStream.range(0, path.length()).map((step) -> {
			int one = nodes[(int) step];
			int other = nodes[(int) step + 1];
			return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
		});
	}

}
