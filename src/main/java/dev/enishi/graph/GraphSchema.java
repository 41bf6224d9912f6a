package dev.enishi.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.enishi.model.EntityType;
import dev.enishi.model.LinkType;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Applies the constraints and indexes of {@code schema/neo4j}; applying them again
 * changes nothing.
 */
@Component
public class GraphSchema {

	private final Neo4jClient client;

	GraphSchema(Neo4jClient client) {
		this.client = client;
	}

	/** Creates what is missing and waits until every index answers. */
	public void apply() {
		List<String> statements = new ArrayList<>(statements("entities", ""));
		for (EntityType type : EntityType.values()) {
			statements.addAll(statements("each-entity-type", type.label()));
		}
		for (LinkType type : LinkType.values()) {
			statements.addAll(statements("each-link-type", type.name()));
		}
		statements.add("CALL db.awaitIndexes(300)");
		statements.forEach((statement) -> this.client.query(statement).run());
	}

	private static List<String> statements(String file, String type) {
		String text = read("schema/neo4j/" + file + ".cypher").replaceAll("(?m)^//.*$", "")
			.replace("{type}", type.toLowerCase(Locale.ROOT))
			.replace("{Type}", type)
			.replace("{TYPE}", type);
		return Stream.of(text.split(";")).map(String::strip).filter((statement) -> !statement.isEmpty()).toList();
	}

	private static String read(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The graph schema is missing from the class path: " + path, ex);
		}
	}

}
