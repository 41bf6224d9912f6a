package dev.enishi.curate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.FactWriter;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.RoundTrip;
import dev.enishi.model.Change;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Checks;
import dev.enishi.revision.History;
import dev.enishi.revision.Revision;
import dev.enishi.revision.RevisionLog;
import dev.enishi.revision.WriteLock;
import dev.enishi.search.SearchTexts;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the graph, one revision after the other: what a change rests on is read,
 * checked and written under one lock, in one transaction with its history.
 */
@Service
class Curation {

	private static final Log log = LogFactory.getLog(Curation.class);

	private final RevisionLog revisions;

	private final WriteLock writeLock;

	private final Checks checks;

	private final FactWriter writer;

	private final Removals removals;

	private final History history;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	/** Changes wait here for one another, without holding a connection. */
	private final ReentrantLock lock = new ReentrantLock(true);

	Curation(RevisionLog revisions, WriteLock writeLock, Checks checks, FactWriter writer, Removals removals,
			History history, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.revisions = revisions;
		this.writeLock = writeLock;
		this.checks = checks;
		this.writer = writer;
		this.removals = removals;
		this.history = history;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Makes a change.
	 * @throws RefusedException when it cannot be made; nothing is written then
	 */
	Outcome write(ChangeRequest occasion, Edit edit) {
		return underLock(occasion, edit.ids(), (held) -> writeUnderLock(held, occasion, edit));
	}

	/** Runs work under the lock of writers, unless the same request was made before. */
	Outcome underLock(ChangeRequest occasion, Set<String> ids, Function<WriteLock.Held, Outcome> work) {
		this.lock.lock();
		Outcome outcome;
		try {
			outcome = inTransaction(occasion, ids, work);
			// under the lock, so that all follow in the order of revisions
			if (outcome.revision() != null && !outcome.changes().isEmpty()) {
				// history has no ids of who was erased, and others may have linked more
				boolean known = outcome.revision().kind() != Revision.Kind.ERASURE;
				this.events
					.publishEvent(new GraphChanged(outcome.revision().number(), known ? outcome.changes() : null));
			}
		}
		finally {
			this.lock.unlock();
		}
		return outcome;
	}

	private Outcome inTransaction(ChangeRequest occasion, Set<String> ids, Function<WriteLock.Held, Outcome> work) {
		AtomicReference<@Nullable Outcome> done = new AtomicReference<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				WriteLock.Held held = this.writeLock.take(occasion, ids);
				Optional<Revision> earlier = held.earlier();
				Outcome outcome = earlier
					.map((revision) -> new Outcome(revision, this.history.factsOf(revision.number()),
							this.history.changes(revision.number())))
					.orElseGet(() -> work.apply(held));
				if (earlier.isPresent() || outcome.changes().isEmpty()) {
					// a transaction without a revision would look like one of others
					status.setRollbackOnly();
				}
				done.set(outcome);
			});
		}
		catch (RuntimeException ex) {
			if (done.get() != null) {
				log.error("The database failed while a change was committed", ex);
				this.events.publishEvent(new GraphChanged());
				throw new EnishiException(ErrorCode.OUTCOME_UNKNOWN,
						"The database failed while this was committed. Check whether it was, or send this again with the same 'idempotencyKey'");
			}
			throw ex;
		}
		return Objects.requireNonNull(done.get());
	}

	private Outcome writeUnderLock(WriteLock.Held held, ChangeRequest occasion, Edit edit) {
		Problems problems = new Problems();
		List<Change> requested = edit.changes().apply(held, problems);
		RefusedException.ifAny(problems);
		List<String> facts = requested.stream().map((change) -> change.fact().id()).toList();
		List<Change> changes = requested.stream()
			.map(Curation::indexed)
			.filter((change) -> change.before() == null || !change.before().equals(change.after()))
			.toList();
		if (changes.isEmpty()) {
			return new Outcome(null, facts, List.of());
		}
		this.checks.check(changes, problems);
		RefusedException.ifAny(problems);
		this.removals.check(changes);
		RoundTrip trip = new RoundTrip();
		Revision revision = this.revisions.next(held, occasion, trip);
		this.writer.write(this.revisions.record(revision, changes, true, trip), trip);
		return new Outcome(revision, facts, changes);
	}

	private static Change indexed(Change change) {
		return (change.after() != null) ? new Change(change.before(), SearchTexts.indexed(change.after())) : change;
	}

}
