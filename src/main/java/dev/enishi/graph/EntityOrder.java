package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;

/**
 * What to order a list of entities by. A missing value comes before all others.
 *
 * @param expression Cypher on {@code e} that is never null
 * @param ascending whether small values come first
 */
public record EntityOrder(String expression, boolean ascending) {

	private static final String DEGREE = "COUNT { (e)--() }";

	/**
	 * The order by the constant of an attribute, or by {@code ID}, {@code NAME} or
	 * {@code DEGREE}, which all types have.
	 */
	public static EntityOrder by(EntityType type, String field, boolean ascending) {
		String expression = switch (field) {
			case "ID" -> "e.id";
			case "NAME" -> "coalesce(e.nameKana, e.name)";
			case "DEGREE" -> DEGREE;
			default -> attribute(type, field);
		};
		return new EntityOrder(expression, ascending);
	}

	/** Whether it looks at nothing but what an entity says itself. */
	boolean isOfItsTypeAlone() {
		return !this.expression.equals(DEGREE);
	}

	static Ordering ordering(List<EntityOrder> orders) {
		List<Ordering.Term> terms = new ArrayList<>();
		for (EntityOrder order : orders) {
			terms.add(new Ordering.Term(order.expression, order.ascending));
		}
		terms.add(new Ordering.Term("e.id", true));
		return new Ordering(terms);
	}

	private static String attribute(EntityType type, String constant) {
		Attribute attribute = type.attributes()
			.values()
			.stream()
			.filter((one) -> one.constant().equals(constant))
			.findFirst()
			.orElseThrow();
		return "coalesce(e.`" + attribute.name() + "`, " + (attribute.kind().isNumber() ? "-1.0e308" : "''") + ")";
	}

}
