package dev.enishi.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.backup.Backup.Counts;
import dev.enishi.backup.Stored.StoredNode;
import dev.enishi.backup.Stored.StoredRelationship;
import dev.enishi.graph.GraphSchema;
import dev.enishi.graph.Sessions;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes an empty database hold what a backup holds. A mark stands in the database until
 * all is there, so that a service does not start on a part of it; restoring again begins
 * anew.
 */
@Component
public class Restore {

	private static final int BATCH = 5000;

	private final Sessions sessions;

	private final GraphSchema schema;

	private final JsonMapper json;

	Restore(Sessions sessions, GraphSchema schema, JsonMapper json) {
		this.sessions = sessions;
		this.schema = schema;
		this.json = json;
	}

	/**
	 * Restores a file.
	 * @throws EnishiException when it is not all of a backup, or the database is not
	 * empty; nothing is written then
	 */
	public Counts read(Path path) {
		BackupFile file = new BackupFile(path, this.json);
		file.read((stored) -> {
		});
		try (Session session = this.sessions.open(); Session other = this.sessions.open()) {
			mark(session);
			try (Transaction marked = other.beginTransaction()) {
				// a second restoration waits here, and finds no mark then
				if (marked.run("MATCH (r:%s) SET r.locked = true RETURN count(r)".formatted(GraphSchema.RESTORE))
					.single()
					.get(0)
					.asLong() == 0) {
					throw notEmpty();
				}
				Counts counts = write(file, session);
				marked.run("MATCH (r:%s) DELETE r".formatted(GraphSchema.RESTORE)).consume();
				marked.commit();
				this.schema.apply();
				return counts;
			}
		}
	}

	private static void mark(Session session) {
		boolean begun = session.run("MATCH (r:%s) RETURN r LIMIT 1".formatted(GraphSchema.RESTORE)).hasNext();
		if (!begun && session.run("MATCH (n) RETURN n LIMIT 1").hasNext()) {
			throw notEmpty();
		}
		if (!begun) {
			session.run("CREATE (:%s)".formatted(GraphSchema.RESTORE)).consume();
		}
	}

	private static EnishiException notEmpty() {
		return new EnishiException(ErrorCode.NOT_EMPTY,
				"The database is not empty: restore into a new one, such as an empty --enishi.embedded.folder=…");
	}

	private static Counts write(BackupFile file, Session session) {
		try {
			session
				.run("MATCH (n) WHERE NOT n:%s CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF %d ROWS"
					.formatted(GraphSchema.RESTORE, BATCH))
				.consume();
			Writing writing = new Writing(session);
			Counts counts = file.read(writing::add);
			writing.flush();
			return counts;
		}
		catch (RuntimeException ex) {
			throw new EnishiException(ErrorCode.NOT_WRITTEN,
					"Only a part was restored: run 'restore' again. " + ex.getMessage());
		}
	}

	/** Writes what is alike together. */
	private static final class Writing {

		private final Session session;

		/** The numbers of nodes in the database, by those in the file. */
		private final Map<Long, Long> numbers = new HashMap<>();

		private final Map<String, List<Map<String, Object>>> nodes = new LinkedHashMap<>();

		private final Map<String, List<Map<String, Object>>> relationships = new LinkedHashMap<>();

		private int waiting;

		private Writing(Session session) {
			this.session = session;
		}

		private void add(Stored stored) {
			if (stored instanceof StoredNode node) {
				put(this.nodes, node.labels().stream().map(Writing::quoted).collect(Collectors.joining()),
						Map.of("id", node.id(), "properties", node.properties()));
			}
			else if (stored instanceof StoredRelationship link) {
				if (!this.nodes.isEmpty()) {
					flush();
				}
				put(this.relationships, quoted(link.type()), Map.of("source", number(link.source()), "target",
						number(link.target()), "properties", link.properties()));
			}
			if (++this.waiting == BATCH) {
				flush();
			}
		}

		private static void put(Map<String, List<Map<String, Object>>> all, String kind, Map<String, Object> row) {
			all.computeIfAbsent(kind, (key) -> new ArrayList<>()).add(row);
		}

		private Long number(long inFile) {
			return Objects.requireNonNull(this.numbers.get(inFile), "A relationship leads to a node that comes later");
		}

		private static String quoted(String name) {
			return ":`" + name.replace("`", "``") + "`";
		}

		private void flush() {
			this.nodes.forEach((labels, rows) -> this.session
				.run("UNWIND $rows AS row CREATE (n%s) SET n = row.properties RETURN row.id AS file, id(n) AS number"
					.formatted(labels), Map.of("rows", rows))
				.forEachRemaining((row) -> this.numbers.put(row.get("file").asLong(), row.get("number").asLong())));
			this.relationships.forEach((type, rows) -> {
				int created = this.session.run("""
						UNWIND $rows AS row MATCH (a) WHERE id(a) = row.source MATCH (b) WHERE id(b) = row.target
						CREATE (a)-[r%s]->(b) SET r = row.properties""".formatted(type), Map.of("rows", rows))
					.consume()
					.counters()
					.relationshipsCreated();
				if (created != rows.size()) {
					throw new IllegalStateException("Something else was deleted meanwhile");
				}
			});
			this.nodes.clear();
			this.relationships.clear();
			this.waiting = 0;
		}

	}

}
