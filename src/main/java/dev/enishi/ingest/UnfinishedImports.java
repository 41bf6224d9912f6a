package dev.enishi.ingest;

import java.time.Duration;
import java.util.Optional;

import dev.enishi.graph.GraphChanged;
import dev.enishi.revision.UndoLog;
import dev.enishi.schedule.Poller;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches for unfinished imports of any process, and rolls those back whose process has
 * died.
 */
@Component
public class UnfinishedImports implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(UnfinishedImports.class);

	private final UndoLog journal;

	private final ApplicationEventPublisher events;

	private final Duration lookEvery;

	private final Duration deadAfter;

	private volatile Optional<UndoLog.Unfinished> running = Optional.empty();

	private final Poller watcher;

	UnfinishedImports(UndoLog journal, ApplicationEventPublisher events, IngestSettings settings) {
		this.journal = journal;
		this.events = events;
		this.lookEvery = settings.lookEvery();
		this.deadAfter = settings.deadAfter();
		this.watcher = new Poller("import-watcher", this.lookEvery, this::poll);
	}

	/** The import that is being written or rolled back, if there is one. */
	public Optional<UndoLog.Unfinished> running() {
		return this.running;
	}

	/** Checks whether an import is running, and rolls it back if it is dead. */
	synchronized void check() {
		Optional<UndoLog.Unfinished> found = this.journal.unfinished();
		if (found.isEmpty() && this.running.isPresent()) {
			// listeners have to follow before requests are let in again
			this.events.publishEvent(new GraphChanged());
		}
		this.running = found;
		found
			.filter((silent) -> silent.silence().compareTo(this.deadAfter) > 0
					&& this.journal.takeOver(silent.revision(), this.deadAfter))
			.ifPresent(this::rollBack);
	}

	private void rollBack(UndoLog.Unfinished dead) {
		log.warn("An import stopped at %d of %d changes; it is rolled back".formatted(dead.done(), dead.total()));
		this.journal.undo(dead.revision());
		this.events.publishEvent(new GraphChanged());
		this.running = this.journal.unfinished();
		log.warn("The graph is as it was before that import");
	}

	/** Waits until no import is running. */
	void settle() {
		check();
		while (this.running.isPresent()) {
			try {
				Thread.sleep(this.lookEvery.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			check();
		}
		this.journal.removeDone();
	}

	private void poll() {
		try {
			check();
		}
		catch (RuntimeException ex) {
			log.debug("Cannot see whether an import is running", ex);
		}
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

}
