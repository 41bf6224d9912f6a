package dev.enishi.graphql.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.OutOfMemory;
import dev.enishi.limit.Admission;
import dev.enishi.limit.Permit;
import dev.enishi.limit.Refusal;
import dev.enishi.live.Deadlines;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Runs queries that take longer than anybody waits, a few at a time. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(Jobs.Settings.class)
class Jobs {

	private static final Logger logger = LoggerFactory.getLogger(Jobs.class);

	private final WebGraphQlHandler graphQl;

	private final Admission admission;

	private final Deadlines deadlines;

	private final JsonMapper json;

	private final Settings settings;

	private final ExecutorService workers;

	/** The oldest first. */
	private final Map<String, Job> jobs = new LinkedHashMap<>();

	Jobs(WebGraphQlHandler graphQl, Admission admission, Deadlines deadlines, JsonMapper json, Settings settings) {
		this.graphQl = graphQl;
		this.admission = admission;
		this.deadlines = deadlines;
		this.json = json;
		this.settings = settings;
		this.workers = Executors.newFixedThreadPool(settings.atOnce(), (work) -> {
			Thread worker = new Thread(work, "job");
			worker.setDaemon(true);
			return worker;
		});
	}

	/**
	 * Starts a job for the user who sends the current request.
	 * @param request the query, under the permit of the job
	 * @param client the address that it comes from
	 * @throws EnishiException when there are too many
	 */
	Job start(Function<Permit, WebGraphQlRequest> request, String client) {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		Job job = new Job(UUID.randomUUID().toString(), client, owner());
		synchronized (this.jobs) {
			makeRoom(client);
			this.jobs.put(job.id(), job);
			job.submitted(this.workers.submit(() -> run(job, request, person)));
		}
		return job;
	}

	/**
	 * A job of the user who sends the current request.
	 * @throws EnishiException when there is none with the id
	 */
	Job find(String id) {
		synchronized (this.jobs) {
			removeExpired();
			Job job = this.jobs.get(id);
			if (job == null || !Objects.equals(job.owner(), owner())) {
				throw new EnishiException(ErrorCode.UNKNOWN_JOB,
						"There is no job '%s', or it has expired".formatted(id));
			}
			return job;
		}
	}

	/** Ends a job, whose response is gone then. */
	void remove(Job job) {
		synchronized (this.jobs) {
			this.jobs.remove(job.id());
		}
		job.cancel();
	}

	@PreDestroy
	void close() {
		synchronized (this.jobs) {
			this.jobs.values().forEach(Job::cancel);
		}
		this.workers.shutdownNow();
	}

	/** Of a client that has as many as it may, the oldest response makes room. */
	private void makeRoom(String client) {
		removeExpired();
		List<Job> own = this.jobs.values().stream().filter((job) -> job.client().equals(client)).toList();
		if (own.size() >= this.settings.perClient() || this.jobs.size() >= this.settings.most()) {
			Job oldest = own.stream()
				.filter((job) -> job.ended() != null)
				.min(Comparator.comparing(Job::ended))
				.orElseThrow(() -> new EnishiException(ErrorCode.TOO_MANY_JOBS,
						"%d jobs are running or waiting, %d of them yours. Try again when one has ended"
							.formatted(this.jobs.size(), own.size())));
			this.jobs.remove(oldest.id());
		}
	}

	private void removeExpired() {
		Instant old = Instant.now().minus(this.settings.kept());
		this.jobs.values().removeIf((job) -> job.ended() != null && job.ended().isBefore(old));
	}

	private static @Nullable String owner() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null) ? person.getName() : null;
	}

	private void run(Job job, Function<Permit, WebGraphQlRequest> request, @Nullable Authentication person) {
		job.begin();
		SecurityContextHolder.getContext().setAuthentication(person);
		try (Permit permit = this.admission.admitJob(this.settings.time())) {
			WebGraphQlResponse response = this.deadlines.job(this.settings.time(), job.progress(),
					() -> Objects.requireNonNull(this.graphQl.handleRequest(request.apply(permit)).block()));
			job.end(written(response));
		}
		catch (EnishiException ex) {
			job.end(Refusal.json(ex.code(), String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			if (!job.isCancelled()) {
				logger.error("The job {} failed", job.id(), ex);
			}
			job.end(Refusal.json(ErrorCode.INTERNAL, "The service failed; its log has more under " + job.id()));
		}
		catch (OutOfMemoryError ex) {
			OutOfMemory.endIfCauseOf(ex);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private byte[] written(WebGraphQlResponse response) {
		byte[] body = this.json.writeValueAsBytes(response.toMap());
		long most = this.settings.response().toBytes();
		if (body.length > most) {
			throw new EnishiException(ErrorCode.ANSWER_TOO_LARGE,
					"The response has %,d bytes, but that of a job may have %,d. Request less at once"
						.formatted(body.length, most));
		}
		return body;
	}

	/**
	 * How many jobs there may be, and how long.
	 *
	 * @param time how long one may run
	 * @param atOnce how many run at a time, each on one core
	 * @param most how many may run, wait, or keep a response; half of them of one client
	 * @param kept how long a response is kept
	 * @param response how large a response may be
	 */
	@ConfigurationProperties("enishi.jobs")
	record Settings(@DefaultValue("10m") Duration time, @DefaultValue("1") int atOnce, @DefaultValue("20") int most,
			@DefaultValue("1h") Duration kept, @DefaultValue("20MB") DataSize response) {

		int perClient() {
			return Math.max(1, this.most / 2);
		}

	}

}
