package dev.enishi.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.revision.ChangeRequest;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The imports that were requested since the service started, one after the other. */
@Component
public class ImportJobs implements DisposableBean {

	private static final int KEPT = 50;

	private static final int MOST_WAITING = 10;

	private static final int SECONDS_TO_ROLL_BACK = 60;

	private final Ingest ingest;

	private final Deque<ImportJob> jobs = new ArrayDeque<>();

	private final ExecutorService executor = Executors
		.newSingleThreadExecutor((task) -> new Thread(task, "requested-imports"));

	ImportJobs(Ingest ingest) {
		this.ingest = ingest;
	}

	/**
	 * Begins an import once those before it are done.
	 * @throws EnishiException when too many are waiting
	 */
	public synchronized ImportJob start(ImportJob.Request request) {
		if (this.jobs.stream().filter((job) -> job.status().endedAt() == null).count() > MOST_WAITING) {
			throw new EnishiException(ErrorCode.TOO_MANY_IMPORTS,
					"%d imports are waiting already. Try again when some of them are done".formatted(MOST_WAITING));
		}
		ImportJob job = new ImportJob(request);
		this.jobs.addFirst(job);
		if (this.jobs.size() > KEPT) {
			this.jobs.removeLast();
		}
		this.executor.execute(() -> job.run(this::work));
		return job;
	}

	/** The latest first. */
	public synchronized List<ImportJob> all() {
		return List.copyOf(this.jobs);
	}

	public Optional<ImportJob> find(String id) {
		return all().stream().filter((job) -> job.id().equals(id)).findFirst();
	}

	private Report work(ImportJob job) {
		ImportJob.Request request = job.request();
		return request.dryRun() ? this.ingest.preview(request.files(), request.retirement(), job, job::show)
				: this.ingest.importBundle(request.files(), request.retirement(),
						ChangeRequest.importing(request.by(), request.message()), job);
	}

	/** Rolls back a running import. */
	@Override
	public void destroy() throws InterruptedException {
		all().forEach(ImportJob::cancel);
		this.executor.shutdown();
		this.executor.awaitTermination(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS);
	}

}
