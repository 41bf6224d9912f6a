package dev.enishi.graphql;

import java.util.List;
import java.util.function.Function;

import dev.enishi.ask.Members;
import dev.enishi.graph.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page as the Relay connection specification shows it.
 *
 * @param <E> what an edge is
 * @param <N> what a node is
 * @param edges the items with their cursors
 * @param nodes the items
 * @param pageInfo where the page lies
 * @param totalCount the length of the whole list, or null where it was not requested
 * @param members what the list is of, where it can be put into groups
 */
record Connection<E, N>(List<E> edges, List<N> nodes, PageInfo pageInfo, @Nullable Long totalCount,
		@Nullable Members members) {

	/** Shows a page. */
	static <T, E extends Cursored, N> Connection<E, N> of(Page<T> page, Function<Page.Row<T>, E> edge,
			Function<E, N> node) {
		List<E> edges = page.rows().stream().map(edge).toList();
		boolean behindCursor = page.request().position() != null;
		boolean backward = page.request().backward();
		PageInfo pageInfo = new PageInfo(backward ? behindCursor : page.more(), backward ? page.more() : behindCursor,
				edges.isEmpty() ? null : edges.get(0).cursor(),
				edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
		return new Connection<>(edges, edges.stream().map(node).toList(), pageInfo, page.total(), null);
	}

	/** The same page of a list that can be put into groups. */
	Connection<E, N> of(Members members) {
		return new Connection<>(this.edges, this.nodes, this.pageInfo, this.totalCount, members);
	}

	/** Something with a cursor. */
	interface Cursored {

		/** Its place in its list. */
		Cursor cursor();

	}

	/**
	 * Where a page lies in its list.
	 *
	 * @param hasNextPage whether more follow
	 * @param hasPreviousPage whether there are some before
	 * @param startCursor the cursor of the first item, or null
	 * @param endCursor the cursor of the last item, or null
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable Cursor startCursor,
			@Nullable Cursor endCursor) {

	}

}
