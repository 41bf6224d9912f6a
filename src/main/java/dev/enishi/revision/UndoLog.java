package dev.enishi.revision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.FactJson;
import dev.enishi.graph.FactWriter;
import dev.enishi.graph.RoundTrip;
import dev.enishi.graph.Sessions;
import dev.enishi.model.Change;
import org.neo4j.driver.Session;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an import of many transactions all or nothing. Each batch is written together
 * with its undo record; an import that stopped halfway is rolled back, the last batch
 * first, by the process that finds it.
 */
@Component
public class UndoLog {

	/** What is read of an import. */
	static final String UNFINISHED = ".revision, .done, .total, silence: timestamp() - i.beat";

	private final Neo4jClient client;

	private final FactWriter writer;

	private final TransactionTemplate transaction;

	private final RevisionLog revisions;

	private final WriteLock lock;

	private final Sessions sessions;

	private final FactJson json;

	UndoLog(Neo4jClient client, FactWriter writer, RevisionLog revisions, WriteLock lock,
			PlatformTransactionManager transactions, Sessions sessions, FactJson json) {
		this.lock = lock;
		this.client = client;
		this.writer = writer;
		this.revisions = revisions;
		this.transaction = new TransactionTemplate(transactions);
		this.sessions = sessions;
		this.json = json;
	}

	/**
	 * The number of the revision that an import is compared with. The import is only
	 * written if no other revision came in between.
	 * @throws ImportInProgressException while an import is being written
	 */
	public long mark() {
		requireWhole();
		return this.revisions.head();
	}

	/** Writes few changes in one transaction. */
	public Revision writeAtOnce(List<Change> changes, long mark, ChangeRequest occasion) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			RoundTrip trip = new RoundTrip();
			Revision revision = next(mark, occasion, trip);
			this.writer.write(this.revisions.record(revision, changes, false, trip), trip);
			return revision;
		}));
	}

	/** Begins an import of many transactions. */
	public Revision begin(long total, long mark, ChangeRequest occasion) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			RoundTrip trip = new RoundTrip();
			Revision revision = next(mark, occasion, trip);
			trip.add("""
					CREATE (:Import {revision: $in.revision, state: 'WRITING', total: $in.total, done: 0, steps: 0,
					  beat: timestamp()})""", Map.of("revision", revision.number(), "total", total));
			trip.send(this.client);
			return revision;
		}));
	}

	/** Writes a batch; the last one finishes the import. */
	public void write(Revision revision, List<Change> batch, boolean last) {
		List<Change> undo = new ArrayList<>(batch.stream().map(Change::undo).toList());
		Collections.reverse(undo);
		this.transaction.executeWithoutResult((status) -> {
			long alive = number("""
					MATCH (i:Import {revision: $revision, state: 'WRITING'})
					SET i.beat = timestamp(), i.steps = i.steps + 1, i.done = i.done + $size,
					  i.state = CASE WHEN $last THEN 'DONE' ELSE i.state END
					CREATE (:ImportStep {import: $revision, number: i.steps, undo: $undo})
					RETURN count(*)""", revision.number(), batch.size(), last, this.json.text(undo));
			if (alive == 0) {
				throw new IllegalStateException("Another process considered this import dead and rolls it back");
			}
			RoundTrip trip = new RoundTrip();
			this.writer.write(this.revisions.record(revision, batch, false, trip), trip);
			this.client.query("MATCH (i:Import {revision: $revision}) SET i.beat = timestamp()")
				.bind(revision.number())
				.to("revision")
				.run();
		});
		if (last) {
			removeSteps(revision.number());
		}
	}

	/**
	 * Takes an import over from a process that has been silent for some time. A batch
	 * that is being written holds the lock that this waits for, and is no silence.
	 */
	public boolean takeOver(long revision, Duration silence) {
		return this.client.query("""
				MATCH (i:Import {revision: $revision}) SET i.locked = true
				WITH i WHERE timestamp() - i.beat > $silence AND i.state <> 'DONE'
				SET i.state = 'UNDOING', i.beat = timestamp() RETURN i.revision""")
			.bind(revision)
			.to("revision")
			.bind(silence.toMillis())
			.to("silence")
			.fetchAs(Long.class)
			.one()
			.isPresent();
	}

	/** Rolls an import back, the last batch first. */
	public void undo(long revision) {
		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> undoLast(revision)));
		}
		this.revisions.remove(revision);
		removeSteps(revision);
	}

	private boolean undoLast(long revision) {
		Optional<String> undo = this.client.query("""
				MATCH (i:Import {revision: $revision}) SET i.state = 'UNDOING', i.beat = timestamp()
				WITH i MATCH (s:ImportStep {import: i.revision, number: i.steps})
				SET i.steps = i.steps - 1
				WITH s, s.undo AS undo DELETE s RETURN undo""")
			.bind(revision)
			.to("revision")
			.fetchAs(String.class)
			.one();
		undo.ifPresent((changes) -> this.writer.write(List.of(this.json.read(changes, Change[].class))));
		return undo.isPresent();
	}

	/** Removes the undo records of an import. */
	private void removeSteps(long revision) {
		this.client.query("""
				MATCH (i:Import {revision: $revision}) SET i.state = 'DONE'
				WITH i OPTIONAL MATCH (s:ImportStep {import: i.revision}) DELETE s
				WITH DISTINCT i DELETE i""").bind(revision).to("revision").run();
	}

	/**
	 * The unfinished import, if there is one. Read past the client, because pollers call
	 * this all the time and the client logs.
	 */
	public Optional<Unfinished> unfinished() {
		try (Session session = this.sessions.open()) {
			return session.run("MATCH (i:Import) WHERE i.state <> 'DONE' RETURN i {%s} LIMIT 1".formatted(UNFINISHED))
				.list((row) -> unfinished(row.get("i")))
				.stream()
				.findFirst();
		}
	}

	static Unfinished unfinished(MapAccessor row) {
		return new Unfinished(row.get("revision").asLong(), row.get("done").asLong(), row.get("total").asLong(),
				Duration.ofMillis(row.get("silence").asLong()));
	}

	/**
	 * Refuses to continue beside an unfinished import.
	 * @throws ImportInProgressException while one is being written
	 */
	public void requireWhole() {
		unfinished().ifPresent((running) -> {
			throw new ImportInProgressException(running);
		});
	}

	/**
	 * Locks out other writers, refuses a comparison with an earlier state of the graph,
	 * and removes the undo records that a process left that died after its import was
	 * done.
	 */
	private Revision next(long mark, ChangeRequest occasion, RoundTrip trip) {
		WriteLock.Held held = this.lock.take();
		if (held.head() != mark) {
			throw new EnishiException(ErrorCode.GRAPH_CHANGED,
					"The graph has been changed since this import was compared with it. Import again");
		}
		removeDone();
		return this.revisions.next(held, occasion, trip);
	}

	/** Removes what is left of imports that ended just before their process did. */
	public void removeDone() {
		this.client.query("""
				MATCH (i:Import {state: 'DONE'}) OPTIONAL MATCH (s:ImportStep {import: i.revision}) DELETE s
				WITH DISTINCT i DELETE i""").run();
	}

	private long number(String statement, long revision, int size, boolean last, String undo) {
		return this.client.query(statement)
			.bind(revision)
			.to("revision")
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
	 * An unfinished import.
	 *
	 * @param revision the number of its revision
	 * @param done how many changes are written
	 * @param total how many there are
	 * @param silence how long nothing was heard of it
	 */
	public record Unfinished(long revision, long done, long total, Duration silence) {

	}

}
