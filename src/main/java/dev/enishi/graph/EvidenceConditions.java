package dev.enishi.graph;

import java.util.Map;

import dev.enishi.model.Basis;
import dev.enishi.model.Certainty;

/**
 * Conditions in Cypher on what is known of a fact: its basis and when it holds, as
 * {@link dev.enishi.model.Validity} has it.
 */
public final class EvidenceConditions {

	private static final String STATES = "split(line, '\\t')[3] = 'STATED'";

	private static final String STATED = "any(line IN coalesce(%1$s.citations, []) WHERE " + STATES + ")";

	/**
	 * A document counts where its date lies between those of the fact; if any states the
	 * fact, only those that do.
	 */
	private static final String DOCUMENT = """
			EXISTS {
			  UNWIND %1$s.citations AS line
			  MATCH (document:Source {id: split(line, '\\t')[0]})
			  WHERE %2$s AND (""" + STATES + " OR NOT " + STATED + """
			)
			    AND (%1$s.from IS NULL OR document.date + '~' >= %1$s.from)
			    AND (%1$s.to IS NULL OR document.date <= %1$s.to + '~')
			}""";

	private EvidenceConditions() {
	}

	/** Whether a fact has a basis. */
	public static String basis(String fact, Basis basis) {
		String stated = STATED.formatted(fact);
		return (basis == Basis.STATED) ? stated : "size(%s.citations) > 0 AND NOT %s".formatted(fact, stated);
	}

	/**
	 * Whether a fact holds at a time; each parameter it needs is added under a prefix.
	 */
	static String holds(String fact, AsOf asOf, String prefix, Map<String, Object> parameters) {
		String condition = "true";
		if (asOf.to() != null) {
			String end = prefix + "End";
			parameters.put(end, asOf.to().end());
			condition += (asOf.least() == Certainty.CERTAIN) ? known(fact, "%s + '~' <= $" + end)
					: " AND (%1$s.from IS NULL OR %1$s.from <= $%2$s)".formatted(fact, end);
		}
		if (asOf.from() != null) {
			String begin = prefix + "Begin";
			parameters.put(begin, asOf.from().firstText());
			condition += (asOf.least() == Certainty.CERTAIN) ? known(fact, "%s >= $" + begin)
					: " AND (%1$s.to IS NULL OR %1$s.to + '~' >= $%2$s)".formatted(fact, begin);
		}
		return condition;
	}

	/** Whether one of the dates on which a fact is known to have held is so. */
	private static String known(String fact, String comparison) {
		return " AND (%s OR %s OR %s)".formatted(comparison.formatted(fact + ".from"),
				comparison.formatted(fact + ".to"), DOCUMENT.formatted(fact, comparison.formatted("document.date")));
	}

}
