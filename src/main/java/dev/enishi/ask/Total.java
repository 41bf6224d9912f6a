package dev.enishi.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.function.BinaryOperator;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum of numbers in one unit, and what follows from it. A binary number counts
 * as the shortest decimal number that it is written as.
 */
public final class Total {

	private static final double EXACT = 1L << 53;

	private final String property;

	private long whole;

	private long leastWhole = Long.MAX_VALUE;

	private long mostWhole = Long.MIN_VALUE;

	private BigDecimal parts = BigDecimal.ZERO;

	private int count;

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal most;

	private @Nullable String unit;

	Total(String property) {
		this.property = property;
	}

	/**
	 * Adds a number in a unit.
	 * @throws EnishiException when it has another unit than those before
	 */
	void add(Number number, String unit) {
		if (this.unit != null && !this.unit.equals(unit)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"The values of '%s' are in %s and in %s, which cannot be added up: group by it, or filter one"
						.formatted(this.property, named(this.unit), named(unit)));
		}
		this.unit = unit;
		this.count++;
		double value = number.doubleValue();
		if (value == Math.rint(value) && Math.abs(value) < EXACT) {
			// nearly all amounts are whole, and much faster to add up
			long added = (long) value;
			this.whole = Math.addExact(this.whole, added);
			this.leastWhole = Math.min(this.leastWhole, added);
			this.mostWhole = Math.max(this.mostWhole, added);
		}
		else {
			BigDecimal exact = new BigDecimal(number.toString());
			this.parts = this.parts.add(exact);
			this.least = (this.least == null) ? exact : this.least.min(exact);
			this.most = (this.most == null) ? exact : this.most.max(exact);
		}
	}

	private static String named(String unit) {
		return unit.isEmpty() ? "no unit" : unit;
	}

	/** How many numbers there are. */
	public int count() {
		return this.count;
	}

	/** What an aggregation makes of them; null where there are none. */
	public @Nullable BigDecimal of(Aggregation aggregation) {
		if (this.count == 0) {
			return null;
		}
		BigDecimal sum = this.parts.add(BigDecimal.valueOf(this.whole));
		return switch (aggregation) {
			case SUM -> plain(sum);
			case AVERAGE -> plain(sum.divide(BigDecimal.valueOf(this.count), MathContext.DECIMAL64));
			case MINIMUM -> extreme(this.least, this.leastWhole, BigDecimal::min);
			case MAXIMUM -> extreme(this.most, this.mostWhole, BigDecimal::max);
			case COUNT, DISTINCT -> throw new IllegalArgumentException(aggregation + " is not of numbers");
		};
	}

	/** Where there is no whole number, the bounds are crossed. */
	private BigDecimal extreme(@Nullable BigDecimal exact, long whole, BinaryOperator<BigDecimal> choose) {
		boolean noWhole = this.leastWhole > this.mostWhole;
		if (exact == null || noWhole) {
			return noWhole ? plain(Objects.requireNonNull(exact)) : BigDecimal.valueOf(whole);
		}
		return plain(choose.apply(exact, BigDecimal.valueOf(whole)));
	}

	private static BigDecimal plain(BigDecimal number) {
		if (number.scale() == 0) {
			return number;
		}
		BigDecimal stripped = number.stripTrailingZeros();
		return stripped.setScale(Math.max(0, stripped.scale()));
	}

	/** The unit of all, such as a currency; null where they have none. */
	public @Nullable String unit() {
		return Objects.requireNonNullElse(this.unit, "").isEmpty() ? null : this.unit;
	}

}
