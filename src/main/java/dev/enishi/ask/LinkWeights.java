package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Vocabulary;

/** How much links count by a number that they have. */
public final class LinkWeights {

	private LinkWeights() {
	}

	/**
	 * The number of each link, 0 where it has none. Links whose numbers are in different
	 * units are refused as soon as both were requested.
	 * @param field the constant of the number
	 * @throws dev.enishi.EnishiException when links do not have it
	 */
	public static IntToDoubleFunction of(Topology topology, Vocabulary vocabulary, String field) {
		NumberColumn column = new Values(topology, vocabulary).numbers(true, field);
		Total all = new Total(column.property());
		return (link) -> {
			Total total = column.total(link);
			BigDecimal sum = total.of(Aggregation.SUM);
			if (sum == null) {
				return 0;
			}
			all.add(sum, Objects.requireNonNullElse(total.unit(), ""));
			return sum.doubleValue();
		};
	}

}
