package dev.enishi.graph;

import dev.enishi.model.Certainty;
import dev.enishi.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When something has to hold: at some moment between two dates.
 *
 * @param from the first date, open where null
 * @param to the last date, open where null
 * @param least whether it must be certain
 */
public record AsOf(@Nullable PartialDate from, @Nullable PartialDate to, Certainty least) {

	/** At some moment of a year, a month or a day. */
	public static AsOf of(PartialDate date, Certainty least) {
		return new AsOf(date, date, least);
	}

}
