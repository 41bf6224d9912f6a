package dev.enishi.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.EnishiProcess;
import dev.enishi.embedded.TestNeo4j;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The service in a process of its own, which has less of something than it needs. */
@EnabledOnOs(value = { OS.LINUX, OS.MAC }, disabledReason = "a shell limits what the process has")
@Tag("process")
class ExhaustionTests {

	/** No file may grow beyond as many kilobytes, as where the disk is full. */
	private static final int LARGEST_FILE = 8_000;

	private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	Path folder;

	private Process service;

	private URI address;

	@AfterEach
	void stop() throws InterruptedException {
		this.service.destroyForcibly().waitFor();
	}

	@Test
	void aFullDiskIsAClearErrorAndNothingThatWasAcknowledgedIsLost() throws Exception {
		List<String> embedded = List.of("--enishi.embedded.folder=" + this.folder.resolve("neo4j"),
				"--enishi.embedded.page-cache-mebibytes=32");
		String token = EnishiProcess.token("curator", embedded);

		start(List.of("sh", "-c", "ulimit -f " + LARGEST_FILE + "; exec \"$@\"", "-"), List.of(), embedded);
		List<String> acknowledged = new ArrayList<>();
		String answer = "";
		for (int i = 0; i < 1000 && !CODE.matcher(answer).find(); i++) {
			answer = ask("""
					mutation { createPlace(input: {id: "place:full-%d", name: "所", summary: "%s",
					  citations: [{source: "source:tohoku-5th-policy", locator: "1"}]}) { place { id } } }"""
				.formatted(i, "長".repeat(10_000)), token);
			if (answer.contains("\"id\"")) {
				acknowledged.add("place:full-" + i);
			}
		}
		assertThat(code(answer)).as(answer).isEqualTo("OUTCOME_UNKNOWN");
		assertThat(code(ask("{ sources { totalCount } }", null))).isEqualTo("UNAVAILABLE");
		assertThat(health("/readiness")).isEqualTo(503);
		assertThat(health("/liveness")).isEqualTo(200);
		stop();

		start(List.of(), List.of(), embedded);
		String ids = acknowledged.stream().map((id) -> '"' + id + '"').collect(joining(","));
		List<String> kept = JsonPath.read(ask("{ nodes(ids: [" + ids + "]) { id } }", null), "$.data.nodes[*].id");
		assertThat(kept).isNotEmpty().isEqualTo(acknowledged);
	}

	@Test
	void littleMemoryIsAClearErrorAndTheServiceGoesOn() throws Exception {
		start(List.of(), List.of("-Xmx160m"), with(TestNeo4j.arguments(), "--enishi.limit.values=100000000",
				"--enishi.limit.complexity=1000000000000"));
		String links = "links(first: 500) { nodes { id label citations { locator quote } target { id names { text } ";
		String large = "{ organisations(first: 500) { nodes { " + links.repeat(5) + "} } } ".repeat(5) + "} } }";
		List<CompletableFuture<String>> answers = IntStream.range(0, 4)
			.mapToObj((n) -> CompletableFuture.supplyAsync(() -> ask(large + " # " + n, null)))
			.toList();
		Set<String> codes = new TreeSet<>();
		answers.forEach((answer) -> codes.add(code(answer.join())));
		assertThat(codes).contains("BUSY").isSubsetOf("BUSY", "DEADLINE_EXCEEDED");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> ask("{ statistics { entities } }", null).contains("\"entities\":"));
		assertThat(health("/readiness")).isEqualTo(200);
	}

	private void start(List<String> before, List<String> options, List<String> arguments) throws Exception {
		this.service = EnishiProcess.start(before, options, with(arguments, "--server.port=0"));
		this.address = EnishiProcess.address(this.service);
		EnishiProcess.drain(this.service);
	}

	private static List<String> with(List<String> arguments, String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		all.addAll(arguments);
		return all;
	}

	private String ask(String query, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonPath.parse(Map.of("query", query)).jsonString()));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		return send(request.build()).body();
	}

	private int health(String group) {
		return send(HttpRequest.newBuilder(this.address.resolve("/actuator/health" + group)).build()).statusCode();
	}

	private HttpResponse<String> send(HttpRequest request) {
		return this.http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).orTimeout(2, TimeUnit.MINUTES).join();
	}

	private static String code(String answer) {
		Matcher code = CODE.matcher(answer);
		return code.find() ? code.group(1) : "none";
	}

}
