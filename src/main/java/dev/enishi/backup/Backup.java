package dev.enishi.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.backup.Stored.StoredNode;
import dev.enishi.backup.Stored.StoredRelationship;
import dev.enishi.graph.GraphSchema;
import dev.enishi.graph.Sessions;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.types.Node;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes all that the database holds to a file: facts, history, tokens, views and
 * decisions. The service may run meanwhile; its changes wait, so that the file holds one
 * moment.
 */
@Component
public class Backup {

	/** The locks of those who write facts, and of those who write tokens and views. */
	private static final String LOCK = """
			MERGE (l:Ledger {id: 'ledger'}) SET l.locked = true
			MERGE (b:Bookkeeping {id: 'bookkeeping'}) SET b.locked = true
			WITH l, b OPTIONAL MATCH (i:Import|%s) WHERE i.state IS NULL OR i.state <> 'DONE'
			RETURN count(i) AS running""".formatted(GraphSchema.RESTORE);

	private final Sessions sessions;

	private final JsonMapper json;

	Backup(Sessions sessions, JsonMapper json) {
		this.sessions = sessions;
		this.json = json;
	}

	/**
	 * Writes a new file.
	 * @throws EnishiException when there is one already, it cannot be written, or the
	 * graph is not whole; no file is left then
	 */
	public Counts write(Path file) {
		try (Session session = this.sessions.open(); Transaction transaction = session.beginTransaction()) {
			if (transaction.run(LOCK).single().get("running").asLong() > 0) {
				throw new EnishiException(ErrorCode.IMPORT_IN_PROGRESS,
						"An import or a backup is being written into the graph, or was left in the middle. "
								+ "Wait, or start the service, which undoes an import");
			}
			Counts counts = new BackupFile(file, this.json).write((lines) -> all(transaction, lines));
			transaction.rollback();
			return counts;
		}
	}

	private static void all(Transaction transaction, Consumer<Stored> lines) {
		transaction.run("MATCH (n) RETURN id(n) AS id, n").forEachRemaining((row) -> lines.accept(node(row)));
		transaction.run(
				"MATCH (a)-[r]->(b) RETURN id(a) AS source, id(b) AS target, type(r) AS type, properties(r) AS properties")
			.forEachRemaining((row) -> lines.accept(new StoredRelationship(row.get("source").asLong(),
					row.get("target").asLong(), row.get("type").asString(), values(row.get("properties").asMap()))));
	}

	private static StoredNode node(Record row) {
		Node node = row.get("n").asNode();
		List<String> labels = new ArrayList<>();
		node.labels().forEach(labels::add);
		return new StoredNode(row.get("id").asLong(), labels, values(node.asMap()));
	}

	/** Enishi stores texts, numbers, truth values and lists of such. */
	private static Map<String, Object> values(Map<String, Object> properties) {
		properties.forEach((name, value) -> {
			List<?> all = (value instanceof List<?> list) ? list : List.of(value);
			if (!all.stream()
				.allMatch((one) -> one instanceof String || one instanceof Long || one instanceof Double
						|| one instanceof Boolean)) {
				throw new EnishiException(ErrorCode.INVALID_INPUT,
						"The property '%s' has a value that Enishi does not store, and that a backup would lose: %s"
							.formatted(name, value));
			}
		});
		return properties;
	}

	/** How much a backup holds. */
	public record Counts(long nodes, long relationships) {

		@Override
		public String toString() {
			return "%,d nodes and %,d relationships".formatted(this.nodes, this.relationships);
		}

	}

}
