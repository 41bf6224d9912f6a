package dev.enishi.graphql;

import java.math.BigDecimal;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.ValueCondition;
import dev.enishi.model.PartialDate;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the value of an attribute has to be.
 *
 * @param name the name of the condition, for messages
 * @param kind what values the attribute has
 */
record ValueReader(String name, Attribute.Kind kind) {

	ValueCondition read(Arguments input) {
		Object equal = input.values().get("eq");
		List<Object> in = (equal != null) ? List.of(equal)
				: (input.values().get("in") != null) ? input.list("in") : null;
		if (equal != null && input.values().get("in") != null) {
			throw invalid("'eq' and 'in' say the same twice: leave one out");
		}
		Object missing = input.values().get("isNull");
		Object least = bound(input, "gte");
		Object above = bound(input, "gt");
		Object most = bound(input, "lte");
		Object below = bound(input, "lt");
		boolean range = least != null || above != null || most != null || below != null;
		String currency = (this.kind == Attribute.Kind.MONEY) ? input.text("currency") : null;
		if (range && this.kind == Attribute.Kind.MONEY && currency == null) {
			throw invalid("'currency' is missing: amounts compare only in one currency");
		}
		Object highest = (least != null) ? least : above;
		Object lowest = (most != null) ? most : below;
		boolean open = above != null || below != null;
		if (highest != null && lowest != null && isEmpty(highest, lowest, open)) {
			throw invalid("no value is between %s and %s".formatted(highest, lowest));
		}
		return new ValueCondition(in, key(input, "contains"), key(input, "startsWith"), least, above, most, below,
				currency, (Boolean) missing);
	}

	private @Nullable Object bound(Arguments input, String name) {
		Object given = input.values().get(name);
		if (given == null) {
			return null;
		}
		return switch (this.kind) {
			case DATE -> input.date(name);
			case MONEY -> new BigDecimal(given.toString());
			default -> given;
		};
	}

	private static boolean isEmpty(Object least, Object most, boolean open) {
		if (least instanceof PartialDate from && most instanceof PartialDate to) {
			return from.firstDay() > to.lastDay() || open && from.lastDay() >= to.firstDay() && from.equals(to);
		}
		int compared = new BigDecimal(least.toString()).compareTo(new BigDecimal(most.toString()));
		return compared > 0 || open && compared == 0;
	}

	private @Nullable String key(Arguments input, String name) {
		Object text = input.values().get(name);
		if (text == null) {
			return null;
		}
		String key = SearchKey.of(text.toString());
		if (key.isEmpty()) {
			throw new EnishiException(ErrorCode.EMPTY_TEXT,
					"'%s' of '%s' has neither letters nor digits".formatted(name, this.name));
		}
		return key;
	}

	private EnishiException invalid(String problem) {
		return new EnishiException(ErrorCode.INVALID_INPUT, "%s: %s".formatted(this.name, problem));
	}

}
