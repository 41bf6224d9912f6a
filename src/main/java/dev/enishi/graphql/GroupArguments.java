package dev.enishi.graphql;

import java.math.BigDecimal;
import java.util.List;
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

	GroupRequest request(Arguments arguments) {
		List<GroupKey> by = arguments.inputs("by").stream().map(this::key).toList();
		if (by.size() > MOST_KEYS) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'by' has %d keys, but at most %d make a group".formatted(by.size(), MOST_KEYS));
		}
		return new GroupRequest(by, arguments.inputs("having").stream().map(this::having).toList(),
				arguments.inputs("orderBy").stream().map(this::order).toList());
	}

	GroupKey key(Arguments key) {
		String end = key.text("end");
		String unit = key.text("unit");
		String field = key.text("field");
		String other = key.text("entityField");
		if (field != null && (other != null || end != null || key.has("over"))) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'field' is of the link alone: of the entities that 'end' and 'over' lead to it is 'entityField'");
		}
		return new GroupKey((end != null) ? LinkEnd.valueOf(end) : null,
				key.has("over") ? this.filters.links(key.input("over")) : null, (other != null) ? other : field,
				(unit != null) ? GroupKey.DateUnit.valueOf(unit) : null);
	}

	private Measure measure(Arguments input) {
		return new Measure(Aggregation.valueOf(Objects.requireNonNull(input.text("by"))), input.text("of"),
				input.has("key") ? key(input.input("key")) : null);
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
		Integer place = input.integer("keyNumber");
		if ((place != null) == input.has("by")) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "An order needs either 'by' or 'keyNumber'");
		}
		return (place != null) ? new GroupRequest.Order(null, place - 1, input.ascending())
				: new GroupRequest.Order(measure(input), 0, input.ascending());
	}

}
