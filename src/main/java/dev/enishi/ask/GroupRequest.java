package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which groups are wanted.
 *
 * @param by what the members of a group have in common; none for one group of all
 * @param having what groups have to be; all of it
 * @param orders what groups are ordered by; then the larger ones come first, and then
 * those with the lesser keys
 */
public record GroupRequest(List<GroupKey> by, List<Having> having, List<Order> orders) {

	/**
	 * A number that a group makes up.
	 *
	 * @param aggregation how
	 * @param of the constant of the numbers; null for {@code COUNT} and {@code DISTINCT}
	 * @param key with {@code DISTINCT}: what different values are counted of
	 */
	public record Measure(Aggregation aggregation, @Nullable String of, @Nullable GroupKey key) {

	}

	/**
	 * What a number has to be; null bounds do not count.
	 *
	 * @param measure the number
	 * @param least the least value
	 * @param above what it has to exceed
	 * @param most the greatest value
	 * @param below what has to exceed it
	 */
	public record Having(Measure measure, @Nullable BigDecimal least, @Nullable BigDecimal above,
			@Nullable BigDecimal most, @Nullable BigDecimal below) {

		boolean holds(@Nullable BigDecimal number) {
			return number != null && (this.least == null || number.compareTo(this.least) >= 0)
					&& (this.above == null || number.compareTo(this.above) > 0)
					&& (this.most == null || number.compareTo(this.most) <= 0)
					&& (this.below == null || number.compareTo(this.below) < 0);
		}

	}

	/**
	 * An order by a number, or by one of the keys.
	 *
	 * @param measure the number; null for a key
	 * @param key the place of the key, from 0
	 * @param ascending whether small values come first
	 */
	public record Order(@Nullable Measure measure, int key, boolean ascending) {

	}

}
