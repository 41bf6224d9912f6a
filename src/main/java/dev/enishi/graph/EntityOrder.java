package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What to order a list of entities by. A missing value comes before all others.
 *
 * @param type the type of the entities
 * @param field the constant of an attribute, or {@code ID}, {@code NAME} or
 * {@code DEGREE}, which all types have
 * @param measure what to order by instead of a field; only the structure in memory can
 * tell
 * @param ascending whether small values come first
 */
public record EntityOrder(EntityType type, String field, @Nullable LinkMeasure measure, boolean ascending) {

	/** Constants of what all types have. */
	public static final String ID = "ID";

	public static final String NAME = "NAME";

	public static final String DEGREE = "DEGREE";

	/** The least of all numbers. */
	public static final double LEAST = -1.0e308;

	/** Whether Cypher can tell. */
	public boolean isPlain() {
		return this.measure == null;
	}

	/** Whether it looks at nothing but what an entity says itself. */
	boolean isOfItsTypeAlone() {
		return isPlain() && !this.field.equals(DEGREE);
	}

	static Ordering ordering(List<EntityOrder> orders) {
		List<Ordering.Term> terms = new ArrayList<>();
		for (EntityOrder order : orders) {
			terms.add(new Ordering.Term(order.expression(), order.ascending));
		}
		terms.add(new Ordering.Term("e.id", true));
		return new Ordering(terms);
	}

	/** Cypher on {@code e} that is never null. */
	private String expression() {
		return switch (this.field) {
			case ID -> "e.id";
			case NAME -> "coalesce(e.nameKana, e.name)";
			case DEGREE -> "COUNT { (e)--() }";
			default ->
				"coalesce(e.`" + attribute().name() + "`, " + (attribute().kind().isNumber() ? LEAST : "''") + ")";
		};
	}

	/** The attribute of a field that not all types have. */
	public Attribute attribute() {
		return this.type.attributes()
			.values()
			.stream()
			.filter((one) -> one.constant().equals(this.field))
			.findFirst()
			.orElseThrow();
	}

}
