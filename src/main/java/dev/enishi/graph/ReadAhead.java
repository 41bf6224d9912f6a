package dev.enishi.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Reads at once what a change names, for all who look it up in the same transaction. */
@Component
public class ReadAhead {

	private static final String CITED = "MATCH (s:Source {id: split(line, '\\t')[0]})";

	private final FactMapping facts;

	private final Vocabulary vocabulary;

	ReadAhead(FactMapping facts, Vocabulary vocabulary) {
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	/**
	 * Reads what is stored under some ids, with other statements, and keeps it until the
	 * transaction ends.
	 */
	public void read(Collection<String> ids, RoundTrip others) {
		IdentityMap read = IdentityMap.begin(ids);
		others.add("OPTIONAL MATCH (l:Ledger {id: 'ledger'})", "head(collect(l.salt))", Map.of(),
				(salt) -> read.salt(salt.asString(null)));
		Map<String, Object> parameters = Map.of("ids", List.copyOf(ids));
		others.add("UNWIND $in.ids AS id MATCH (e:Entity {id: id})", "collect(e)", parameters,
				(nodes) -> nodes.values().forEach((node) -> read.addCited(this.facts.anyEntity(node.asNode()))));
		others.add("""
				UNWIND $in.ids AS id CALL (id) {
				  MATCH (s:Source {id: id}) RETURN s
				  UNION MATCH (e:Entity {id: id}) UNWIND e.citations AS line %s RETURN s
				}""".formatted(CITED), "collect(DISTINCT s)", parameters,
				(nodes) -> nodes.values().forEach((node) -> read.add(this.facts.source(node.asNode()))));
		others.add(
				"MATCH (e:Entity {merged: true}) WHERE any(id IN $in.ids WHERE id IN e.formerIds OR id IN e.earlierIds)",
				"collect(e)", parameters,
				(nodes) -> nodes.values().forEach((node) -> read.addMerged(this.facts.anyEntity(node.asNode()))));
		this.vocabulary.byLinkType(ids).forEach((type, some) -> {
			if (!type.isEmpty()) {
				others.add(
						"""
								MATCH (source)-[r:%s]->(target) WHERE r.id IN $in.ids
								WITH *, COLLECT { UNWIND coalesce(r.citations, []) AS line %s RETURN DISTINCT s } AS cited"""
							.formatted(type, CITED),
						"collect({%s, ends: [source, target], cited: cited})".formatted(FactMapping.LINK_AS_MAP),
						Map.of("ids", some), (rows) -> rows.values().forEach((row) -> {
							read.addCited(this.facts.link(row));
							row.get("ends").values().forEach((node) -> read.add(this.facts.anyEntity(node.asNode())));
							row.get("cited").values().forEach((node) -> read.add(this.facts.source(node.asNode())));
						}));
			}
		});
	}

}
