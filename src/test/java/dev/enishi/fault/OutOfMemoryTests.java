package dev.enishi.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.enishi.Enishi;
import dev.enishi.EnishiProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No memory is left in some thread of the service. */
@Tag("process")
class OutOfMemoryTests {

	@ParameterizedTest
	@ValueSource(strings = { "ends its thread", "is caught" })
	void anErrorInAnyThreadEndsTheProcessWithAClearLastLine(String what, @TempDir Path folder) throws Exception {
		Process service = EnishiProcess.start(Hungry.class, List.of(), List.of("-Xmx256m"),
				List.of(what, "--server.port=0", "--enishi.embedded.folder=" + folder.resolve("neo4j"),
						"--enishi.embedded.page-cache-mebibytes=16"));
		CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> {
			try {
				return new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				return ex.toString();
			}
		});
		try {
			assertThat(service.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
			assertThat(service.exitValue()).as(said.get()).isEqualTo(3);
			// the watch of the memory may write once more before the process has ended
			assertThat(said.get().lines().filter((line) -> !line.contains("MemoryPressure")).toList()).last()
				.asString()
				.startsWith("Out of memory: the process ends with code 3");
		}
		finally {
			service.destroyForcibly().waitFor();
		}
	}

	/** The service, beside a thread that takes all memory there is. */
	static final class Hungry {

		private static final List<byte[]> TAKEN = new ArrayList<>();

		private Hungry() {
		}

		public static void main(String[] args) {
			Enishi.main(Arrays.copyOfRange(args, 1, args.length));
			System.out.println("Ready to eat");
			if (args[0].equals("is caught")) {
				new Thread(() -> CompletableFuture.runAsync(Hungry::eat)).start();
			}
			else {
				new Thread(Hungry::eat).start();
			}
		}

		private static void eat() {
			while (true) {
				TAKEN.add(new byte[100_000]);
			}
		}

	}

}
