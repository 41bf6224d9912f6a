package dev.enishi.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComputationsTests {

	private final Computations computations = new Computations();

	@Test
	void whoWaitsForAnothersComputationDoesNotInheritItsRefusal() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		CompletableFuture<String> hasty = CompletableFuture.supplyAsync(() -> this.computations.once("key", () -> {
			begun.countDown();
			awaits(end);
			throw new EnishiException(ErrorCode.DEADLINE_EXCEEDED, "too slow");
		}));
		begun.await();
		CompletableFuture<String> patient = CompletableFuture
			.supplyAsync(() -> this.computations.once("key", () -> "computed"));
		end.countDown();
		assertThat(patient.get(10, TimeUnit.SECONDS)).isEqualTo("computed");
		assertThatThrownBy(hasty::get).hasRootCauseMessage("too slow");
	}

	private static void awaits(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
