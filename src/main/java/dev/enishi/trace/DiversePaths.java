package dev.enishi.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The best paths that are no variants of each other, after T. Chondrogiannis, P. Bouros,
 * J. Gamper and U. Leser, "Alternative Routing: k-Shortest Paths with Limited Overlap",
 * SIGSPATIAL 2015: of the paths in their order, each that shares less than half of the
 * links of every path chosen before. A path with a detour between two of its nodes shares
 * more. Where there are not enough alternatives among the best {@value #CONSIDERED}
 * paths, the variants follow in their order.
 */
final class DiversePaths {

	static final int CONSIDERED = 200;

	private DiversePaths() {
	}

	/** So many paths; fewer where there are no more. */
	static List<NodePath> of(KShortestPaths paths, int count) {
		List<NodePath> chosen = new ArrayList<>();
		List<NodePath> variants = new ArrayList<>();
		NodePath next = paths.next();
		for (int i = 0; next != null && chosen.size() < count; i++) {
			NodePath candidate = next;
			(chosen.stream().allMatch((path) -> differs(candidate, path)) ? chosen : variants).add(candidate);
			next = (i < CONSIDERED + count) ? paths.next() : null;
		}
		variants.stream().limit(count - chosen.size()).toList().forEach(chosen::add);
		return chosen;
	}

	private static boolean differs(NodePath path, NodePath chosen) {
		int shared = 0;
		for (int i = 0; i < path.length(); i++) {
			shared += chosen.joins(path.nodes()[i], path.nodes()[i + 1]) ? 1 : 0;
		}
		return 2 * shared < chosen.length();
	}

}
