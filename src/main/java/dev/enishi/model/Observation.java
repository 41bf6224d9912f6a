package dev.enishi.model;

import org.jspecify.annotations.Nullable;

/**
 * What was aimed at and measured in one period.
 *
 * @param period a year, a month or a day
 * @param value what was measured, in the unit of the series, or null
 * @param target what was aimed at, in the unit of the series, or null
 */
public record Observation(PartialDate period, @Nullable Double value, @Nullable Double target) {

	/** Reads what {@link #toLine()} wrote. */
	public static Observation ofLine(String line) {
		String[] columns = Columns.split(line, 3);
		return new Observation(PartialDate.parse(columns[0]), Columns.numberOrNull(columns[1]),
				Columns.numberOrNull(columns[2]));
	}

	/** The form that the graph keeps. */
	public String toLine() {
		return Columns.join(this.period, this.value, this.target);
	}

}
