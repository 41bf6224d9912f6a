package dev.enishi.fuzz;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import dev.enishi.EnishiProcess;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks what nobody thought of. {@code -Dfuzz.documents} says how often,
 * {@code -Dfuzz.seed} tries other lots.
 */
@EnishiTest
@TestPropertySource(properties = { "enishi.response-cache.size=1MB", "enishi.watch.slow=1h" })
class FuzzTests {

	private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 500);

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	private static final long GROWTH = 150_000_000;

	/** What belongs into the log alone. */
	private static final Pattern INSIDE = Pattern.compile(
			"Exception|\\tat |\\b(dev\\.enishi|java|org|graphql)\\.\\w+\\.|NullPointer|\"INTERNAL\"|Neo\\.\\w+Error");

	private static final List<String> TYPES = List.of("application/json", "application/json;charset=utf-8",
			"text/plain", "application/graphql", "application/xml", "x");

	private static final List<String> ACCEPTED = List.of("*/*", "application/json", "application/graphql-response+json",
			"text/event-stream;q=0", "text/html", "application/cbor");

	@Autowired
	GraphQl graphQl;

	@Autowired
	GraphQlSource source;

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void nothingThatIsAskedBreaksTheService() throws Exception {
		Documents documents = new Documents(this.source.schema(), SEED, 10);
		URI address = this.graphQl.address("/graphql");
		long before = 0;
		int answered = 0;
		for (int count = 1; count <= DOCUMENTS; count++) {
			if (!ask(address, documents, null, List.of()).contains("\"errors\"")) {
				answered++;
			}
			if (count == DOCUMENTS / 5) {
				before = used();
			}
		}
		assertThat(answered).as("documents that have an answer").isGreaterThan(DOCUMENTS / 10);
		assertThat(used() - before).as("growth of memory in bytes").isLessThan(GROWTH);
		assertThat(this.graphQl.ask("{ statistics { entities } }").<Integer>value("$.data.statistics.entities"))
			.isPositive();
	}

	@Test
	@Tag("process")
	void noMutationOfWhoMayDoAnythingBreaksTheService(@TempDir Path folder) throws Exception {
		List<String> own = List.of("--enishi.embedded.folder=" + folder.resolve("neo4j"),
				"--enishi.embedded.page-cache-mebibytes=32", "--server.port=0");
		String token = EnishiProcess.token("administrator", own);
		Process service = EnishiProcess.start(own);
		try {
			URI address = EnishiProcess.address(service);
			Collection<String> log = EnishiProcess.drain(service);
			Documents documents = new Documents(this.source.schema(), SEED, 1);
			// few of them happen to be right in all that they say
			for (int round = 1; round <= 10 && !(round > 1 && hasChanged(address)); round++) {
				for (int count = 1; count <= DOCUMENTS / 10; count++) {
					ask(address, documents, token, log);
				}
			}
			assertThat(hasChanged(address)).as("documents that change something").isTrue();
		}
		finally {
			service.destroyForcibly().waitFor();
		}
	}

	/** Whether there is a revision after that of the seed. */
	private boolean hasChanged(URI address) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"query\": \"{ revisions(first: 1) { nodes { number } } }\"}"))
			.build();
		return this.http.send(request, BodyHandlers.ofString()).body().matches(".*\"number\":([2-9]|\\d\\d).*");
	}

	/** Asks the next document, and looks at what is never answered. */
	private String ask(URI address, Documents documents, String token, Collection<String> log) throws Exception {
		String body = documents.next();
		boolean odd = documents.chance(10);
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.header("Content-Type", odd ? documents.any(TYPES) : TYPES.get(0))
			.header("Accept", odd ? documents.any(ACCEPTED) : ACCEPTED.get(1))
			.header("X-Request-Id", odd ? body.replaceAll("[^ -~]", "?") : "fuzz")
			.timeout(Duration.ofMinutes(1))
			.POST(BodyPublishers.ofString(body));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
		String told = "a request of seed %d: %s%nis answered %d %s%n%s".formatted(SEED, body, answer.statusCode(),
				answer.body(), (answer.statusCode() < 500) ? "" : String.join("\n", log));
		assertThat(answer.statusCode()).as(told).isLessThan(500);
		assertThat(INSIDE.matcher(withoutTheQuestion(answer.body(), body)).find()).as(told).isFalse();
		return answer.body();
	}

	/** What somebody wrote may be told back to them. */
	private static String withoutTheQuestion(String answer, String body) {
		return INSIDE.matcher(body).find() ? "" : answer;
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
