package dev.enishi.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.enishi.EnishiException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an import that takes many transactions all or nothing. Beside each batch stands,
 * written in the same transaction, what takes it back; an import that stopped in the
 * middle is taken back, the last batch first, by whoever finds it.
 */
@Component
class Journal {

	private final Neo4jClient client;

	private final GraphWriter writer;

	private final TransactionTemplate transaction;

	private final Driver driver;

	private final SessionConfig session;

	Journal(Neo4jClient client, GraphWriter writer, PlatformTransactionManager transactions, Driver driver,
			DatabaseSelectionProvider databases) {
		this.client = client;
		this.writer = writer;
		this.transaction = new TransactionTemplate(transactions);
		this.driver = driver;
		String database = databases.getDatabaseSelection().getValue();
		this.session = (database != null) ? SessionConfig.forDatabase(database) : SessionConfig.defaultConfig();
	}

	/**
	 * A mark of what imports have written so far. What is compared after it is only
	 * written if no other import has written in between.
	 * @throws ImportInProgressException while an import is being written
	 */
	long mark() {
		unfinished().ifPresent((running) -> {
			throw new ImportInProgressException(running);
		});
		return this.client.query("OPTIONAL MATCH (l:ImportLock {id: 'lock'}) RETURN coalesce(l.version, 0)")
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	/** Writes few changes in one transaction. */
	void writeAtOnce(List<Change> changes, long mark) {
		this.transaction.executeWithoutResult((status) -> {
			lock(mark);
			this.writer.write(changes);
		});
	}

	/** Begins an import of many transactions and says what it is called. */
	String begin(long total, long mark) {
		String id = UUID.randomUUID().toString();
		this.transaction.executeWithoutResult((status) -> {
			lock(mark);
			this.client.query(
					"CREATE (:Import {id: $id, state: 'WRITING', total: $total, done: 0, steps: 0, beat: timestamp()})")
				.bind(id)
				.to("id")
				.bind(total)
				.to("total")
				.run();
		});
		return id;
	}

	/** Writes a batch; the last one makes the import whole. */
	void write(String id, List<Change> batch, boolean last) {
		List<Change> undo = new ArrayList<>(batch.stream().map(Change::undo).toList());
		Collections.reverse(undo);
		this.transaction.executeWithoutResult((status) -> {
			long alive = number("""
					MATCH (i:Import {id: $id, state: 'WRITING'})
					SET i.beat = timestamp(), i.steps = i.steps + 1, i.done = i.done + $size,
					  i.state = CASE WHEN $last THEN 'DONE' ELSE i.state END
					CREATE (:ImportStep {import: $id, number: i.steps, undo: $undo})
					RETURN count(*)""", id, batch.size(), last, Staging.JSON.writeValueAsString(undo));
			if (alive == 0) {
				throw new IllegalStateException("Another process took this import for dead and takes it back");
			}
			this.writer.write(batch);
			this.client.query("MATCH (i:Import {id: $id}) SET i.beat = timestamp()").bind(id).to("id").run();
		});
		if (last) {
			forget(id);
		}
	}

	/**
	 * Takes an import over from a process of which nothing was heard for some time. A
	 * batch that is being written holds the lock that this waits for, and is heard of.
	 */
	boolean takeOver(String id, Duration silence) {
		return this.client.query("""
				MATCH (i:Import {id: $id}) SET i.locked = true
				WITH i WHERE timestamp() - i.beat > $silence AND i.state <> 'DONE'
				SET i.state = 'UNDOING', i.beat = timestamp() RETURN i.id""")
			.bind(id)
			.to("id")
			.bind(silence.toMillis())
			.to("silence")
			.fetchAs(String.class)
			.one()
			.isPresent();
	}

	/** Takes an import back, the last batch first. */
	void undo(String id) {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> undoLast(id)));
		}
		forget(id);
	}

	private boolean undoLast(String id) {
		Optional<String> undo = this.client.query("""
				MATCH (i:Import {id: $id}) SET i.state = 'UNDOING', i.beat = timestamp()
				WITH i MATCH (s:ImportStep {import: i.id, number: i.steps})
				SET i.steps = i.steps - 1
				WITH s, s.undo AS undo DELETE s RETURN undo""").bind(id).to("id").fetchAs(String.class).one();
		undo.ifPresent((changes) -> this.writer.write(List.of(Staging.JSON.readValue(changes, Change[].class))));
		return undo.isPresent();
	}

	/** Drops what would take an import back. */
	private void forget(String id) {
		this.client.query("""
				MATCH (i:Import {id: $id}) SET i.state = 'DONE'
				WITH i OPTIONAL MATCH (s:ImportStep {import: i.id}) DELETE s
				WITH DISTINCT i DELETE i""").bind(id).to("id").run();
	}

	/**
	 * The import that is not whole, if there is one. Asked past the client, because
	 * watchers ask all the time and the client logs.
	 */
	Optional<Unfinished> unfinished() {
		try (Session session = this.driver.session(this.session)) {
			return session.run("""
					MATCH (i:Import) WHERE i.state <> 'DONE'
					RETURN i.id AS id, i.done AS done, i.total AS total, timestamp() - i.beat AS silence LIMIT 1""")
				.list((row) -> new Unfinished(row.get("id").asString(), row.get("done").asLong(),
						row.get("total").asLong(), Duration.ofMillis(row.get("silence").asLong())))
				.stream()
				.findFirst();
		}
	}

	/**
	 * Makes imports wait for each other, refuses one beside an unfinished one, and drops
	 * what a process left that died when all but that was done.
	 */
	private void lock(long mark) {
		long before = this.client.query("""
				MERGE (l:ImportLock {id: 'lock'}) SET l.locked = true
				WITH l, coalesce(l.version, 0) AS before SET l.version = before + 1 RETURN before""")
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
		if (before != mark) {
			throw new EnishiException("GRAPH_CHANGED",
					"Another import has changed the graph since this one was compared with it. Import again");
		}
		this.client.query("""
				MATCH (i:Import {state: 'DONE'}) OPTIONAL MATCH (s:ImportStep {import: i.id}) DELETE s
				WITH DISTINCT i DELETE i""").run();
		unfinished().ifPresent((running) -> {
			throw new ImportInProgressException(running);
		});
	}

	private long number(String statement, String id, int size, boolean last, String undo) {
		return this.client.query(statement)
			.bind(id)
			.to("id")
			.bind(size)
			.to("size")
			.bind(last)
			.to("last")
			.bind(undo)
			.to("undo")
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	/**
	 * An import that is not whole.
	 *
	 * @param id what it is called
	 * @param done how many changes are written
	 * @param total how many there are
	 * @param silence how long nothing was heard of it
	 */
	record Unfinished(String id, long done, long total, Duration silence) {

	}

}
