package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.model.Fact;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Finds what a document states. */
@Repository
public class CitedFacts {

	/** A citation begins with its source and its locator, separated by tabs. */
	private static final String CITES = "any(line IN %1$s.citations WHERE line STARTS WITH $prefix)";

	private static final String ENTITIES = "MATCH (e:Entity) WHERE " + CITES.formatted("e");

	private static final String LINKS = "MATCH ()-[r]->() WHERE r.id IS NOT NULL AND " + CITES.formatted("r");

	private final Neo4jClient client;

	private final FactMapping facts;

	CitedFacts(Neo4jClient client, FactMapping facts) {
		this.client = client;
		this.facts = facts;
	}

	/**
	 * Facts that cite a document.
	 *
	 * @param facts some of them, entities first, each by id
	 * @param total how many there are in all
	 */
	public record Part(List<Fact> facts, long total) {
	}

	/**
	 * Some of the facts that cite a document.
	 * @param locator the place in the document as citations name it, null for all of it
	 */
	public Part of(String source, @Nullable String locator, int offset, int limit) {
		String prefix = source + "\t" + ((locator != null) ? locator + "\t" : "");
		long entities = count(ENTITIES, "e", prefix);
		long links = count(LINKS, "r", prefix);
		List<Fact> facts = new ArrayList<>();
		if (offset < entities) {
			facts.addAll(page(ENTITIES + " RETURN e ORDER BY e.id", prefix, offset, limit,
					(row) -> this.facts.anyEntity(row.get("e").asNode())));
		}
		long linksBefore = Math.max(0, offset - entities);
		if (facts.size() < limit && linksBefore < links) {
			facts.addAll(page(LINKS + " RETURN " + FactMapping.LINK + " ORDER BY r.id", prefix, linksBefore,
					limit - facts.size(), this.facts::link));
		}
		return new Part(facts, entities + links);
	}

	private Collection<Fact> page(String statement, String prefix, long offset, int limit,
			Function<Record, Fact> mapping) {
		return this.client.query(statement + " SKIP $offset LIMIT $limit")
			.bindAll(Map.of("prefix", prefix, "offset", offset, "limit", limit))
			.fetchAs(Fact.class)
			.mappedBy((types, row) -> mapping.apply(row))
			.all();
	}

	private long count(String match, String fact, String prefix) {
		return this.client.query(match + " RETURN count(" + fact + ")")
			.bindAll(Map.of("prefix", prefix))
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

}
