package dev.enishi.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Change;
import dev.enishi.model.Change.Action;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/** Writes changes to the graph, in the transaction of the caller. */
@Component
public class FactWriter {

	private final Neo4jClient client;

	FactWriter(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Writes changes.
	 * @throws IllegalStateException when the graph is not as it was when they were found,
	 * so that the transaction has to be rolled back
	 */
	public void write(List<Change> changes) {
		each(changes, Kind.LINK, Action.REMOVED, "MATCH ()-[r:%1$s]->() WHERE r.id IN $ids DELETE r");
		each(changes, Kind.ENTITY, Action.REMOVED, "MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e");
		each(changes, Kind.SOURCE, Action.REMOVED, "MATCH (s:Source) WHERE s.id IN $ids DELETE s");
		each(changes, Kind.SOURCE, Action.ADDED, "UNWIND $rows AS row CREATE (s:Source) SET s = row.properties");
		each(changes, Kind.SOURCE, Action.CHANGED,
				"UNWIND $rows AS row MATCH (s:Source {id: row.id}) SET s = row.properties");
		each(changes, Kind.ENTITY, Action.ADDED, "UNWIND $rows AS row CREATE (e:Entity:%1$s) SET e = row.properties");
		each(changes, Kind.ENTITY, Action.CHANGED,
				"UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e = row.properties");
		each(changes, Kind.LINK, Action.ADDED, """
				UNWIND $rows AS row
				MATCH (source:Entity {id: row.source})
				MATCH (target:Entity {id: row.target})
				CREATE (source)-[r:%1$s]->(target) SET r = row.properties""");
		each(changes, Kind.LINK, Action.CHANGED, """
				MATCH ()-[r:%1$s]->() WHERE r.id IN $ids
				SET r = $byId[r.id].properties""");
	}

	private void each(List<Change> changes, Kind kind, Action action, String statement) {
		changes.stream()
			.filter((change) -> change.fact().kind() == kind && change.action() == action)
			.map(Change::fact)
			.collect(groupingBy(Fact::typeName, toList()))
			.forEach((type, facts) -> {
				long written = run(statement.formatted(type) + " RETURN count(*) AS count", facts);
				if (action != Action.REMOVED && written != facts.size()) {
					throw new IllegalStateException(
							"The graph has changed in the meantime: %d of %d %s could be written".formatted(written,
									facts.size(), type));
				}
			});
	}

	private long run(String statement, List<Fact> facts) {
		List<Map<String, Object>> rows = statement.contains("$rows") ? facts.stream().map(FactWriter::row).toList()
				: List.of();
		return this.client.query(statement)
			.bind(facts.stream().map(Fact::id).toList())
			.to("ids")
			.bind(rows)
			.to("rows")
			.bind(statement.contains("$byId") ? facts.stream().collect(toMap(Fact::id, FactWriter::row)) : Map.of())
			.to("byId")
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("count").asLong())
			.one()
			.orElse(0L);
	}

	private static Map<String, Object> row(Fact fact) {
		Map<String, Object> row = new HashMap<>(Map.of("id", fact.id(), "properties", fact.properties()));
		if (fact instanceof Link link) {
			row.put("source", link.sourceId());
			row.put("target", link.targetId());
		}
		return row;
	}

}
