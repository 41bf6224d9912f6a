package dev.enishi.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.enishi.EnishiProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** Clients that take as much as they can, from a service with little memory. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionTests {

	private static final int ENTITIES = 5_000;

	private static final int LINKS = 20_000;

	private static final Duration SOON = Duration.ofSeconds(2);

	private Process service;

	private Collection<String> log;

	private int port;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		List<String> own = List.of("--enishi.embedded.folder=" + folder.resolve("neo4j"),
				"--enishi.embedded.page-cache-mebibytes=32", "--enishi.seed=");
		Process load = EnishiProcess.start(join(List.of("import", bundle(folder).toString()), own));
		Collection<String> said = EnishiProcess.drain(load);
		assertThat(load.waitFor()).as(String.join("\n", said)).isZero();
		this.service = EnishiProcess.start(List.of(), List.of("-Xmx320m"), join(own,
				List.of("--server.port=0", "--server.tomcat.connection-timeout=4s", "--enishi.limit.concurrent=40")));
		this.port = EnishiProcess.address(this.service).getPort();
		this.log = EnishiProcess.drain(this.service);
	}

	@AfterAll
	void stop() throws InterruptedException {
		this.service.destroyForcibly().waitFor();
	}

	@Test
	void parallelExportsDoNotKillIt() throws Exception {
		Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
		long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
		ExecutorService clients = Executors.newFixedThreadPool(20);
		try {
			List<CompletableFuture<Void>> all = IntStream.range(0, 20)
				.mapToObj((client) -> CompletableFuture.runAsync(() -> {
					for (int n = 0; n < 100 && System.nanoTime() < end; n++) {
						statuses.merge(export("graphml?limit=5000&filter.maxDegree=" + (1000 + 100 * client + n)), 1,
								Integer::sum);
					}
				}, clients))
				.toList();
			all.forEach(CompletableFuture::join);
		}
		finally {
			clients.shutdownNow();
		}
		assertThat(this.service.isAlive()).as(String.join("\n", this.log)).isTrue();
		assertThat(statuses.keySet()).as(statuses.toString()).contains(200).isSubsetOf(200, 503);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.ignoreExceptions()
			.until(() -> RawClient.ask(RawClient.NEIGHBOUR, this.port, "{ statistics { entities } }", SOON) == 200);
	}

	private int export(String path) {
		try (RawClient client = new RawClient(RawClient.ATTACKER, this.port)) {
			int status = client.say("GET /export/" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.status(Duration.ofSeconds(60));
			client.drain(Duration.ofSeconds(60));
			return status;
		}
		catch (Exception ex) {
			return -1;
		}
	}

	@Test
	void whoDoesNotReadKeepsNobodyElseWaitingAndIsLeft() throws Exception {
		List<RawClient> deaf = new ArrayList<>();
		try {
			for (int n = 0; n < 30; n++) {
				deaf.add(new RawClient(RawClient.ATTACKER, this.port)
					.say("GET /export/cytoscape?limit=5000 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
			}
			Thread.sleep(3_000);
			assertThat(RawClient.get(RawClient.ATTACKER, this.port, "/actuator/health/liveness", SOON)).isEqualTo(200);
			assertThat(RawClient.get(RawClient.NEIGHBOUR, this.port, "/export/csv?limit=10", SOON)).isEqualTo(200);
			assertThat(RawClient.ask(RawClient.NEIGHBOUR, this.port, "{ __typename }", SOON)).isEqualTo(200);
			assertThat(RawClient.ask(RawClient.ATTACKER, this.port, "{ __typename }", Duration.ofSeconds(5)))
				.as("a client that has taken its share")
				.isEqualTo(503);
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> RawClient.ask(RawClient.ATTACKER, this.port, "{ __typename }",
						Duration.ofSeconds(5)) == 200);
		}
		finally {
			for (RawClient client : deaf) {
				client.close();
			}
		}
	}

	private static Path bundle(Path folder) throws Exception {
		Path bundle = Files.createDirectories(folder.resolve("bundle"));
		Files.writeString(bundle.resolve("b.yaml"),
				"""
						cite: source:s
						sources: [{id: source:s, title: Made for a test}]
						tables:
						  - file: e.csv
						    entities: {Place: [{id: "{id}", name: "{name}", summary: "{summary}"}]}
						  - file: l.csv
						    links: {RELATED_TO: [{source: "{a}", target: "{b}", key: "{k}", note: "{k} is a link like any other"}]}
						""");
		Files.writeString(bundle.resolve("e.csv"),
				"id,name,summary\n" + IntStream.range(0, ENTITIES)
					.mapToObj((n) -> "place:%d,場所%d,%s".formatted(n, n, "長い説明".repeat(20)))
					.collect(joining("\n")));
		Files.writeString(bundle.resolve("l.csv"),
				"a,b,k\n" + IntStream.range(0, LINKS)
					.mapToObj((n) -> "place:%d,place:%d,%d".formatted(n % ENTITIES, (n * 7919L + 1) % ENTITIES, n))
					.collect(joining("\n")));
		return bundle;
	}

	private static List<String> join(List<String> first, List<String> second) {
		List<String> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}

}
