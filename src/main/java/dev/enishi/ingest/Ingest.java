package dev.enishi.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.FactJson;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact.Kind;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Check;
import dev.enishi.revision.Checks;
import dev.enishi.revision.Revision;
import dev.enishi.revision.UndoLog;
import dev.enishi.vocabulary.Vocabulary;
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

	private final KnownIds known;

	private final Checks checks;

	private final FactJson json;

	private final UndoLog undoLog;

	private final ApplicationEventPublisher events;

	private final Vocabulary vocabulary;

	private final List<TableFormat> formats;

	private final int batch;

	private final Duration announce;

	Ingest(StoredFacts stored, KnownIds known, Checks checks, FactJson json, UndoLog undoLog,
			ApplicationEventPublisher events, IngestSettings settings, Vocabulary vocabulary,
			List<TableFormat> formats) {
		this.formats = formats;
		this.vocabulary = vocabulary;
		this.stored = stored;
		this.known = known;
		this.checks = checks;
		this.json = json;
		this.undoLog = undoLog;
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
	Report importBundle(List<? extends Resource> files, ChangeRequest occasion) {
		return importBundle(files, null, Retirement.NONE, occasion, Progress.NONE);
	}

	/**
	 * The same for a bundle in a folder.
	 * @param bundle its files and the folder of its tables
	 * @param retirement whether what its documents stated before and no longer do is
	 * removed
	 */
	Report importBundle(BundleFiles bundle, Retirement retirement, ChangeRequest occasion, Progress progress) {
		return importBundle(bundle.files(), bundle.tables(), retirement, occasion, progress);
	}

	private Report importBundle(List<? extends Resource> files, @Nullable Path tables, Retirement retirement,
			ChangeRequest occasion, Progress progress) {
		try (Staging staging = new Staging(this.json)) {
			Comparison comparison = read(staging, files, tables, retirement, progress);
			long mark = this.undoLog.mark();
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
		try (Staging staging = new Staging(this.json)) {
			Comparison comparison = read(staging, bundle.files(), bundle.tables(), retirement, progress);
			this.undoLog.requireWhole();
			Plan plan = plan(staging, comparison, retirement, progress);
			plan.forEachBatch(this.batch, (changes) -> changes.forEach(action));
			return new Report(plan.counts(), new Duplicates(staging, this.stored).find(), null);
		}
	}

	/** Reads and checks alone, and says what may be the same thing under two ids. */
	PossibleDuplicates check(BundleFiles bundle, Progress progress) {
		try (Staging staging = new Staging(this.json)) {
			read(staging, bundle.files(), bundle.tables(), Retirement.NONE, progress);
			return new Duplicates(staging, this.stored).find();
		}
	}

	private Comparison read(Staging staging, List<? extends Resource> files, @Nullable Path tables,
			Retirement retirement, Progress progress) {
		Problems problems = new Problems();
		StatedFacts statements = new StatedFacts(staging, problems);
		new BundleReader(this.vocabulary, this.formats, statements, tables, problems, progress).read(files);
		if (statements.isEmpty() && !problems.any()) {
			problems.add(Place.line(String.valueOf(files.get(0).getFilename()), 1), "The bundle states nothing");
		}
		new FormerIds(staging, this.stored, this.known).resolve();
		Comparison comparison = new Comparison(staging, this.stored, this.known);
		Check check = this.checks.of(staging, problems)
			.without((fact) -> retirement.wanted() && comparison.retires(fact));
		progress.begin("Checking", staging.size(Kind.ENTITY) + staging.size(Kind.LINK));
		staging.forEachBatch(Kind.ENTITY, this.batch, (batch) -> {
			check.entities(batch);
			progress.step(batch.size());
		});
		staging.forEachBatch(Kind.LINK, this.batch, (batch) -> {
			check.links(batch);
			progress.step(batch.size());
		});
		check.end();
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

	private Revision write(Plan plan, long mark, ChangeRequest occasion, Progress progress) {
		progress.begin("Writing", plan.size());
		Revision revision = (plan.size() <= this.batch) ? this.undoLog.writeAtOnce(plan.all(), mark, occasion)
				: writeInBatches(plan, mark, occasion, progress);
		this.events.publishEvent(new GraphChanged());
		return revision;
	}

	private Revision writeInBatches(Plan plan, long mark, ChangeRequest occasion, Progress progress) {
		Revision revision = this.undoLog.begin(plan.size(), mark, occasion);
		try {
			// other services poll that often for a running import
			Thread.sleep(this.announce.toMillis());
			AtomicLong left = new AtomicLong(plan.size());
			plan.forEachBatch(this.batch, (changes) -> {
				boolean last = left.addAndGet(-changes.size()) == 0;
				this.undoLog.write(revision, changes, last);
				if (!last) {
					// following the progress may cancel the import, but not its last
					// batch
					progress.step(changes.size());
				}
			});
			return revision;
		}
		catch (RuntimeException ex) {
			rollBack(revision, ex);
			throw ex;
		}
		catch (InterruptedException ex) {
			rollBack(revision, ex);
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The import was interrupted and rolled back", ex);
		}
	}

	/** Where even that fails, the next process that finds the import rolls it back. */
	private void rollBack(Revision revision, Exception because) {
		try {
			this.undoLog.undo(revision.number());
		}
		catch (RuntimeException ex) {
			because.addSuppressed(ex);
		}
	}

}
