package dev.enishi.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;

import org.springframework.stereotype.Component;

/**
 * Maps what Neo4j stores to facts. Not with the object mapping of Spring Data: it cannot
 * hold properties of undeclared names without a prefix in the store.
 */
@Component
class FactMapping {

	/** The columns that a link is mapped from, with {@code r} for the relationship. */
	static final String LINK = "r.id AS link, type(r) AS type, properties(r) AS properties, "
			+ "startNode(r).id AS source, endNode(r).id AS target";

	/** The same as a map. */
	static final String LINK_AS_MAP = LINK.replaceAll("(\\S+) AS (\\w+)", "$2: $1");

	private final Vocabulary vocabulary;

	FactMapping(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** An entity of a declared type; empty where others gave the node none. */
	Optional<Entity> entity(Node node) {
		return declared(node).map((type) -> entity(node, type));
	}

	/** An entity of any type. */
	Entity anyEntity(Node node) {
		return entity(node, declared(node).orElseGet(() -> EntityType.undeclared("Entity")));
	}

	private static Entity entity(Node node, EntityType type) {
		return new Entity(id(node), type, properties(node));
	}

	private Optional<EntityType> declared(Node node) {
		for (String label : node.labels()) {
			Optional<EntityType> type = this.vocabulary.entityType(label);
			if (type.isPresent()) {
				return type;
			}
		}
		return Optional.empty();
	}

	/** A document. */
	Source source(Node node) {
		return new Source(id(node), properties(node));
	}

	/** The link in a row with the columns of {@link #LINK}. */
	Link link(MapAccessor row) {
		return new Link(text(row.get("link")), this.vocabulary.linkTypeOf(row.get("type").asString()),
				text(row.get("source")), text(row.get("target")), properties(row.get("properties")));
	}

	static String id(MapAccessor node) {
		return text(node.get("id"));
	}

	private static String text(Value value) {
		return value.asObject().toString();
	}

	private static Map<String, Object> properties(MapAccessor stored) {
		Map<String, Object> properties = new LinkedHashMap<>();
		stored.asMap().forEach((name, value) -> properties.put(name, plain(value)));
		return properties;
	}

	/** Others may have stored what bundles have no form for. */
	private static Object plain(Object value) {
		if (value instanceof List<?> list) {
			return new ArrayList<>(list.stream().map(FactMapping::plain).toList());
		}
		return (value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

}
