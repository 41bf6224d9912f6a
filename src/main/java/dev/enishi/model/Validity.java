package dev.enishi.model;

import java.util.Collection;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When something held, as far as that is known: it may have held from {@code earliest} to
 * {@code latest}, and it did from {@code since} to {@code until}. All are days as numbers
 * that compare as the dates do, such as {@code 20211223}. It is known to have held at
 * some moment of its first and of its last date, and of the date of each document that
 * states it, if that lies between them. So it had begun by the end of the first of these
 * dates to end, and was not over before the beginning of the last to begin; where
 * {@code since} is behind {@code until}, it held at some moment between the two.
 *
 * @param earliest the first day on which it may have held
 * @param latest the last day on which it may have held
 * @param since the day by which it held
 * @param until the day up to which it did
 */
public record Validity(int earliest, int latest, int since, int until) {

	private static final int ALWAYS = Integer.MIN_VALUE;

	private static final int FOREVER = Integer.MAX_VALUE;

	/**
	 * Of what holds between two dates.
	 * @param from its first date, null where that is not known
	 * @param to its last date, null where that is not known
	 * @param documents the dates of the documents that state it, those known
	 */
	public static Validity of(@Nullable PartialDate from, @Nullable PartialDate to, Collection<PartialDate> documents) {
		int earliest = (from != null) ? from.firstDay() : ALWAYS;
		int latest = (to != null) ? to.lastDay() : FOREVER;
		int since = FOREVER;
		int until = ALWAYS;
		Stream<PartialDate> between = documents.stream()
			.filter((date) -> date.lastDay() >= earliest && date.firstDay() <= latest);
		for (PartialDate date : Stream.concat(Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to)), between)
			.toList()) {
			since = Math.min(since, date.lastDay());
			until = Math.max(until, date.firstDay());
		}
		return new Validity(earliest, latest, since, until);
	}

	/**
	 * Whether it held at some moment between two dates, each a year, a month or a day;
	 * null where it did not.
	 */
	public @Nullable Certainty between(PartialDate from, PartialDate to) {
		if (holds(from.firstDay(), to.lastDay(), Certainty.CERTAIN)) {
			return Certainty.CERTAIN;
		}
		return holds(from.firstDay(), to.lastDay(), Certainty.POSSIBLE) ? Certainty.POSSIBLE : null;
	}

	/** Whether it held, or at least may have held, at some moment between two days. */
	public boolean holds(int firstDay, int lastDay, Certainty least) {
		return (least == Certainty.CERTAIN) ? this.since <= lastDay && this.until >= firstDay
				: this.earliest <= lastDay && this.latest >= firstDay;
	}

}
