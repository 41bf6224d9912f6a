package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Members with the same keys. The numbers that they make up are worked out when they are
 * requested.
 */
public final class Group {

	private final List<Object> values;

	private final Numbers numbers;

	private final Keys source;

	private final Map<String, Total> totals = new HashMap<>();

	/**
	 * Creates a group.
	 * @param values the values of its keys
	 * @param numbers the numbers of its members
	 * @param source what the members say
	 */
	Group(List<Object> values, Numbers numbers, Keys source) {
		this.values = values;
		this.numbers = numbers;
		this.source = source;
	}

	/** What the members have in common. */
	public List<Key> keys() {
		return this.values.stream().map(this.source::shown).toList();
	}

	/** How many members there are. */
	public int count() {
		return this.numbers.size();
	}

	/** How many different values of a key they have. */
	public int distinct(GroupKey key) {
		IntFunction<List<Object>> values = this.source.of(key);
		Set<Object> found = new HashSet<>();
		this.numbers.stream().forEach((member) -> found.addAll(values.apply(member)));
		found.remove(Keys.NONE);
		return found.size();
	}

	/**
	 * What the numbers of a field make up.
	 * @throws EnishiException when it has none, or they are in different units
	 */
	public Total total(String field) {
		return this.totals.computeIfAbsent(field, (unknown) -> this.source.numbers(field).total(this.numbers));
	}

	/** The ids of the members, ascending. */
	public List<String> members() {
		return this.numbers.stream().mapToObj(this.source::id).sorted().toList();
	}

	/** A number that it makes up; null where it has none. */
	@Nullable BigDecimal number(GroupRequest.Measure measure) {
		return switch (measure.aggregation()) {
			case COUNT -> BigDecimal.valueOf(count());
			case DISTINCT -> BigDecimal.valueOf(distinct(required(measure.key(), "key", measure)));
			default -> total(required(measure.of(), "of", measure)).of(measure.aggregation());
		};
	}

	private static <T> T required(@Nullable T part, String name, GroupRequest.Measure measure) {
		if (part == null) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s needs '%s': of what?".formatted(measure.aggregation(), name));
		}
		return part;
	}

	/** What the value of a key is ordered by. */
	Object sortedBy(int key) {
		return this.source.sortedBy(this.values.get(key));
	}

	/**
	 * One of the keys; both are null where the members have nothing there.
	 *
	 * @param value what they say
	 * @param entity the id of the entity that they lead to
	 */
	public record Key(@Nullable String value, @Nullable String entity) {

	}

}
