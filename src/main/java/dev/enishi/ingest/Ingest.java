package dev.enishi.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
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
	 * @return what was added, changed and removed
	 * @throws EnishiException with everything that is wrong, by file and line; nothing is
	 * written then
	 */
	List<Plan.Count> importBundle(List<? extends Resource> files, Occasion occasion) {
		return run(files, null, false, Progress.NONE, (plan, mark) -> write(plan, mark, occasion, Progress.NONE));
	}

	/**
	 * The same for a bundle in a folder.
	 * @param bundle its files and the folder of its tables
	 * @param retire whether what its documents stated before and no longer do is removed
	 */
	List<Plan.Count> importBundle(BundleFiles bundle, boolean retire, Occasion occasion, Progress progress) {
		return run(bundle.files(), bundle.tables(), retire, progress,
				(plan, mark) -> write(plan, mark, occasion, progress));
	}

	/** What an import would do; each change is handed out, and nothing is written. */
	List<Plan.Count> preview(BundleFiles bundle, boolean retire, Progress progress, Consumer<Change> action) {
		return run(bundle.files(), bundle.tables(), retire, progress,
				(plan, mark) -> plan.forEachBatch(this.batch, (changes) -> changes.forEach(action)));
	}

	/** Reads and checks alone, and says what may be the same thing under two ids. */
	List<String> check(BundleFiles bundle, Progress progress) {
		try (Staging staging = Staging.onDisk()) {
			read(staging, bundle.files(), bundle.tables(), progress);
			return new Duplicates(staging).find();
		}
	}

	private List<Plan.Count> run(List<? extends Resource> files, @Nullable Path tables, boolean retire,
			Progress progress, BiConsumer<Plan, Long> action) {
		try (Staging staging = Staging.onDisk()) {
			read(staging, files, tables, progress);
			long mark = this.journal.mark();
			Plan plan = staging.plan();
			Comparison comparison = new Comparison(staging, this.stored);
			comparison.compare(progress, plan::add);
			if (retire) {
				comparison.retire(plan::add);
			}
			action.accept(plan, mark);
			return plan.counts();
		}
	}

	private void read(Staging staging, List<? extends Resource> files, @Nullable Path tables, Progress progress) {
		Problems problems = new Problems();
		new BundleReader(new Statements(staging, problems), tables, problems, progress).read(files);
		new Check(staging, this.stored, problems).check(progress);
		problems.throwIfAny();
	}

	private void write(Plan plan, long mark, Occasion occasion, Progress progress) {
		if (plan.size() == 0) {
			return;
		}
		progress.begin("Writing", plan.size());
		if (plan.size() <= this.batch) {
			plan.forEachBatch(this.batch, (changes) -> this.journal.writeAtOnce(changes, mark, occasion));
		}
		else {
			writeInBatches(plan, mark, occasion, progress);
		}
		this.events.publishEvent(new GraphChanged());
	}

	private void writeInBatches(Plan plan, long mark, Occasion occasion, Progress progress) {
		Revision revision = this.journal.begin(plan.size(), mark, occasion);
		try {
			// services beside this one look that often whether an import is running
			Thread.sleep(this.announce.toMillis());
			AtomicLong left = new AtomicLong(plan.size());
			plan.forEachBatch(this.batch, (changes) -> {
				this.journal.write(revision, changes, left.addAndGet(-changes.size()) == 0);
				progress.step(changes.size());
			});
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
