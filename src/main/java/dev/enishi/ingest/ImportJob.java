package dev.enishi.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import dev.enishi.EnishiException;
import dev.enishi.OutOfMemory;
import dev.enishi.bundle.InvalidBundleException;
import dev.enishi.bundle.Problems;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** An import by the service, and its progress. */
public final class ImportJob implements Progress {

	private static final Log log = LogFactory.getLog(ImportJob.class);

	private static final int SHOWN = 1000;

	private final String id = UUID.randomUUID().toString();

	private final OffsetDateTime askedAt = now();

	private final Request request;

	private final List<PlannedChange> changes = new ArrayList<>();

	private State state = State.WAITING;

	private @Nullable OffsetDateTime endedAt;

	private @Nullable String phase;

	private long total;

	private long done;

	private long began;

	private boolean cancelled;

	private @Nullable String failure;

	private @Nullable InvalidBundleException problems;

	private @Nullable Report report;

	ImportJob(Request request) {
		this.request = request;
	}

	/** Runs the import, and keeps its result. */
	void run(Function<ImportJob, Report> work) {
		try {
			begin("Waiting", 0);
			Report made = work.apply(this);
			end(State.DONE, null, made);
		}
		catch (CancellationException ex) {
			end(State.CANCELLED, null, null);
		}
		catch (InvalidBundleException ex) {
			this.problems = ex;
			end(State.FAILED, "The bundle is not right; see the problems", null);
		}
		catch (EnishiException ex) {
			end(State.FAILED, ex.getMessage(), null);
		}
		catch (RuntimeException | Error ex) {
			OutOfMemory.endIfCauseOf(ex);
			log.error("Import " + this.id + " failed", ex);
			end(State.FAILED, "Something went wrong on our side, and nothing of the import remains. "
					+ "See the log of the service under " + this.id, null);
		}
	}

	private synchronized void end(State end, @Nullable String why, @Nullable Report made) {
		this.state = end;
		this.failure = why;
		this.report = made;
		this.endedAt = now();
	}

	/** Cancels it where it can; what is finished remains. */
	public synchronized void cancel() {
		this.cancelled = true;
	}

	@Override
	public synchronized void begin(String phase, long total) {
		step(0);
		this.state = State.RUNNING;
		this.phase = phase;
		this.total = total;
		this.done = 0;
		this.began = System.nanoTime();
	}

	@Override
	public synchronized void step(long done) {
		if (this.cancelled) {
			throw new CancellationException();
		}
		this.done += done;
	}

	/** Keeps a change to show, the first of them. */
	synchronized void show(PlannedChange change) {
		step(0);
		if (this.changes.size() < SHOWN) {
			this.changes.add(change);
		}
	}

	/** Its current status. */
	public synchronized Status status() {
		Pace pace = (this.state == State.RUNNING && this.phase != null)
				? Pace.since(this.began, this.phase, this.done, this.total) : null;
		return new Status(this.id, this.request, this.state, this.askedAt, this.endedAt, pace, this.failure, wrong(),
				(this.problems != null) ? this.problems.count()
						: (this.report != null) ? this.report.skipped().count() : 0,
				List.copyOf(this.changes), this.report);
	}

	/** What is wrong with the bundle, or with the rows of it that were left out. */
	private List<Problems.Problem> wrong() {
		if (this.problems != null) {
			return this.problems.first();
		}
		return (this.report != null) ? this.report.skipped().problems().stream().limit(SHOWN).toList() : List.of();
	}

	String id() {
		return this.id;
	}

	Request request() {
		return this.request;
	}

	private static OffsetDateTime now() {
		return OffsetDateTime.now(Clock.systemUTC());
	}

	/** The states of an import. */
	enum State {

		WAITING, RUNNING, DONE, FAILED, CANCELLED

	}

	/**
	 * What was requested.
	 *
	 * @param bundle the bundle, as seen from the folder of imports
	 * @param files the same as files
	 * @param dryRun whether nothing is written
	 * @param retirement whether what its documents no longer state is removed
	 * @param by the curator
	 * @param message why, or null
	 */
	public record Request(String bundle, BundleFiles files, boolean dryRun, Retirement retirement, String by,
			@Nullable String message) {

	}

	/**
	 * The status of an import.
	 *
	 * @param pace how far it has come, null before and after
	 * @param failure what kept it from being done, null where nothing did
	 * @param problems what is wrong with the bundle, the first of it
	 * @param changes what it would change, the first of it, where nothing is written
	 * @param report what came of it, null before its end
	 */
	public record Status(String id, Request request, State state, OffsetDateTime askedAt,
			@Nullable OffsetDateTime endedAt, @Nullable Pace pace, @Nullable String failure,
			List<Problems.Problem> problems, int problemCount, List<PlannedChange> changes, @Nullable Report report) {

	}

}
