package dev.enishi.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import dev.enishi.OutOfMemory;
import dev.enishi.graph.ReadCache.Size;
import dev.enishi.model.Fact;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads entities and links into the cache beforehand, in the background, so that what
 * nobody has asked before is answered from memory too. A graph that is larger than the
 * cache is read in part.
 */
@Component
@Profile("!command")
class Warming {

	private static final Log log = LogFactory.getLog(Warming.class);

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final ReadCache cache;

	private final Size size;

	private final Sessions sessions;

	private final FactMapping facts;

	private final Vocabulary vocabulary;

	private final AtomicBoolean running = new AtomicBoolean();

	Warming(ReadCache cache, Size size, Sessions sessions, FactMapping facts, Vocabulary vocabulary) {
		this.cache = cache;
		this.size = size;
		this.sessions = sessions;
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	/** Only after the structure was read: that empties the cache. */
	@EventListener
	void follow(GraphMoved moved) {
		if (moved.entirely() && this.size.warm() && this.running.compareAndSet(false, true)) {
			Thread thread = new Thread(this::warm, "cache-warming");
			thread.setDaemon(true);
			thread.setPriority(Thread.MIN_PRIORITY);
			thread.start();
		}
	}

	private void warm() {
		try (Session session = this.sessions.open()) {
			Object generation;
			do {
				generation = this.cache.generation();
				// an import of another service empties the cache again and again
				Thread.sleep(SETTLED.toMillis());
				if (generation == this.cache.generation()) {
					read(session, generation);
				}
			}
			while (generation != this.cache.generation());
		}
		catch (RuntimeException ex) {
			log.warn("The cache could not be warmed: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (OutOfMemoryError ex) {
			OutOfMemory.endIfCauseOf(ex);
		}
		finally {
			this.running.set(false);
		}
	}

	private void read(Session session, Object generation) {
		long left = this.size.entities();
		for (EntityType type : this.vocabulary.entityTypes()) {
			left -= read(session, generation,
					"MATCH (e:%s) WHERE e:Entity AND e.id IS NOT NULL RETURN e".formatted(type.label()), left,
					(row) -> this.facts.anyEntity(row.get("e").asNode()));
		}
		left = this.size.links();
		for (LinkType type : this.vocabulary.linkTypes()) {
			left -= read(session, generation,
					("MATCH (a:Entity)-[r:%s]->(b:Entity) WHERE r.id IS NOT NULL AND a.id IS NOT NULL AND b.id IS NOT NULL "
							+ "RETURN %s")
						.formatted(type.name(), FactMapping.LINK),
					left, this.facts::link);
		}
	}

	private long read(Session session, Object generation, String statement, long most, Function<Record, Fact> mapped) {
		if (most <= 0) {
			return 0;
		}
		long now = this.cache.now();
		long read = 0;
		Result rows = session.run(statement + " LIMIT $most", Map.of("most", most));
		while (rows.hasNext() && generation == this.cache.generation()) {
			this.cache.warm(mapped.apply(rows.next()), now);
			read++;
		}
		rows.consume();
		return read;
	}

}
