package dev.enishi.graph;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
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

	/**
	 * At some moment from a date on to another one, or of the first alone.
	 * @param from the first date; none is meant where it is null
	 * @param until the last date; the first where it is null
	 * @throws EnishiException when a range has no beginning, or ends before it begins
	 */
	public static @Nullable AsOf between(@Nullable PartialDate from, @Nullable PartialDate until, Certainty least) {
		if (from == null && until != null) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'until' ends a time that 'asOf' begins, and 'asOf' is missing");
		}
		if (from != null && until != null && until.lastDay() < from.firstDay()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "'until' is before 'asOf'");
		}
		return (from != null) ? new AsOf(from, (until != null) ? until : from, least) : null;
	}

}
