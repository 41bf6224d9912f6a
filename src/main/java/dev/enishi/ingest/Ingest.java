package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.enishi.EnishiException;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.evidence.SourceTexts;
import dev.enishi.graph.FactJson;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.match.Distinctions;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Source;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Check;
import dev.enishi.revision.Checks;
import dev.enishi.revision.Revision;
import dev.enishi.revision.Stated;
import dev.enishi.revision.UndoLog;
import dev.enishi.table.Tables;
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

	private final Tables formats;

	private final SourceTexts texts;

	private final Distinctions distinctions;

	private final int batch;

	private final Duration announce;

	Ingest(StoredFacts stored, KnownIds known, Checks checks, FactJson json, UndoLog undoLog,
			ApplicationEventPublisher events, IngestSettings settings, Vocabulary vocabulary, Tables formats,
			SourceTexts texts, Distinctions distinctions) {
		this.distinctions = distinctions;
		this.texts = texts;
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
			keepTexts(staging, folder(files));
			Revision revision = (plan.size() > 0) ? write(plan, mark, occasion, progress) : null;
			return new Report(plan.counts(), PossibleDuplicates.NONE, (revision != null) ? revision.number() : null,
					staging.skipped(), 0);
		}
	}

	/**
	 * What an import would do, and what in it may be the same thing under two ids; each
	 * change is handed out, and nothing is written.
	 */
	Report preview(BundleFiles bundle, Retirement retirement, Progress progress, Consumer<PlannedChange> action) {
		try (Staging staging = new Staging(this.json)) {
			Comparison comparison = read(staging, bundle.files(), bundle.tables(), retirement, progress);
			this.undoLog.requireWhole();
			Plan plan = plan(staging, comparison, retirement, progress);
			long citationsAlone = new Preview(staging, this.known, this.batch).show(plan, action);
			return new Report(plan.counts(), duplicates(staging), null, staging.skipped(), citationsAlone);
		}
	}

	/** Reads and checks alone, and says what may be the same thing under two ids. */
	PossibleDuplicates check(BundleFiles bundle, Progress progress) {
		try (Staging staging = new Staging(this.json)) {
			read(staging, bundle.files(), bundle.tables(), Retirement.NONE, progress);
			return duplicates(staging);
		}
	}

	private PossibleDuplicates duplicates(Staging staging) {
		return new Duplicates(staging, this.stored, this.distinctions.known()).find();
	}

	private Comparison read(Staging staging, List<? extends Resource> files, @Nullable Path tables,
			Retirement retirement, Progress progress) {
		Problems problems = new Problems();
		StatedFacts statements = new StatedFacts(staging, problems);
		new BundleReader(this.vocabulary, this.formats, statements, tables, problems, progress).read(files);
		if (statements.isEmpty() && !problems.any()) {
			problems.add(Place.line(String.valueOf(files.get(0).getFilename()), 1), "The bundle states nothing");
		}
		citeTexts(staging, problems, folder(files));
		new FormerIds(staging, this.stored, this.known).resolve();
		Comparison comparison = new Comparison(staging, this.stored, this.known);
		List<Fact> skipped;
		do {
			skipped = check(staging, problems, (fact) -> retirement.wanted() && comparison.retires(fact), progress);
			// what refers to something that is left out is left out in the next round
			skipped.forEach(staging::remove);
		}
		while (!skipped.isEmpty() && !problems.any());
		problems.throwIfAny();
		staging.skipped(problems.skipped(), problems.skippedCount());
		return comparison;
	}

	private List<Fact> check(Staging staging, Problems problems, Predicate<Fact> removed, Progress progress) {
		Check check = this.checks.of(staging, problems).without(removed);
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
		return check.skipped();
	}

	/**
	 * Notes which text each document has, so that it shows if the text changes. Where the
	 * text is not at hand, what was noted before stays.
	 */
	private void citeTexts(Staging staging, Problems problems, @Nullable Path folder) {
		List<Stated> cited = new ArrayList<>();
		staging.forEachBatch(Kind.SOURCE, this.batch, (batch) -> {
			Map<String, Fact> before = this.stored.of(Kind.SOURCE, batch.stream().map(Stated::fact).toList());
			for (Stated stated : batch) {
				try {
					Source source = this.texts.cited((Source) stated.fact(), folder);
					cited.add(new Stated((source.sha256() == null) ? asBefore(source, before.get(source.id())) : source,
							stated.place()));
				}
				catch (IllegalArgumentException ex) {
					problems.add(stated.place(), String.valueOf(ex.getMessage()));
				}
			}
		});
		cited.forEach(staging::put);
	}

	private static Source asBefore(Source source, @Nullable Fact before) {
		return (source.textFile() != null && before instanceof Source known && known.sha256() != null
				&& source.textFile().equals(known.textFile())) ? (Source) source.with("sha256", known.sha256())
						: source;
	}

	private void keepTexts(Staging staging, @Nullable Path folder) {
		if (folder != null) {
			staging.forEachBatch(Kind.SOURCE, this.batch,
					(batch) -> batch.forEach((stated) -> this.texts.keep((Source) stated.fact(), folder)));
		}
	}

	/** The folder of a bundle; null where it is part of the program. */
	private static @Nullable Path folder(List<? extends Resource> files) {
		try {
			Resource first = files.get(0);
			return first.isFile() ? first.getFile().toPath().toAbsolutePath().getParent() : null;
		}
		catch (IOException ex) {
			return null;
		}
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
		if (plan.size() > this.batch) {
			Revision revision = writeInBatches(plan, mark, occasion, progress);
			this.events.publishEvent(new GraphChanged());
			return revision;
		}
		List<Change> changes = plan.all();
		Revision revision = this.undoLog.writeAtOnce(changes, mark, occasion);
		this.events.publishEvent(new GraphChanged(revision.number(), changes));
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
