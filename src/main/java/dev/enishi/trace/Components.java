package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.enishi.live.Deadline;

/**
 * The connected components of a graph.
 *
 * @param nodes the nodes of each component, ascending; the largest component first
 */
record Components(List<int[]> nodes) {

	static Components of(SimpleGraph graph, Deadline deadline) {
		boolean[] seen = new boolean[graph.size()];
		int[] queue = new int[graph.size()];
		List<int[]> components = new ArrayList<>();
		for (int start = 0; start < graph.size(); start++) {
			if (seen[start]) {
				continue;
			}
			int end = 0;
			queue[end++] = start;
			seen[start] = true;
			for (int i = 0; i < end; i++) {
				for (int place = graph.offsets()[queue[i]]; place < graph.offsets()[queue[i] + 1]; place++) {
					deadline.step();
					int next = graph.neighbours()[place];
					if (!seen[next]) {
						seen[next] = true;
						queue[end++] = next;
					}
				}
			}
			int[] component = Arrays.copyOf(queue, end);
			Arrays.sort(component);
			components.add(component);
		}
		components.sort((one, other) -> Integer.compare(other.length, one.length));
		return new Components(components);
	}

	/** How many nodes the largest has. */
	int largest() {
		return this.nodes.isEmpty() ? 0 : this.nodes.get(0).length;
	}

	/** How many pairs of neighbours a component has. */
	static long pairs(int[] component, SimpleGraph graph) {
		return Arrays.stream(component).mapToLong(graph::degree).sum() / 2;
	}

}
