package dev.enishi.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.fact.Change;
import dev.enishi.fact.Check;
import dev.enishi.fact.Journal;
import dev.enishi.fact.Occasion;
import dev.enishi.fact.Plan;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Progress;
import dev.enishi.fact.Revision;
import dev.enishi.fact.Staging;
import dev.enishi.fact.StoredFacts;
import dev.enishi.graph.GraphChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Brings bundles and the tables that they name into the graph. */
@Service
class Ingest {

	private final StoredFacts stored;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final int batch;

	private final Duration announce;

	Ingest(StoredFacts stored, Journal journal, ApplicationEventPublisher events,
			@Value("${enishi.ingest.batch:5000}") int batch, @Value("${enishi.ingest.announce:1s}") Duration announce) {
		this.stored = stored;
		this.journal = journal;
		this.events = events;
		this.batch = batch;
		this.announce = announce;
	}

	/**
	 * Reads, checks and writes a bundle; where anything fails, nothing of it remains.
	 * @param files its files; together they are one bundle
	 * @throws EnishiException with everything that is wrong, by file and line; nothing is
	 * written then
	 */
	Report importBundle(List<? extends Resource> files, Occasion occasion) {
		return importBundle(files, null, false, occasion, Progress.NONE);
	}

	/**
	 * The same for a bundle in a folder.
	 * @param bundle its files and the folder of its tables
	 * @param retire whether what its documents stated before and no longer do is removed
	 */
	Report importBundle(BundleFiles bundle, boolean retire, Occasion occasion, Progress progress) {
		return importBundle(bundle.files(), bundle.tables(), retire, occasion, progress);
	}

	private Report importBundle(List<? extends Resource> files, @Nullable Path tables, boolean retire,
			Occasion occasion, Progress progress) {
		try (Staging staging = Staging.onDisk()) {
			Comparison comparison = read(staging, files, tables, retire, progress);
			long mark = this.journal.mark();
			Plan plan = plan(staging, comparison, retire, progress);
			Revision revision = (plan.size() > 0) ? write(plan, mark, occasion, progress) : null;
			return new Report(plan.counts(), Duplicates.Found.NONE, (revision != null) ? revision.number() : null);
		}
	}

	/**
	 * What an import would do, and what in it may be the same thing under two ids; each
	 * change is handed out, and nothing is written.
	 */
	Report preview(BundleFiles bundle, boolean retire, Progress progress, Consumer<Change> action) {
		try (Staging staging = Staging.onDisk()) {
			Comparison comparison = read(staging, bundle.files(), bundle.tables(), retire, progress);
			this.journal.requireWhole();
			Plan plan = plan(staging, comparison, retire, progress);
			plan.forEachBatch(this.batch, (changes) -> changes.forEach(action));
			return new Report(plan.counts(), new Duplicates(staging, this.stored).find(), null);
		}
	}

	/** Reads and checks alone, and says what may be the same thing under two ids. */
	Duplicates.Found check(BundleFiles bundle, Progress progress) {
		try (Staging staging = Staging.onDisk()) {
			read(staging, bundle.files(), bundle.tables(), false, progress);
			return new Duplicates(staging, this.stored).find();
		}
	}

	private Comparison read(Staging staging, List<? extends Resource> files, @Nullable Path tables, boolean retire,
			Progress progress) {
		Problems problems = new Problems();
		new BundleReader(new Statements(staging, problems), tables, problems, progress).read(files);
		new FormerIds(staging, this.stored).resolve();
		Comparison comparison = new Comparison(staging, this.stored);
		new Check(staging, this.stored, problems).without((fact) -> retire && comparison.retires(fact)).check(progress);
		problems.throwIfAny();
		return comparison;
	}

	private static Plan plan(Staging staging, Comparison comparison, boolean retire, Progress progress) {
		Plan plan = staging.plan();
		comparison.compare(progress, plan::add);
		if (retire) {
			comparison.retire(plan::add);
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
