package dev.enishi.graphql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.ask.Aggregation;
import dev.enishi.ask.GroupKey;
import dev.enishi.ask.GroupRequest;
import dev.enishi.ask.GroupRequest.Measure;
import dev.enishi.graph.LinkEnd;
import org.jspecify.annotations.Nullable;

/**
 * Reads which groups are wanted.
 *
 * @param filters reads the filters of keys that lead over links
 */
record GroupArguments(Filters filters) {

	private static final int MOST_KEYS = 3;

	GroupRequest request(Arguments arguments, int offset, int limit) {
		List<GroupKey> by = arguments.inputs("by").stream().map(this::key).toList();
		if (by.size() > MOST_KEYS) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'by' has %d keys, but at most %d make a group".formatted(by.size(), MOST_KEYS));
		}
		return new GroupRequest(by, arguments.inputs("having").stream().map(this::having).toList(),
				arguments.inputs("orderBy").stream().map(this::order).toList(), offset, limit);
	}

	GroupKey key(Arguments key) {
		Object end = key.values().get("end");
		Object unit = key.values().get("unit");
		Object field = key.values().get("field");
		Object other = key.values().get("entityField");
		if (field != null && (other != null || end != null || key.values().get("over") != null)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'field' is of the link alone: of the entities that 'end' and 'over' lead to it is 'entityField'");
		}
		return new GroupKey((end != null) ? LinkEnd.valueOf(end.toString()) : null,
				(key.values().get("over") != null) ? this.filters.links(key.input("over")) : null,
				(other != null) ? other.toString() : (field != null) ? field.toString() : null,
				(unit != null) ? GroupKey.DateUnit.valueOf(unit.toString()) : null);
	}

	private Measure measure(Arguments input) {
		Object of = input.values().get("of");
		return new Measure(Aggregation.valueOf(String.valueOf(input.values().get("by"))),
				(of != null) ? of.toString() : null,
				(input.values().get("key") instanceof Map<?, ?>) ? key(input.input("key")) : null);
	}

	private GroupRequest.Having having(Arguments input) {
		return new GroupRequest.Having(measure(input), number(input, "gte"), number(input, "gt"), number(input, "lte"),
				number(input, "lt"));
	}

	private static @Nullable BigDecimal number(Arguments input, String name) {
		Object given = input.values().get(name);
		return (given != null) ? new BigDecimal(given.toString()) : null;
	}

	private GroupRequest.Order order(Arguments input) {
		boolean ascending = !"DESC".equals(String.valueOf(input.values().get("direction")));
		Integer place = input.integer("keyNumber");
		if ((place != null) == (input.values().get("by") != null)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "An order needs either 'by' or 'keyNumber'");
		}
		return (place != null) ? new GroupRequest.Order(null, place - 1, ascending)
				: new GroupRequest.Order(measure(input), Objects.requireNonNullElse(place, 0), ascending);
	}

}
