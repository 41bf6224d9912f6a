package dev.enishi.trace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.live.Deadline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ComputePermitsTests {

	private final ComputePermits turns = new ComputePermits(1);

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	@Test
	void aComputationWaitsForItsTurn() throws Exception {
		CompletableFuture<String> first = occupied();
		CompletableFuture<String> second = CompletableFuture
			.supplyAsync(this.turns.await(new Deadline(Duration.ofMinutes(1)), () -> "second"));
		assertThat(second).isNotDone();
		this.end.countDown();
		assertThat(first.get()).isEqualTo("first");
		assertThat(second.get()).isEqualTo("second");
	}

	@Test
	void oneWhoseTurnDoesNotComeIsRefused() throws Exception {
		CompletableFuture<String> first = occupied();
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.turns.await(new Deadline(Duration.ofMillis(10)), () -> "second").get())
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(ErrorCode.BUSY));
		this.end.countDown();
		first.get();
	}

	private CompletableFuture<String> occupied() throws InterruptedException {
		CompletableFuture<String> first = CompletableFuture
			.supplyAsync(this.turns.await(new Deadline(Duration.ofMinutes(1)), () -> {
				this.begun.countDown();
				try {
					this.end.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return "first";
			}));
		this.begun.await();
		return first;
	}

}
