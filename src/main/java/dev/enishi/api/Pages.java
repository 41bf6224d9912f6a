package dev.enishi.api;

import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Window;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Reads which page of a list a query asks for. */
@Component
public class Pages {

	private static final String COUNT = "totalCount";

	private final Limits limits;

	Pages(Limits limits) {
		this.limits = limits;
	}

	/**
	 * The page that the arguments {@code first}, {@code after}, {@code last} and
	 * {@code before} ask for.
	 * @param list what the cursors of this list are made for
	 * @param environment where the field with the arguments is executed
	 * @throws EnishiException when the arguments contradict each other or a limit, or a
	 * cursor is foreign
	 */
	public Window window(String list, DataFetchingEnvironment environment) {
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
		List<Object> position = (cursor != null) ? Cursors.decode(list, cursor) : null;
		return new Window(limit(backward ? "last" : "first", backward ? last : first), backward, position,
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
	 * A number of items that a query asks for by an argument, the usual number where it
	 * says none.
	 */
	public int limit(String argument, @Nullable Integer asked) {
		if (asked == null) {
			return this.limits.usual();
		}
		if (asked < 0) {
			throw invalid("'%s' is %d, but cannot be less than 0".formatted(argument, asked));
		}
		if (asked > this.limits.most()) {
			throw invalid("'%s' is %d, but a page has %d items at most: ask for the next page with its cursor"
				.formatted(argument, asked, this.limits.most()));
		}
		return asked;
	}

	/** The connection that shows a slice, with the cursors of the list. */
	public <T> Connection<Edge<T>, T> connection(String list, Slice<T> slice) {
		return Connection.of(slice, (row) -> new Edge<>(cursor(list, row), row.value()), Edge::node);
	}

	/** The cursor of a row. */
	public String cursor(String list, Slice.Row<?> row) {
		return Cursors.encode(list, row.position());
	}

	private static EnishiException invalid(String message) {
		return new EnishiException("INVALID_PAGE", message);
	}

	/**
	 * How long pages are.
	 *
	 * @param usual the items of a page where a query does not say
	 * @param most the most that a query may ask for
	 */
	@ConfigurationProperties("enishi.page")
	record Limits(@DefaultValue("20") int usual, @DefaultValue("500") int most) {
	}

}
