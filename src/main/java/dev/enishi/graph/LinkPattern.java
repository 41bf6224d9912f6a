package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Basis;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;

import static java.util.stream.Collectors.joining;

/**
 * A filter in Cypher. Names come from the vocabulary and values travel as parameters, so
 * no text of a user ever becomes part of a statement.
 */
final class LinkPattern {

	private final LinkFilter filter;

	private final Vocabulary vocabulary;

	LinkPattern(LinkFilter filter, Vocabulary vocabulary) {
		this.filter = filter;
		this.vocabulary = vocabulary;
	}

	/** The pattern from a bound {@code node} over {@code r} to {@code other}. */
	String match(String node, String other) {
		// others may have written links that the vocabulary does not know
		List<LinkType> known = this.filter.types().isEmpty() ? this.vocabulary.linkTypes() : this.filter.types();
		String link = "[r:" + known.stream().map(LinkType::name).collect(joining("|")) + "]";
		String labels = this.filter.entityTypes().stream().map(EntityType::label).collect(joining("|"));
		String end = "(" + other + (labels.isEmpty() ? ":Entity" : ":" + labels) + ")";
		return switch (this.filter.direction()) {
			case OUT -> "(" + node + ")-" + link + "->" + end;
			case IN -> "(" + node + ")<-" + link + "-" + end;
			case BOTH -> "(" + node + ")-" + link + "-" + end;
		};
	}

	/**
	 * The conditions on {@code r} and {@code other}; each parameter they need is added
	 * under a name with a prefix.
	 */
	List<String> conditions(String other, String prefix, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		if (!this.filter.roles().isEmpty()) {
			conditions.add("r.role IN $" + prefix + "Roles");
			parameters.put(prefix + "Roles", this.filter.roles().stream().map(Role::name).toList());
		}
		if (this.filter.asOf() != null) {
			conditions.add(EvidenceConditions.holds("r", this.filter.asOf(), prefix + "AsOf", parameters));
		}
		if (this.filter.basis() != null) {
			conditions.add(EvidenceConditions.basis("r", this.filter.basis()));
		}
		if (this.filter.basis() == Basis.STATED) {
			conditions.add(EvidenceConditions.basis(other, Basis.STATED));
		}
		if (this.filter.minDegree() != null) {
			conditions.add("COUNT { (" + other + ")--() } >= $" + prefix + "MinDegree");
			parameters.put(prefix + "MinDegree", this.filter.minDegree());
		}
		if (this.filter.maxDegree() != null) {
			conditions.add("COUNT { (" + other + ")--() } <= $" + prefix + "MaxDegree");
			parameters.put(prefix + "MaxDegree", this.filter.maxDegree());
		}
		return conditions;
	}

}
