package dev.enishi.model;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount the exact amount, in whole units of the currency
 * @param currency the ISO 4217 code, such as {@code JPY}
 */
public record Money(BigDecimal amount, String currency) {

	/**
	 * Checks the currency, and has no exponent in the amount.
	 * @throws IllegalArgumentException when it is no ISO 4217 code
	 */
	public Money {
		amount = amount.setScale(Math.max(0, amount.scale()));
		try {
			Currency.getInstance(currency);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'%s' is not an ISO 4217 code such as JPY".formatted(currency), ex);
		}
	}

	/** Reads what {@link #toLine()} wrote. */
	public static Money ofLine(String line) {
		String[] columns = Columns.split(line, 2);
		return new Money(new BigDecimal(columns[0]), columns[1]);
	}

	/** The form that the graph keeps. */
	public String toLine() {
		return Columns.join(this.amount.toPlainString(), this.currency);
	}

	/** The sum; both have to have the same currency. */
	public Money plus(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("%s and %s cannot be added up".formatted(this.currency, other.currency));
		}
		return new Money(this.amount.add(other.amount), this.currency);
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency;
	}

}
