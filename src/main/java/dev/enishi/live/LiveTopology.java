package dev.enishi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.GraphMoved;
import dev.enishi.graph.ReadCache;
import dev.enishi.model.Change;
import dev.enishi.schedule.Poller;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The current structure. It follows the database by revisions: those of this service at
 * once, those of others when the poller sees that a transaction was committed. What comes
 * without a revision is read anew. While the database cannot be read, the last structure
 * stays in use and health reports it.
 */
@Component
public class LiveTopology implements SmartLifecycle, HealthIndicator {

	private static final Log log = LogFactory.getLog(LiveTopology.class);

	private static final int MOST_PENDING = 1000;

	private final TopologyReader reader;

	private final ReadCache cache;

	private final ApplicationEventPublisher events;

	private volatile @Nullable State state;

	private volatile @Nullable String failure;

	/** Whether others have written what the structure does not show yet. */
	private volatile boolean behind;

	/** How often this service changed the graph so that only a reading shows it. */
	private final AtomicLong unknown = new AtomicLong();

	/** What this service changed and the structure does not show yet, by revision. */
	private final NavigableMap<Long, List<Change>> pending = new ConcurrentSkipListMap<>();

	private final Poller watcher;

	/** Waiting for a reading can be interrupted. */
	private final ReentrantLock reading = new ReentrantLock();

	LiveTopology(TopologyReader reader, ReadCache cache,
			@Value("${enishi.trace.watch-every:500ms}") Duration watchEvery, ApplicationEventPublisher events) {
		this.reader = reader;
		this.cache = cache;
		this.events = events;
		this.watcher = new Poller("topology-watcher", watchEvery, this::watch);
	}

	/** The structure with all that this service has changed. */
	public Topology current() {
		State known = this.state;
		return (known != null && isUpToDate(known)) ? known.topology() : upToDate();
	}

	/** The same without waiting for a reading: empty where one is needed. */
	Optional<Topology> ifUpToDate() {
		return Optional.ofNullable(this.behind ? null : this.state).filter(this::isUpToDate).map(State::topology);
	}

	private boolean isUpToDate(State known) {
		return known.unknown() == this.unknown.get() && this.pending.isEmpty();
	}

	/** Many changes in a row cost one reading, by the first request after them. */
	private Topology upToDate() {
		return reading(() -> {
			applyPending();
			State known = this.state;
			if (known == null) {
				return refresh();
			}
			if (known.unknown() != this.unknown.get()) {
				try {
					// what other services made in between stands in their revisions
					return followed(this.reader.mark()) ? Objects.requireNonNull(this.state).topology() : refresh();
				}
				catch (RuntimeException ex) {
					failed(ex);
				}
			}
			return known.topology();
		});
	}

	/** Reads the structure again. */
	public Topology refresh() {
		return reading(this::read);
	}

	private <T> T reading(Supplier<T> read) {
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
		long unknown = this.unknown.get();
		TopologyReader.Reading read = this.reader.read();
		this.state = new State(read.topology(), read.evidence(), read.mark(), read.position(), Instant.now(), unknown);
		this.behind = false;
		this.failure = null;
		applyPending();
		// after that, or a result from the old structure could be cached
		this.cache.invalidate();
		this.events.publishEvent(new GraphMoved(true));
		return Objects.requireNonNull(this.state).topology();
	}

	/**
	 * Before all other listeners: nothing of the old structure may be cached. Where the
	 * structure is being read, who reads it applies the change.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void follow(GraphChanged change) {
		if (change.changes() == null || this.pending.size() >= MOST_PENDING) {
			this.unknown.incrementAndGet();
			return;
		}
		this.pending.put(change.revision(), change.changes());
		if (this.reading.tryLock()) {
			try {
				applyPending();
			}
			finally {
				this.reading.unlock();
			}
		}
	}

	private void applyPending() {
		State known = this.state;
		while (known != null && !this.pending.isEmpty()) {
			Map.Entry<Long, List<Change>> first = this.pending.firstEntry();
			Optional<State> next = after(known, first.getKey(), first.getValue());
			if (next.isEmpty()) {
				// another service has written in between, or the change says too little
				this.unknown.incrementAndGet();
				this.pending.clear();
				return;
			}
			known = next.get();
			this.state = known;
			this.pending.remove(first.getKey());
		}
	}

	/**
	 * Follows what others have written: by their revisions, where these explain all
	 * transactions, or by reading everything.
	 */
	private void watch() {
		try {
			State known = this.state;
			String mark = (known != null) ? this.reader.mark() : "";
			if (known == null || !known.mark().equals(mark)) {
				this.behind = true;
				if (!followed(mark)) {
					this.cache.invalidate();
					refresh();
				}
			}
			this.failure = null;
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	/** Where following fails, everything is read. */
	private boolean followed(String mark) {
		try {
			return reading(() -> catchUp(mark));
		}
		catch (RuntimeException ex) {
			log.debug("The changes of others cannot be followed", ex);
			return false;
		}
	}

	/** The change is committed already, so that it must not fail for this. */
	private static Optional<State> after(State known, long revision, List<Change> changes) {
		try {
			return known.after(revision, changes);
		}
		catch (RuntimeException ex) {
			log.warn("A change cannot be carried over to the structure, which is read instead", ex);
			return Optional.empty();
		}
	}

	private boolean catchUp(String mark) {
		applyPending();
		long unknown = this.unknown.get();
		State known = this.state;
		Optional<Position> position = this.reader.position();
		if (known == null || known.position().isEmpty() || position.isEmpty()
				|| !known.position().get().leadsTo(position.get())) {
			return false;
		}
		long from = known.position().get().revision();
		long to = position.get().revision();
		Optional<SortedMap<Long, List<Change>>> missed = (from < to) ? this.reader.changes(from, to)
				: Optional.of(new TreeMap<>());
		if (missed.isEmpty()) {
			return false;
		}
		for (Map.Entry<Long, List<Change>> revision : missed.get().entrySet()) {
			Optional<State> next = after(known, revision.getKey(), revision.getValue());
			if (next.isEmpty()) {
				return false;
			}
			known = next.get();
			this.state = known;
			this.cache.touch(revision.getValue());
		}
		// the position explains all that was unknown before it was read
		this.state = known.at(mark, unknown);
		this.behind = false;
		applyPending();
		if (from < to) {
			this.events.publishEvent(new GraphMoved(false));
		}
		return true;
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

	/**
	 * A structure in use.
	 *
	 * @param topology the structure
	 * @param evidence the dates of the documents
	 * @param mark the mark of the database when it was last compared
	 * @param position where the database stood for what the structure shows
	 * @param read when it was read
	 * @param unknown how often this service had changed the graph so that only a reading
	 * shows it
	 */
	record State(Topology topology, EvidenceReader evidence, String mark, Optional<Position> position, Instant read,
			long unknown) {

		/**
		 * The structure after the next revision, the same after an earlier one; empty
		 * where it has to be read.
		 */
		Optional<State> after(long revision, List<Change> changes) {
			if (this.position.isEmpty() || revision > this.position.get().revision() + 1) {
				return Optional.empty();
			}
			if (revision <= this.position.get().revision()) {
				return Optional.of(this);
			}
			return TopologyUpdate.of(this.topology, this.evidence, changes)
				.map((next) -> new State(next, this.evidence, this.mark, Optional.of(this.position.get().next()),
						this.read, this.unknown));
		}

		State at(String mark, long unknown) {
			return new State(this.topology, this.evidence, mark, this.position, this.read, unknown);
		}

	}

}
