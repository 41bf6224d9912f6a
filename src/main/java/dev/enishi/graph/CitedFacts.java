package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.model.Citation;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.groupingBy;

/** Finds what a document states. */
@Repository
public class CitedFacts {

	/** A citation begins with its source and its locator, separated by tabs. */
	private static final String CITES = "any(line IN %1$s.citations WHERE line STARTS WITH $prefix)";

	private static final String ENTITIES = "MATCH (e:Entity) WHERE " + CITES.formatted("e");

	private static final String LINKS = "MATCH ()-[r]->() WHERE r.id IS NOT NULL AND " + CITES.formatted("r");

	/** A document is cited at one of some places. */
	private static final String CITES_AT = "any(line IN %1$s.citations WHERE line STARTS WITH $prefix"
			+ " AND split(line, '\\t')[1] IN $locators)";

	/** More facts than this on some lines or pages are not listed. */
	private static final int MOST = 5000;

	private final Neo4jClient client;

	private final FactMapping facts;

	CitedFacts(Neo4jClient client, FactMapping facts) {
		this.client = client;
		this.facts = facts;
	}

	/**
	 * Facts that cite a document at some places, by place; entities first, each by id.
	 */
	public Map<String, List<CitedFact>> at(String source, Collection<String> locators) {
		Map<String, Object> parameters = Map.of("prefix", source + "\t", "locators", List.copyOf(locators));
		List<Fact> facts = new ArrayList<>(
				read("MATCH (e:Entity) WHERE " + CITES_AT.formatted("e") + " RETURN e ORDER BY e.id LIMIT " + MOST,
						parameters, (row) -> this.facts.anyEntity(row.get("e").asNode())));
		facts.addAll(read("MATCH ()-[r]->() WHERE r.id IS NOT NULL AND " + CITES_AT.formatted("r") + " RETURN "
				+ FactMapping.LINK + " ORDER BY r.id LIMIT " + MOST, parameters, this.facts::link));
		Map<String, List<CitedFact>> byPlace = new HashMap<>();
		for (Fact fact : facts) {
			fact.citations()
				.stream()
				.filter((citation) -> citation.sourceId().equals(source))
				.collect(groupingBy(Citation::locator))
				.forEach((place, citations) -> byPlace.computeIfAbsent(place, (any) -> new ArrayList<>())
					.add(new CitedFact(fact, citations)));
		}
		return byPlace;
	}

	/**
	 * A page of the facts that cite a document, or one place in it: entities, then links,
	 * each by id.
	 */
	public Page<CitedFact> page(String source, @Nullable String locator, PageRequest request) {
		String prefix = source + "\t" + ((locator != null) ? locator + "\t" : "");
		List<Object> position = (request.position() != null) ? request.position() : List.of(Kind.ENTITY.name(), "");
		boolean amongLinks = position.get(0).equals(Kind.LINK.name());
		Map<String, Object> parameters = new HashMap<>(
				Map.of("prefix", prefix, "after", position.get(1).toString(), "limit", request.limit() + 1));
		List<Fact> facts = new ArrayList<>(
				amongLinks ? List.of() : read(ENTITIES + " AND e.id > $after RETURN e ORDER BY e.id LIMIT $limit",
						parameters, (row) -> this.facts.anyEntity(row.get("e").asNode())));
		if (facts.size() <= request.limit()) {
			parameters.put("after", amongLinks ? position.get(1).toString() : "");
			parameters.put("limit", request.limit() + 1 - facts.size());
			facts.addAll(read(LINKS + " AND r.id > $after RETURN " + FactMapping.LINK + " ORDER BY r.id LIMIT $limit",
					parameters, this.facts::link));
		}
		List<Page.Row<CitedFact>> rows = new ArrayList<>();
		for (Fact fact : facts.subList(0, Math.min(request.limit(), facts.size()))) {
			List<Citation> citations = fact.citations()
				.stream()
				.filter((citation) -> citation.sourceId().equals(source)
						&& (locator == null || citation.locator().equals(locator)))
				.toList();
			rows.add(new Page.Row<>(new CitedFact(fact, citations), List.of(fact.kind().name(), fact.id())));
		}
		Long total = request.counted() ? count(ENTITIES, "e", prefix) + count(LINKS, "r", prefix) : null;
		return new Page<>(rows, facts.size() > request.limit(), request, total);
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
		return read(statement + " SKIP $offset LIMIT $limit",
				Map.of("prefix", prefix, "offset", offset, "limit", limit), mapping);
	}

	private Collection<Fact> read(String statement, Map<String, Object> parameters, Function<Record, Fact> mapping) {
		return this.client.query(statement)
			.bindAll(parameters)
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
