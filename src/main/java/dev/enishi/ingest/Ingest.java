package dev.enishi.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.EnishiException;
import dev.enishi.fact.Change;
import dev.enishi.fact.Check;
import dev.enishi.fact.Journal;
import dev.enishi.fact.Occasion;
import dev.enishi.fact.Place;
import dev.enishi.fact.Plan;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Progress;
import dev.enishi.fact.Revision;
import dev.enishi.fact.Staging;
import dev.enishi.fact.StoredFacts;
import dev.enishi.graph.GraphChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Brings bundles and the tables that they name into the graph. */
@Service
@EnableConfigurationProperties(IngestSettings.class)
class Ingest {

	private final StoredFacts stored;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final Vocabulary vocabulary;

	private final int batch;

	private final Duration announce;

	Ingest(StoredFacts stored, Journal journal, ApplicationEventPublisher events, IngestSettings settings,
			Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.stored = stored;
		this.journal = journal;
		this.events = events;
		this.batch = settings.batch();
		this.announce = settings.announce();
	}

	/**
	 * Reads, checks and writes a bundle; where anything fails, nothing of it remains.
	 * @param files its files; together they are one bundle
	 * @throws EnishiException with everything that is wrong, by file and line; nothing is
	 * written then
	 */
	Report importBundle(List<? extends Resource> files, Occasion occasion) {
		return importBundle(files, null, Retirement.NONE, occasion, Progress.NONE);
	}

	/**
	 * The same for a bundle in a folder.
	 * @param bundle its files and the folder of its tables
	 * @param retirement whether what its documents stated before and no longer do is
	 * removed
	 */
	Report importBundle(BundleFiles bundle, Retirement retirement, Occasion occasion, Progress progress) {
		return importBundle(bundle.files(), bundle.tables(), retirement, occasion, progress);
	}

	private Report importBundle(List<? extends Resource> files, @Nullable Path tables, Retirement retirement,
			Occasion occasion, Progress progress) {
		try (Staging staging = Staging.onDisk()) {
			Comparison comparison = read(staging, files, tables, retirement, progress);
			long mark = this.journal.mark();
			Plan plan = plan(staging, comparison, retirement, progress);
			Revision revision = (plan.size() > 0) ? write(plan, mark, occasion, progress) : null;
			return new Report(plan.counts(), PossibleDuplicates.NONE, (revision != null) ? revision.number() : null);
		}
	}

	/**
	 * What an import would do, and what in it may be the same thing under two ids; each
	 * change is handed out, and nothing is written.
	 */
	Report preview(BundleFiles bundle, Retirement retirement, Progress progress, Consumer<Change> action) {
		try (Staging staging = Staging.onDisk()) {
			Comparison comparison = read(staging, bundle.files(), bundle.tables(), retirement, progress);
			this.journal.requireWhole();
			Plan plan = plan(staging, comparison, retirement, progress);
			plan.forEachBatch(this.batch, (changes) -> changes.forEach(action));
			return new Report(plan.counts(), new Duplicates(staging, this.stored, this.vocabulary).find(), null);
		}
	}

	/** Reads and checks alone, and says what may be the same thing under two ids. */
	PossibleDuplicates check(BundleFiles bundle, Progress progress) {
		try (Staging staging = Staging.onDisk()) {
			read(staging, bundle.files(), bundle.tables(), Retirement.NONE, progress);
			return new Duplicates(staging, this.stored, this.vocabulary).find();
		}
	}

	private Comparison read(Staging staging, List<? extends Resource> files, @Nullable Path tables,
			Retirement retirement, Progress progress) {
		Problems problems = new Problems();
		Statements statements = new Statements(staging, problems);
		new BundleReader(this.vocabulary, statements, tables, problems, progress).read(files);
		if (statements.isEmpty() && !problems.any()) {
			problems.add(Place.line(String.valueOf(files.get(0).getFilename()), 1), "The bundle states nothing");
		}
		new FormerIds(staging, this.stored).resolve();
		Comparison comparison = new Comparison(staging, this.stored);
		new Check(staging, this.stored, problems, this.vocabulary)
			.without((fact) -> retirement.wanted() && comparison.retires(fact))
			.check(progress);
		problems.throwIfAny();
		return comparison;
	}

	private static Plan plan(Staging staging, Comparison comparison, Retirement retirement, Progress progress) {
		Plan plan = staging.plan();
		comparison.compare(progress, plan::add);
		if (retirement.wanted()) {
			comparison.retire(retirement, plan::add);
		}
		return plan;
	}

	private Revision write(Plan plan, long mark, Occasion occasion, Progress progress) {
		progress.begin("Writing", plan.size());
		Revision revision = (plan.size() <= this.batch) ? this.journal.writeAtOnce(plan.all(), mark, occasion)
				: writeInBatches(plan, mark, occasion, progress);
		this.events.publishEvent(new GraphChanged());
		return revision;
	}

	private Revision writeInBatches(Plan plan, long mark, Occasion occasion, Progress progress) {
		Revision revision = this.journal.begin(plan.size(), mark, occasion);
		try {
			// services beside this one look that often whether an import is running
			Thread.sleep(this.announce.toMillis());
			AtomicLong left = new AtomicLong(plan.size());
			plan.forEachBatch(this.batch, (changes) -> {
				boolean last = left.addAndGet(-changes.size()) == 0;
				this.journal.write(revision, changes, last);
				if (!last) {
					// whoever follows may end the import, and what is whole stays
					progress.step(changes.size());
				}
			});
			return revision;
		}
		catch (RuntimeException ex) {
			takeBack(revision, ex);
			throw ex;
		}
		catch (InterruptedException ex) {
			takeBack(revision, ex);
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The import was interrupted and taken back", ex);
		}
	}

	/** Where even that fails, whoever finds the import takes it back later. */
	private void takeBack(Revision revision, Exception because) {
		try {
			this.journal.undo(revision.number());
		}
		catch (RuntimeException ex) {
			because.addSuppressed(ex);
		}
	}

}
