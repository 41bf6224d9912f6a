package dev.enishi.ingest;

import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Writes the rows of a checked bundle: all of them or, where anything fails, none. */
@Component
class GraphWriter {

	private final Neo4jClient client;

	GraphWriter(Neo4jClient client) {
		this.client = client;
	}

	@Transactional
	void write(Bundle bundle) {
		run("UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s = row",
				bundle.sources().stream().map(Bundle.SourceRow::properties).toList());
		bundle.entities()
			.stream()
			.collect(groupingBy(Bundle.EntityRow::type, mapping(Bundle.EntityRow::properties, toList())))
			.forEach((type, rows) -> run(
					"UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:%s, e = row".formatted(type.label()),
					rows));
		bundle.links()
			.stream()
			.collect(groupingBy(Bundle.LinkRow::type, mapping(GraphWriter::parameters, toList())))
			.forEach((type, rows) -> run("""
					UNWIND $rows AS row
					MATCH (source:Entity {id: row.source})
					MATCH (target:Entity {id: row.target})
					MERGE (source)-[r:%s {id: row.properties.id}]->(target)
					SET r = row.properties
					""".formatted(type.name()), rows));
	}

	private void run(String statement, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement).bind(rows).to("rows").run();
		}
	}

	private static Map<String, Object> parameters(Bundle.LinkRow row) {
		return Map.of("source", row.source(), "target", row.target(), "properties", row.properties());
	}

}
