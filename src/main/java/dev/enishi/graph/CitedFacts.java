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

	/** How many facts cite a document, or a place in it where that is not null. */
	public long count(String source, @Nullable String locator) {
		return count(ENTITIES, "e", source, locator) + count(LINKS, "r", source, locator);
	}

	/**
	 * Some of the facts that cite a document, entities first, each by id.
	 * @param locator the place in the document as citations name it, null for all of it
	 */
	public List<Fact> of(String source, @Nullable String locator, int offset, int limit) {
		List<Fact> facts = new ArrayList<>(page(ENTITIES + " RETURN e ORDER BY e.id", source, locator, offset, limit,
				(row) -> this.facts.anyEntity(row.get("e").asNode())));
		if (facts.size() < limit) {
			long before = facts.isEmpty() ? count(ENTITIES, "e", source, locator) : offset;
			facts.addAll(page(LINKS + " RETURN " + FactMapping.LINK + " ORDER BY r.id", source, locator,
					Math.max(0, offset - before), limit - facts.size(), this.facts::link));
		}
		return facts;
	}

	private Collection<Fact> page(String statement, String source, @Nullable String locator, long offset, int limit,
			Function<Record, Fact> mapping) {
		return this.client.query(statement + " SKIP $offset LIMIT $limit")
			.bindAll(Map.of("prefix", prefix(source, locator), "offset", offset, "limit", limit))
			.fetchAs(Fact.class)
			.mappedBy((types, row) -> mapping.apply(row))
			.all();
	}

	private long count(String match, String fact, String source, @Nullable String locator) {
		return this.client.query(match + " RETURN count(" + fact + ")")
			.bindAll(Map.of("prefix", prefix(source, locator)))
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	private static String prefix(String source, @Nullable String locator) {
		return source + "\t" + ((locator != null) ? locator + "\t" : "");
	}

}
