package dev.enishi.live;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.enishi.graph.ValueCondition;
import dev.enishi.model.Money;
import dev.enishi.model.PartialDate;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

/** Whether a stored value is as a condition wants it. */
public final class ValueTest {

	private final ValueCondition wanted;

	private final Attribute.Kind kind;

	private final @Nullable Set<Object> in;

	/** Many facts share a text, and normalising one takes long. */
	private final Map<String, String> keys = new HashMap<>();

	/**
	 * Creates a test.
	 * @param wanted what the value has to be
	 * @param kind what kind of value it is
	 */
	public ValueTest(ValueCondition wanted, Attribute.Kind kind) {
		this.wanted = wanted;
		this.kind = kind;
		this.in = (wanted.in() != null) ? new HashSet<>(wanted.in().stream().map(ValueTest::comparable).toList())
				: null;
	}

	/**
	 * Whether a stored value, or one of several, is so; null and none is a missing one.
	 */
	public boolean holds(@Nullable Object stored) {
		boolean missing = stored == null || stored instanceof Collection<?> several && several.isEmpty();
		if (this.wanted.missing() != null && (this.wanted.missing() != missing || asksNoMore())) {
			return this.wanted.missing() == missing;
		}
		if (stored == null) {
			return false;
		}
		return (stored instanceof Collection<?> several) ? several.stream().anyMatch(this::isSo) : isSo(stored);
	}

	private boolean asksNoMore() {
		return this.in == null && this.wanted.contains() == null && this.wanted.startsWith() == null && !hasRange()
				&& this.wanted.currency() == null;
	}

	private boolean hasRange() {
		return this.wanted.least() != null || this.wanted.above() != null || this.wanted.most() != null
				|| this.wanted.below() != null;
	}

	private boolean isSo(Object value) {
		if (this.in != null && !this.in.contains(comparable(value))) {
			return false;
		}
		if (this.wanted.contains() != null && !key(value).contains(this.wanted.contains())) {
			return false;
		}
		if (this.wanted.startsWith() != null && !key(value).startsWith(this.wanted.startsWith())) {
			return false;
		}
		try {
			return switch (this.kind) {
				case WHOLE, NUMBER -> !hasRange() || isWithin(((Number) value).doubleValue());
				case DATE -> !hasRange() || isWithin(PartialDate.parse(value.toString()));
				case MONEY -> isWithin(Money.ofLine(value.toString()));
				default -> true;
			};
		}
		catch (IllegalArgumentException | ClassCastException ex) {
			// others stored another kind of value
			return false;
		}
	}

	private String key(Object value) {
		return this.keys.computeIfAbsent(value.toString(), SearchKey::of);
	}

	private boolean isWithin(double value) {
		return all((bound) -> value >= bound.doubleValue(), (bound) -> value > bound.doubleValue(),
				(bound) -> value <= bound.doubleValue(), (bound) -> value < bound.doubleValue(), Number.class);
	}

	/**
	 * A date counts as at least another when all of it is in or behind that, and so on.
	 */
	private boolean isWithin(PartialDate value) {
		return all((bound) -> value.firstDay() >= bound.firstDay(), (bound) -> value.firstDay() > bound.lastDay(),
				(bound) -> value.lastDay() <= bound.lastDay(), (bound) -> value.lastDay() < bound.firstDay(),
				PartialDate.class);
	}

	private boolean isWithin(Money value) {
		if (this.wanted.currency() != null && !value.currency().equals(this.wanted.currency())) {
			return false;
		}
		return all((bound) -> value.amount().compareTo(bound) >= 0, (bound) -> value.amount().compareTo(bound) > 0,
				(bound) -> value.amount().compareTo(bound) <= 0, (bound) -> value.amount().compareTo(bound) < 0,
				BigDecimal.class);
	}

	private <T> boolean all(Predicate<T> least, Predicate<T> above, Predicate<T> most, Predicate<T> below,
			Class<T> type) {
		return holds(this.wanted.least(), least, type) && holds(this.wanted.above(), above, type)
				&& holds(this.wanted.most(), most, type) && holds(this.wanted.below(), below, type);
	}

	private static <T> boolean holds(@Nullable Object bound, Predicate<T> test, Class<T> type) {
		return bound == null || test.test(type.cast(bound));
	}

	/** Whole numbers are stored as longer ones than those that are given. */
	private static Object comparable(Object value) {
		return (value instanceof Number number) ? number.doubleValue()
				: (value instanceof Boolean) ? value : value.toString();
	}

}
