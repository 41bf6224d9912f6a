package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;

/**
 * What to order a list of entities by. A missing value comes before all others.
 *
 * @param expression Cypher on {@code e} that is never null
 * @param ascending whether small values come first
 */
public record EntityOrder(String expression, boolean ascending) {

	/**
	 * The order by an attribute of a type, or by {@code id}, {@code name} or
	 * {@code degree}, which all types have.
	 */
	public static EntityOrder by(EntityType type, String field, boolean ascending) {
		String expression = switch (field) {
			case "id" -> "e.id";
			case "name" -> "coalesce(e.nameKana, e.name)";
			case "degree" -> "COUNT { (e)--() }";
			default -> attribute(type, field);
		};
		return new EntityOrder(expression, ascending);
	}

	static Ordering ordering(List<EntityOrder> orders) {
		List<Ordering.Term> terms = new ArrayList<>();
		for (EntityOrder order : orders) {
			terms.add(new Ordering.Term(order.expression, order.ascending));
		}
		terms.add(new Ordering.Term("e.id", true));
		return new Ordering(terms);
	}

	private static String attribute(EntityType type, String field) {
		Attribute attribute = Objects.requireNonNull(type.attributes().get(field), field);
		return "coalesce(e.`" + field + "`, " + (attribute.kind().isNumber() ? "-1.0e308" : "''") + ")";
	}

}
