package dev.enishi.ingest;

import java.time.Duration;
import java.util.Optional;

import dev.enishi.fact.Journal;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.Watcher;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches for imports that are not whole, whichever process writes them, and takes back
 * those whose process has died.
 */
@Component
class UnfinishedImports implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(UnfinishedImports.class);

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final Duration lookEvery;

	private final Duration deadAfter;

	private volatile Optional<Journal.Unfinished> running = Optional.empty();

	private final Watcher watcher;

	UnfinishedImports(Journal journal, ApplicationEventPublisher events, IngestSettings settings) {
		this.journal = journal;
		this.events = events;
		this.lookEvery = settings.lookEvery();
		this.deadAfter = settings.deadAfter();
		this.watcher = new Watcher("import-watcher", this.lookEvery, this::lookAgain);
	}

	/** The import that is being written or taken back, if there is one. */
	Optional<Journal.Unfinished> running() {
		return this.running;
	}

	/** Looks whether an import is running, and takes it back if it is dead. */
	synchronized void look() {
		Optional<Journal.Unfinished> found = this.journal.unfinished();
		if (found.isEmpty() && this.running.isPresent()) {
			// what follows the graph has to do so before questions are let in again
			this.events.publishEvent(new GraphChanged());
		}
		this.running = found;
		found
			.filter((silent) -> silent.silence().compareTo(this.deadAfter) > 0
					&& this.journal.takeOver(silent.revision(), this.deadAfter))
			.ifPresent(this::takeBack);
	}

	private void takeBack(Journal.Unfinished dead) {
		log.warn("An import stopped at %d of %d changes; it is taken back".formatted(dead.done(), dead.total()));
		this.journal.undo(dead.revision());
		this.events.publishEvent(new GraphChanged());
		this.running = this.journal.unfinished();
		log.warn("The graph is as it was before that import");
	}

	/** Waits until no import is running. */
	void settle() {
		look();
		while (this.running.isPresent()) {
			try {
				Thread.sleep(this.lookEvery.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			look();
		}
	}

	private void lookAgain() {
		try {
			look();
		}
		catch (RuntimeException ex) {
			log.debug("Cannot tell whether an import is running", ex);
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
