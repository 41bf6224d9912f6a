package dev.enishi.graphql.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.limit.Admission;
import dev.enishi.limit.Permit;
import dev.enishi.live.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Jobs that run until they are ended. */
class RunningJobTests {

	private static final Function<Permit, WebGraphQlRequest> QUERY = (permit) -> mock(WebGraphQlRequest.class);

	private final CountDownLatch running = new CountDownLatch(1);

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private Jobs jobs;

	@BeforeEach
	void start() {
		WebGraphQlHandler graphQl = mock(WebGraphQlHandler.class);
		given(graphQl.handleRequest(any())).willReturn(Mono.fromCallable(this::endless));
		Deadlines deadlines = mock(Deadlines.class);
		given(deadlines.job(any(), any(), any())).willAnswer((call) -> call.<Supplier<?>>getArgument(2).get());
		this.jobs = new Jobs(graphQl, mock(Admission.class), deadlines, new JsonMapper(),
				new Jobs.Settings(Duration.ofMinutes(1), 1, 4, Duration.ofHours(1), DataSize.ofMegabytes(1)));
	}

	@AfterEach
	void close() {
		this.jobs.close();
	}

	@Test
	void itsWorkEndsWhenItIsRemoved() throws InterruptedException {
		Job job = this.jobs.start(QUERY, "192.0.2.1");
		assertThat(this.running.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.jobs.find(job.id()).begun()).isNotNull();
		this.jobs.remove(job);
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> this.jobs.find(job.id()))
			.matches((problem) -> problem.code() == ErrorCode.UNKNOWN_JOB);
	}

	@Test
	void nobodyTakesMoreThanHalfOfThem() {
		List<Job> own = new ArrayList<>();
		own.add(this.jobs.start(QUERY, "192.0.2.1"));
		own.add(this.jobs.start(QUERY, "192.0.2.1"));
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> this.jobs.start(QUERY, "192.0.2.1"))
			.matches((problem) -> problem.code() == ErrorCode.TOO_MANY_JOBS);
		this.jobs.start(QUERY, "192.0.2.2");
		assertThat(own.get(1).begun()).isNull();
		this.jobs.remove(own.get(1));
		assertThat(this.jobs.start(QUERY, "192.0.2.1").ended()).isNull();
	}

	private <T> T endless() throws InterruptedException {
		this.running.countDown();
		try {
			Thread.sleep(Duration.ofMinutes(1).toMillis());
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
			throw ex;
		}
		throw new IllegalStateException("Nobody ended it");
	}

}
