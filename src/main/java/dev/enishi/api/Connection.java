package dev.enishi.api;

import java.util.List;
import java.util.function.Function;

import dev.enishi.graph.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A page as the Relay connection specification shows it.
 *
 * @param <E> what an edge is
 * @param <N> what a node is
 * @param edges the items with their cursors
 * @param nodes the items
 * @param pageInfo where the page lies
 * @param totalCount the length of the whole list, or null where nobody asked
 */
public record Connection<E, N>(List<E> edges, List<N> nodes, PageInfo pageInfo, @Nullable Long totalCount) {

	/** Shows a slice. */
	public static <T, E extends Cursored, N> Connection<E, N> of(Slice<T> slice, Function<Slice.Row<T>, E> edge,
			Function<E, N> node) {
		List<E> edges = slice.rows().stream().map(edge).toList();
		boolean behindCursor = slice.window().position() != null;
		boolean backward = slice.window().backward();
		PageInfo pageInfo = new PageInfo(backward ? behindCursor : slice.more(), backward ? slice.more() : behindCursor,
				edges.isEmpty() ? null : edges.get(0).cursor(),
				edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
		return new Connection<>(edges, edges.stream().map(node).toList(), pageInfo, slice.total());
	}

	/** Something with a cursor. */
	public interface Cursored {

		/** Where it stands in its list. */
		String cursor();

	}

	/**
	 * Where a page lies in its list.
	 *
	 * @param hasNextPage whether more follow
	 * @param hasPreviousPage whether there are some before
	 * @param startCursor the cursor of the first item, or null
	 * @param endCursor the cursor of the last item, or null
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {

	}

}
