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
import dev.enishi.graph.Watcher;
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
 * The structure as it stands now. It follows the database: a change of our own at once, a
 * change by others as soon as the watcher sees that a transaction was committed. When the
 * database cannot be read, the last good structure stays and health says so.
 */
@Component
class LiveTopology implements SmartLifecycle, HealthIndicator {

	private static final Log log = LogFactory.getLog(LiveTopology.class);

	private final TopologyReader reader;

	private final ReadCache cache;

	private volatile @Nullable State state;

	private volatile @Nullable String failure;

	/** How often we changed the graph ourselves. */
	private final AtomicLong ours = new AtomicLong();

	private final Watcher watcher;

	/** Whoever waits for a reading can be interrupted. */
	private final ReentrantLock reading = new ReentrantLock();

	LiveTopology(TopologyReader reader, ReadCache cache, TraceLimits limits) {
		this.reader = reader;
		this.cache = cache;
		this.watcher = new Watcher("topology-watcher", limits.watchEvery(), this::watch);
	}

	/** The structure, read first if nobody asked since our own last change. */
	Topology current() {
		State known = this.state;
		return (known != null && known.ours() == this.ours.get()) ? known.topology() : upToDate();
	}

	/** Many changes in a row cost one reading, by whoever asks first after them. */
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
		// after that, or an answer from the old structure could be remembered
		this.cache.forget();
		return reading.topology();
	}

	/**
	 * Before anything else that follows: nothing may be remembered of the old structure.
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
				this.cache.forget();
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

	/** What is in memory, if anything is yet. */
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
