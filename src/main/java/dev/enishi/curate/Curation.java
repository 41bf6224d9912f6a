package dev.enishi.curate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.EnishiException;
import dev.enishi.fact.Change;
import dev.enishi.fact.Check;
import dev.enishi.fact.Fact;
import dev.enishi.fact.FactWriter;
import dev.enishi.fact.Journal;
import dev.enishi.fact.Ledger;
import dev.enishi.fact.Occasion;
import dev.enishi.fact.Place;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Progress;
import dev.enishi.fact.Revision;
import dev.enishi.fact.Staging;
import dev.enishi.fact.StoredFacts;
import dev.enishi.graph.GraphChanged;
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

	private final Ledger ledger;

	private final Journal journal;

	private final StoredFacts stored;

	private final FactWriter writer;

	private final Removals removals;

	private final History history;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Vocabulary vocabulary;

	/** Who waits for another change waits here, without a connection. */
	private final ReentrantLock turn = new ReentrantLock(true);

	Curation(Ledger ledger, Journal journal, StoredFacts stored, FactWriter writer, Removals removals, History history,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.ledger = ledger;
		this.journal = journal;
		this.stored = stored;
		this.writer = writer;
		this.removals = removals;
		this.history = history;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Makes a change.
	 * @param edit finds out what has to be changed, the main thing first
	 * @throws RefusedException when it cannot be made; nothing is written then
	 */
	Outcome write(Occasion occasion, Function<Problems, List<Change>> edit) {
		return underLock(occasion, () -> writeUnderLock(occasion, edit));
	}

	/** Does something that nobody else writes beside, unless it was done before. */
	Outcome underLock(Occasion occasion, Supplier<Outcome> work) {
		this.turn.lock();
		Outcome outcome;
		try {
			outcome = inTransaction(occasion, work);
		}
		finally {
			this.turn.unlock();
		}
		this.events.publishEvent(new GraphChanged());
		return outcome;
	}

	private Outcome inTransaction(Occasion occasion, Supplier<Outcome> work) {
		AtomicReference<@Nullable Outcome> done = new AtomicReference<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.ledger.lock();
				this.journal.requireWhole();
				Optional<Revision> earlier = this.ledger.earlier(occasion);
				done.set(earlier.map((revision) -> new Outcome(revision, this.history.factsOf(revision.number())))
					.orElseGet(work));
			});
		}
		catch (RuntimeException ex) {
			if (done.get() != null) {
				log.error("The database failed while it was to keep a change", ex);
				throw new EnishiException("OUTCOME_UNKNOWN",
						"The database failed while it was to keep this. Look whether it did, or send this again with the same 'idempotencyKey'");
			}
			throw ex;
		}
		return Objects.requireNonNull(done.get());
	}

	private Outcome writeUnderLock(Occasion occasion, Function<Problems, List<Change>> edit) {
		Problems problems = new Problems();
		List<Change> asked = edit.apply(problems);
		RefusedException.ifAny(problems);
		List<String> facts = asked.stream().map((change) -> change.fact().id()).toList();
		List<Change> changes = asked.stream()
			.filter((change) -> change.before() == null || !change.before().equals(change.after()))
			.toList();
		if (changes.isEmpty()) {
			return new Outcome(null, facts);
		}
		check(changes, problems);
		RefusedException.ifAny(problems);
		this.removals.check(changes);
		Revision revision = this.ledger.next(occasion);
		this.writer.write(this.ledger.record(revision, changes, true));
		return new Outcome(revision, facts);
	}

	/** The ids that entities had before and will not have had any more. */
	private static Set<String> freed(List<Change> changes) {
		Set<String> freed = new HashSet<>();
		changes.stream()
			.flatMap((change) -> Stream.ofNullable(change.before()))
			.map(Fact::formerIds)
			.forEach(freed::addAll);
		changes.stream()
			.flatMap((change) -> Stream.ofNullable(change.after()))
			.map(Fact::formerIds)
			.forEach(freed::removeAll);
		return freed;
	}

	/** What is written is checked as what is imported is. */
	private void check(List<Change> changes, Problems problems) {
		try (Staging staging = Staging.inMemory()) {
			for (Change change : changes) {
				Fact after = change.after();
				if (after != null) {
					staging.put(new Staging.Staged(after, new Place("input")));
				}
			}
			List<String> removed = changes.stream()
				.filter((change) -> change.after() == null)
				.map((change) -> change.fact().id())
				.toList();
			new Check(staging, this.stored, problems, this.vocabulary).without((fact) -> removed.contains(fact.id()))
				.freeing(freed(changes))
				.check(Progress.NONE);
		}
	}

}
