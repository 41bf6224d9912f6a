package dev.enishi.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.GraphMoved;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes revisions to subscribers. Subscribers read the revision log at their own pace
 * and only learn that there is more to read, so nothing is buffered for them, and who
 * reconnects continues where it was.
 */
@Component
@EnableConfigurationProperties(SubscriptionSettings.class)
public class ChangeFeed implements SmartLifecycle {

	private static final int REVISIONS_AT_ONCE = 50;

	private final CommittedChanges committed;

	private final int most;

	private final Sinks.Many<Boolean> news = Sinks.many().multicast().directBestEffort();

	private final AtomicInteger subscribers = new AtomicInteger();

	private volatile boolean running;

	/** A thread for each subscriber, because a slow subscriber blocks its own. */
	private final ExecutorService threads = Executors.newCachedThreadPool(daemons("changes-"));

	/**
	 * Not the service itself, whose work is interrupted when a subscriber goes: that
	 * costs a connection to the database.
	 */
	private final Scheduler scheduler = Schedulers.fromExecutor(this.threads::execute);

	ChangeFeed(CommittedChanges committed, SubscriptionSettings settings) {
		this.committed = committed;
		this.most = settings.most();
	}

	/**
	 * The changes from now on.
	 * @param since the last revision that was seen, null for the last that there is
	 * @throws EnishiException when there is no such revision yet, or too many subscribe
	 */
	public Flux<ChangeEvent> changes(ChangeFilter filter, @Nullable Integer since) {
		long head = this.committed.head();
		if (since != null && (since < 0 || since > head)) {
			throw new EnishiException(ErrorCode.UNKNOWN_REVISION,
					"There is no revision %d yet; the last one is %d".formatted(since, head));
		}
		if (this.subscribers.incrementAndGet() > this.most) {
			this.subscribers.decrementAndGet();
			throw new EnishiException(ErrorCode.TOO_MANY_SUBSCRIPTIONS,
					"There are %d subscriptions already, and no more are served".formatted(this.most));
		}
		AtomicLong seen = new AtomicLong((since != null) ? since : head);
		return Flux.merge(Flux.just(true), this.news.asFlux())
			.onBackpressureLatest()
			.publishOn(this.scheduler, 1)
			.concatMap((any) -> upToHead(filter, seen), 1)
			.doFinally((signal) -> this.subscribers.decrementAndGet());
	}

	/** How many subscriptions there are. */
	public int subscribers() {
		return this.subscribers.get();
	}

	private Flux<ChangeEvent> upToHead(ChangeFilter filter, AtomicLong seen) {
		Deque<Revision> ahead = new ArrayDeque<>();
		return Flux.generate((sink) -> next(filter, seen, ahead, sink));
	}

	private void next(ChangeFilter filter, AtomicLong seen, Deque<Revision> ahead, SynchronousSink<ChangeEvent> sink) {
		while (true) {
			if (ahead.isEmpty()) {
				List<Revision> more = this.committed.after(seen.get(), REVISIONS_AT_ONCE);
				if (more.isEmpty()) {
					sink.complete();
					return;
				}
				ahead.addAll(more);
			}
			Revision revision = Objects.requireNonNull(ahead.poll());
			ChangeEvent event = this.committed.event(revision, filter);
			seen.set(revision.number());
			if (event != null) {
				sink.next(event);
				return;
			}
		}
	}

	@EventListener({ GraphChanged.class, GraphMoved.class })
	synchronized void tell() {
		this.news.tryEmitNext(true);
	}

	private static CustomizableThreadFactory daemons(String prefix) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
		factory.setDaemon(true);
		return factory;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.news.tryEmitComplete();
		this.scheduler.dispose();
		this.threads.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
