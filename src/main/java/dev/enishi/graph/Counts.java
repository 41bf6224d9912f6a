package dev.enishi.graph;

import java.util.List;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.joining;

/**
 * Counts what is in the graph; the database keeps these numbers, so counting does not
 * depend on its size.
 */
@Repository
public class Counts {

	private final Neo4jClient client;

	private final Vocabulary vocabulary;

	Counts(Neo4jClient client, Vocabulary vocabulary) {
		this.client = client;
		this.vocabulary = vocabulary;
	}

	/** All entities. */
	public long entities() {
		return number("MATCH (e:Entity) RETURN count(e)");
	}

	/** All links. */
	public long links() {
		return linksByType().stream().mapToLong(Count::count).sum();
	}

	/** All sources. */
	public long sources() {
		return number("MATCH (s:Source) RETURN count(s)");
	}

	/** People who were erased on request. */
	public long erased() {
		return number("MATCH (t:Tombstone) RETURN count(DISTINCT t.revision)");
	}

	/** Entities by type, the types without any left out. */
	public List<Count> entitiesByType() {
		return byType(this.vocabulary.entityTypes()
			.stream()
			.map((type) -> "MATCH (e:%s) RETURN '%s' AS type, count(e) AS count".formatted(type.label(), type.name())));
	}

	/** Links by type, the types without any left out. */
	public List<Count> linksByType() {
		return byType(this.vocabulary.linkTypes()
			.stream()
			.map((type) -> "MATCH ()-[r:%1$s]->() RETURN '%1$s' AS type, count(r) AS count".formatted(type.name())));
	}

	private List<Count> byType(Stream<String> statements) {
		return this.client.query(statements.collect(joining(" UNION ALL ")))
			.fetchAs(Count.class)
			.mappedBy((types, row) -> new Count(row.get("type").asString(), row.get("count").asLong()))
			.all()
			.stream()
			.filter((count) -> count.count() > 0)
			.toList();
	}

	private long number(String statement) {
		return this.client.query(statement).fetchAs(Long.class).one().orElse(0L);
	}

	/**
	 * A type and how many there are.
	 *
	 * @param type the name of the type
	 * @param count how many
	 */
	public record Count(String type, long count) {

	}

}
