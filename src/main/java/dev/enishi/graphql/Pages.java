package dev.enishi.graphql;

import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.limit.PageSizes;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads which page of a list is requested. */
@Component
class Pages {

	private static final String COUNT = "totalCount";

	private final PageSizes sizes;

	Pages(PageSizes sizes) {
		this.sizes = sizes;
	}

	/**
	 * The page that the arguments {@code first}, {@code after}, {@code last} and
	 * {@code before} request.
	 * @param list what the cursors of this list are made for, by its text
	 * @param environment where the field with the arguments is executed
	 * @throws EnishiException when the arguments contradict each other or a limit, or a
	 * cursor is foreign
	 */
	public PageRequest request(Object list, DataFetchingEnvironment environment) {
		Map<String, Object> arguments = environment.getArguments();
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		String after = (String) arguments.get("after");
		String before = (String) arguments.get("before");
		if (first != null && last != null) {
			throw invalid("Ask for the 'first' or the 'last' ones, not both");
		}
		if (after != null && (last != null || before != null) || before != null && first != null) {
			throw invalid("'after' goes with 'first', 'before' goes with 'last'");
		}
		boolean backward = last != null || before != null;
		String cursor = backward ? before : after;
		List<Object> position = (cursor != null) ? Cursors.decode(list.toString(), cursor) : null;
		return new PageRequest(limit(backward ? "last" : "first", backward ? last : first), backward, position,
				isCounted(environment));
	}

	/** Nearly every selection shows it at a glance, which is much cheaper. */
	private static boolean isCounted(DataFetchingEnvironment environment) {
		for (Field field : environment.getMergedField().getFields()) {
			for (Selection<?> selection : field.getSelectionSet().getSelections()) {
				if (!(selection instanceof Field inner) || inner.getName().equals(COUNT)) {
					return environment.getSelectionSet().contains(COUNT);
				}
			}
		}
		return false;
	}

	/**
	 * A number of items that an argument requests, the usual number where it says none.
	 */
	public int limit(String argument, @Nullable Integer wanted) {
		if (wanted == null) {
			return this.sizes.usual();
		}
		if (wanted < 0) {
			throw invalid("'%s' is %d, but cannot be less than 0".formatted(argument, wanted));
		}
		if (wanted > this.sizes.most()) {
			throw invalid("'%s' is %d, but a page has %d items at most: request the next page with its cursor"
				.formatted(argument, wanted, this.sizes.most()));
		}
		return wanted;
	}

	/** The connection that shows a page, with the cursors of the list. */
	public <T> Connection<Edge<T>, T> connection(String list, Page<T> page) {
		return Connection.of(page, (row) -> new Edge<>(cursor(list, row), row.value()), Edge::node);
	}

	/** The cursor of a row. */
	public Cursor cursor(Object list, Page.Row<?> row) {
		return new Cursor(list, row.position());
	}

	private static EnishiException invalid(String message) {
		return new EnishiException(ErrorCode.INVALID_PAGE, message);
	}

}
