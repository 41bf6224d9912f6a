package dev.enishi.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.ReadAhead;
import dev.enishi.graph.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Locks out other writers until the transaction of the caller has ended. */
@Component
public class WriteLock {

	private final Neo4jClient client;

	private final ReadAhead ahead;

	WriteLock(Neo4jClient client, ReadAhead ahead) {
		this.client = client;
		this.ahead = ahead;
	}

	/**
	 * Locks.
	 * @throws ImportInProgressException while an import is being written
	 */
	public Held take() {
		return take(new RoundTrip());
	}

	/**
	 * Locks, and reads in the same round trip what is stored under some ids.
	 * @throws ImportInProgressException while an import is being written
	 * @throws EnishiException when the key of the request came with another one
	 */
	public Held take(ChangeRequest occasion, Collection<String> ids) {
		RoundTrip others = new RoundTrip();
		List<Value> earlier = new ArrayList<>();
		if (occasion.ownKey() != null) {
			others.add("MATCH (r:Revision {key: $in.key})", "head(collect(r {.*, same: r.request = $in.request}))",
					Map.of("key", occasion.ownKey(), "request", occasion.requestHash()), earlier::add);
		}
		this.ahead.read(ids, others);
		Held held = take(others);
		return earlier.stream()
			.filter((revision) -> !revision.isNull())
			.findFirst()
			.map((revision) -> held.with(same(revision)))
			.orElse(held);
	}

	private Held take(RoundTrip others) {
		List<Value> ledger = new ArrayList<>();
		RoundTrip trip = new RoundTrip();
		trip.add("""
				MERGE (l:Ledger {id: 'ledger'}) SET l.locked = true
				WITH l OPTIONAL MATCH (i:Import) WHERE i.state <> 'DONE' WITH l, i LIMIT 1""",
				"head(collect({head: coalesce(l.head, 0), at: coalesce(l.at, 0), running: i {%s}}))"
					.formatted(UndoLog.UNFINISHED),
				Map.of(), ledger::add);
		trip.add(others);
		trip.send(this.client);
		Value running = ledger.get(0).get("running");
		if (!running.isNull()) {
			throw new ImportInProgressException(UndoLog.unfinished(running));
		}
		return new Held(ledger.get(0).get("head").asLong(), ledger.get(0).get("at").asLong(), null);
	}

	private static Revision same(Value revision) {
		if (!revision.get("same").asBoolean()) {
			throw new EnishiException(ErrorCode.KEY_REUSED,
					"This idempotency key came with another request before; take a new one for each change");
		}
		return Revision.of(revision);
	}

	/**
	 * What the lock protects.
	 *
	 * @param head the number of the last revision, 0 before the first
	 * @param at when that was recorded, in milliseconds, 0 before the first
	 * @param same the revision that the same request led to when it was sent before, or
	 * null
	 */
	public record Held(long head, long at, @Nullable Revision same) {

		Held with(Revision same) {
			return new Held(this.head, this.at, same);
		}

		/** The revision of a request that was sent before; empty where it is new. */
		public Optional<Revision> earlier() {
			return Optional.ofNullable(this.same);
		}

	}

}
