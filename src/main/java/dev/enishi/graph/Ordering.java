package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/**
 * A total order of rows in Cypher, and the place in it that a page starts behind (keyset
 * paging: no row is skipped or shown twice when others come and go between two pages).
 *
 * @param terms what rows are ordered by; the last one is unique
 */
record Ordering(List<Term> terms) {

	/**
	 * One expression to order by.
	 *
	 * @param expression Cypher that is never null
	 * @param ascending whether small values come first
	 */
	record Term(String expression, boolean ascending) {

	}

	/** The same order from its other end. */
	Ordering reversed() {
		return new Ordering(this.terms.stream().map((term) -> new Term(term.expression, !term.ascending)).toList());
	}

	/** The expressions with their direction, as they stand after {@code ORDER BY}. */
	String orderBy() {
		return this.terms.stream()
			.map((term) -> term.expression + (term.ascending ? "" : " DESC"))
			.collect(joining(", "));
	}

	/** The expressions as a list, to make a cursor from. */
	String values() {
		return this.terms.stream().map(Term::expression).collect(joining(", ", "[", "]"));
	}

	/**
	 * The condition that a row comes after the values of a cursor, which become
	 * parameters.
	 */
	String behind(List<Object> values, Map<String, Object> parameters) {
		List<String> alternatives = new ArrayList<>();
		StringBuilder equal = new StringBuilder();
		for (int i = 0; i < this.terms.size(); i++) {
			Term term = this.terms.get(i);
			String parameter = "cursor" + i;
			parameters.put(parameter, values.get(i));
			alternatives.add("(" + equal + term.expression + (term.ascending ? " > $" : " < $") + parameter + ")");
			equal.append(term.expression).append(" = $").append(parameter).append(" AND ");
		}
		return "(" + String.join(" OR ", alternatives) + ")";
	}

}
