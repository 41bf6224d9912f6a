package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Source;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.toMap;

/** Looks up the documents that facts are taken from. */
@Repository
public class Sources {

	private final Neo4jClient client;

	private final FactMapping facts;

	private final ReadCache cache;

	Sources(Neo4jClient client, FactMapping facts, ReadCache cache) {
		this.cache = cache;
		this.client = client;
		this.facts = facts;
	}

	/** The sources with the ids, by id; an id that no source has is left out. */
	public Map<String, Source> byId(Collection<String> ids) {
		return this.cache.sources(ids, this::readAll);
	}

	private Map<String, Source> readAll(Collection<String> ids) {
		return read("UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s", Map.of("ids", List.copyOf(ids))).stream()
			.collect(toMap(Source::id, (source) -> source, (first, second) -> first));
	}

	/** One page of all sources, by id. */
	public Page<Source> list(PageRequest request) {
		List<Object> position = request.position();
		String comparison = request.backward() ? "<" : ">";
		String statement = "MATCH (s:Source) WHERE " + ((position != null) ? "s.id " + comparison + " $id" : "true")
				+ " RETURN s ORDER BY s.id " + (request.backward() ? "DESC" : "ASC") + " LIMIT $limit";
		Map<String, Object> parameters = Map.of("id", (position != null) ? position.get(0) : "", "limit",
				request.limit() + 1);
		List<Page.Row<Source>> rows = new ArrayList<>();
		read(statement, parameters).forEach((source) -> rows.add(new Page.Row<>(source, List.of(source.id()))));
		return Page.of(rows, request, request.counted() ? count() : null);
	}

	/** All sources, in no order. */
	public List<Source> all() {
		return List.copyOf(read("MATCH (s:Source) RETURN s", Map.of()));
	}

	private long count() {
		return this.client.query("MATCH (s:Source) RETURN count(s)").fetchAs(Long.class).one().orElse(0L);
	}

	private Collection<Source> read(String statement, Map<String, Object> parameters) {
		return this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(Source.class)
			.mappedBy((types, row) -> this.facts.source(row.get("s").asNode()))
			.all();
	}

}
