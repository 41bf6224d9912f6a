package dev.enishi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

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
	public List<Count<EntityType>> entitiesByType() {
		return byType(this.vocabulary.entityTypes(),
				(type) -> "MATCH (e:%s) RETURN %d AS type, count(e) AS count".formatted(type.label(), type.index()));
	}

	/** Links by type, the types without any left out. */
	public List<Count<LinkType>> linksByType() {
		return byType(this.vocabulary.linkTypes(), (type) -> "MATCH ()-[r:%s]->() RETURN %d AS type, count(r) AS count"
			.formatted(type.name(), type.index()));
	}

	private <T> List<Count<T>> byType(List<T> types, Function<T, String> statement) {
		List<Count<T>> counts = new ArrayList<>();
		this.client.query(types.stream().map(statement).collect(joining(" UNION ALL ")))
			.fetchAs(Long.class)
			.mappedBy((system, row) -> {
				long count = row.get("count").asLong();
				if (count > 0) {
					counts.add(new Count<>(types.get(row.get("type").asInt()), count));
				}
				return count;
			})
			.all();
		return counts;
	}

	private long number(String statement) {
		return this.client.query(statement).fetchAs(Long.class).one().orElse(0L);
	}

	/**
	 * A type and how many there are.
	 *
	 * @param <T> entity types or link types
	 * @param type the type
	 * @param count how many
	 */
	public record Count<T>(T type, long count) {

	}

}
