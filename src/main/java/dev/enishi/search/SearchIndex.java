package dev.enishi.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Indexes what is stored already, once for each set of searched attributes; from then on
 * every change brings the texts that search indexes.
 */
@Component
public class SearchIndex {

	private static final Log log = LogFactory.getLog(SearchIndex.class);

	private static final int BATCH = 2000;

	private final Neo4jClient client;

	private final StoredFacts stored;

	private final Vocabulary vocabulary;

	SearchIndex(Neo4jClient client, StoredFacts stored, Vocabulary vocabulary) {
		this.client = client;
		this.stored = stored;
		this.vocabulary = vocabulary;
	}

	/** Indexes all facts, unless they have been indexed by the same attributes. */
	public void bringUpToDate() {
		List<String> searched = searched();
		boolean known = this.client
			.query("RETURN EXISTS { (v:Vocabulary {id: 'search'}) WHERE v.searched = $searched } AS known")
			.bind(searched)
			.to("searched")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
		if (known) {
			return;
		}
		long changed = 0;
		for (EntityType type : this.vocabulary.entityTypes()) {
			changed += index(Kind.ENTITY, type.label(), "MATCH (fact:Entity) WHERE fact.id IN $ids");
		}
		for (LinkType type : this.vocabulary.linkTypes()) {
			changed += index(Kind.LINK, type.name(),
					"MATCH ()-[fact:%s]->() WHERE fact.id IN $ids".formatted(type.name()));
		}
		this.client.query("MERGE (v:Vocabulary {id: 'search'}) SET v.searched = $searched")
			.bind(searched)
			.to("searched")
			.run();
		if (changed > 0) {
			log.info("Indexed %,d facts for search".formatted(changed));
		}
	}

	private List<String> searched() {
		Stream<String> entities = this.vocabulary.entityTypes()
			.stream()
			.flatMap((type) -> names(type.label(), type.attributes()));
		Stream<String> links = this.vocabulary.linkTypes()
			.stream()
			.flatMap((type) -> names(type.name(), type.attributes()));
		return Stream.concat(Stream.of("summary"), Stream.concat(entities, links)).toList();
	}

	private static Stream<String> names(String type, Map<String, Attribute> attributes) {
		return attributes.values()
			.stream()
			.filter((attribute) -> attribute.is(Attribute.Trait.SEARCHED))
			.map((attribute) -> type + "." + attribute.name());
	}

	private long index(Kind kind, String type, String match) {
		Map<String, Object> rows = new HashMap<>();
		long[] changed = { 0 };
		this.stored.all(kind, type, (fact) -> {
			Fact indexed = SearchTexts.indexed(fact);
			if (!indexed.equals(fact)) {
				Map<String, Object> row = new HashMap<>();
				row.put("texts", indexed.properties().get("attributeTexts"));
				row.put("keys", indexed.properties().get("attributeKeys"));
				rows.put(fact.id(), row);
				changed[0]++;
			}
			if (rows.size() == BATCH) {
				write(match, rows);
			}
		});
		write(match, rows);
		return changed[0];
	}

	/** With UNWIND the planner would not use the index. */
	private void write(String match, Map<String, Object> rows) {
		this.client
			.query(match + " SET fact.attributeTexts = $rows[fact.id].texts, fact.attributeKeys = $rows[fact.id].keys")
			.bind(List.copyOf(rows.keySet()))
			.to("ids")
			.bind(Map.copyOf(rows))
			.to("rows")
			.run();
		rows.clear();
	}

}
