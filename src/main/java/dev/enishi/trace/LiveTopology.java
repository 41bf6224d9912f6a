package dev.enishi.trace;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.ReadCache;
import dev.enishi.schedule.Poller;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The current structure. It follows the database: changes of this service at once,
 * changes by others when the poller sees that a transaction was committed. While the
 * database cannot be read, the last structure stays in use and health reports it.
 */
@Component
class LiveTopology implements SmartLifecycle, HealthIndicator {

	private static final Log log = LogFactory.getLog(LiveTopology.class);

	private final TopologyReader reader;

	private final ReadCache cache;

	private volatile @Nullable State state;

	private volatile @Nullable String failure;

	/** How often this service changed the graph. */
	private final AtomicLong ours = new AtomicLong();

	private final Poller watcher;

	/** Waiting for a reading can be interrupted. */
	private final ReentrantLock reading = new ReentrantLock();

	LiveTopology(TopologyReader reader, ReadCache cache, TraceLimits limits) {
		this.reader = reader;
		this.cache = cache;
		this.watcher = new Poller("topology-watcher", limits.watchEvery(), this::watch);
	}

	/**
	 * The structure, read anew if this service has changed the graph since the last
	 * reading.
	 */
	Topology current() {
		State known = this.state;
		return (known != null && known.ours() == this.ours.get()) ? known.topology() : upToDate();
	}

	/** Many changes in a row cost one reading, by the first request after them. */
	private Topology upToDate() {
		return reading(() -> {
			State known = this.state;
			if (known == null) {
				return refresh();
			}
			if (known.ours() != this.ours.get()) {
				try {
					return refresh();
				}
				catch (RuntimeException ex) {
					failed(ex);
				}
			}
			return known.topology();
		});
	}

	/** Reads the structure again. */
	Topology refresh() {
		return reading(this::read);
	}

	private Topology reading(Supplier<Topology> read) {
		try {
			this.reading.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			throw EnishiException.cancelled();
		}
		try {
			return read.get();
		}
		finally {
			this.reading.unlock();
		}
	}

	private Topology read() {
		long ours = this.ours.get();
		TopologyReader.Reading reading = this.reader.read();
		this.state = new State(reading.topology(), reading.mark(), Instant.now(), ours);
		this.failure = null;
		// after that, or a result from the old structure could be cached
		this.cache.invalidate();
		return reading.topology();
	}

	/**
	 * Before all other listeners: nothing of the old structure may be cached.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void follow(GraphChanged change) {
		this.ours.incrementAndGet();
	}

	private void watch() {
		try {
			State known = this.state;
			if (known == null || !known.mark().equals(this.reader.mark())) {
				this.cache.invalidate();
				refresh();
			}
			this.failure = null;
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(RuntimeException ex) {
		if (this.failure == null && isRunning()) {
			log.warn("The structure of the graph cannot be read; the last one stays in use: " + ex.getMessage());
		}
		this.failure = Objects.requireNonNullElse(ex.getMessage(), ex.getClass().getSimpleName());
	}

	/** The structure in memory, if there is one yet. */
	Optional<State> state() {
		return Optional.ofNullable(this.state);
	}

	@Override
	public void start() {
		this.watcher.start();
	}

	@Override
	public void stop() {
		this.watcher.stop();
	}

	@Override
	public boolean isRunning() {
		return this.watcher.isRunning();
	}

	@Override
	public Health health() {
		State known = this.state;
		Health.Builder health = (this.failure == null) ? Health.up()
				: Health.down().withDetail("problem", this.failure);
		if (known != null) {
			health.withDetail("nodes", known.topology().nodes())
				.withDetail("links", known.topology().links().size())
				.withDetail("read", known.read());
		}
		return health.build();
	}

	record State(Topology topology, String mark, Instant read, long ours) {

	}

}
