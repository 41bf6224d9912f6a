package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.model.Basis;
import dev.enishi.model.Identifier;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which entities of a type to list. An empty list or null does not filter.
 *
 * @param type the type, null for any
 * @param ids the ids it may have, null for any
 * @param nameKey a part of any of its names, in the normalised form of the search index
 * @param identifier an identifier it has to have
 * @param attributes the values that an attribute may have, by attribute
 * @param period when it has to hold, by its own period
 * @param basis what it has to rest on
 * @param linkedTo entities it has to be linked to, all of them
 * @param minDegree the fewest links it may have
 * @param maxDegree the most links it may have
 * @param conditions what else has to hold; only the structure in memory can tell
 */
public record EntityFilter(@Nullable EntityType type, @Nullable List<String> ids, @Nullable String nameKey,
		@Nullable Identifier identifier, Map<String, List<Object>> attributes, @Nullable AsOf period,
		@Nullable Basis basis, List<Linked> linkedTo, @Nullable Integer minDegree, @Nullable Integer maxDegree,
		List<EntityCondition> conditions) {

	/**
	 * An entity to be linked to.
	 *
	 * @param id the entity
	 * @param over which links count
	 */
	public record Linked(String id, LinkFilter over) {

	}

	/** Entities of some ids, in memory. */
	public static EntityFilter ids(Collection<String> ids) {
		return new EntityFilter(null, List.copyOf(ids), null, null, Map.of(), null, null, List.of(), null, null,
				List.of());
	}

	/** Whether Cypher can tell. */
	public boolean isPlain() {
		return this.type != null && this.conditions.isEmpty();
	}

	/** Whether it asks for nothing but what entities of its type say themselves. */
	boolean isOfItsTypeAlone() {
		return this.period == null && this.linkedTo.isEmpty() && this.minDegree == null && this.maxDegree == null;
	}

	/** The statement up to its conditions, with {@code e} for the entity. */
	String match(Map<String, Object> parameters, Vocabulary vocabulary) {
		EntityType type = Objects.requireNonNull(this.type);
		List<String> conditions = new ArrayList<>(List.of("e.id IS NOT NULL"));
		if (this.ids != null) {
			conditions.add("e.id IN $ids");
			parameters.put("ids", this.ids);
		}
		if (this.nameKey != null) {
			conditions.add("any(key IN e.searchKeys WHERE key CONTAINS $nameKey)");
			parameters.put("nameKey", this.nameKey);
		}
		if (this.identifier != null) {
			conditions.add("$identifier IN e.identifiers");
			parameters.put("identifier", this.identifier.toLine());
		}
		this.attributes.forEach((attribute, values) -> {
			boolean list = Objects.requireNonNull(type.attributes().get(attribute)).list();
			conditions.add(list ? "any(value IN e.`%1$s` WHERE value IN $attribute_%1$s)".formatted(attribute)
					: "e.`%1$s` IN $attribute_%1$s".formatted(attribute));
			parameters.put("attribute_" + attribute, values);
		});
		if (this.period != null) {
			conditions.add(EvidenceConditions.holds("e", this.period, "period", parameters));
		}
		if (this.basis != null) {
			conditions.add(EvidenceConditions.basis("e", this.basis));
		}
		addLinks(conditions, parameters, vocabulary);
		return "MATCH (e:" + type.label() + ") WHERE " + String.join(" AND ", conditions);
	}

	private void addLinks(List<String> conditions, Map<String, Object> parameters, Vocabulary vocabulary) {
		for (int i = 0; i < this.linkedTo.size(); i++) {
			Linked linked = this.linkedTo.get(i);
			LinkPattern pattern = new LinkPattern(linked.over(), vocabulary);
			List<String> inner = new ArrayList<>(List.of("other.id = $linked" + i));
			inner.addAll(pattern.conditions("other", "linked" + i, parameters));
			conditions
				.add("EXISTS { MATCH " + pattern.match("e", "other") + " WHERE " + String.join(" AND ", inner) + " }");
			parameters.put("linked" + i, linked.id());
		}
		if (this.minDegree != null) {
			conditions.add("COUNT { (e)--() } >= $minDegree");
			parameters.put("minDegree", this.minDegree);
		}
		if (this.maxDegree != null) {
			conditions.add("COUNT { (e)--() } <= $maxDegree");
			parameters.put("maxDegree", this.maxDegree);
		}
	}

}
