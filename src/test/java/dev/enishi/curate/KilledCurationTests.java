package dev.enishi.curate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.Enishi;
import dev.enishi.EnishiProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Kills the service while people write; {@code -Dkills=20} does it more often. */
@Tag("process")
class KilledCurationTests {

	private static final int KILLS = Integer.getInteger("kills", 1);

	private static final int CLIENTS = 4;

	private static final int ENOUGH = 50;

	private static final Pattern ACKNOWLEDGED = Pattern.compile("\"id\":\"(place:[^\"]+)\"");

	@TempDir
	Path folder;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();

	@Test
	void nothingThatWasAcknowledgedIsLostAndNothingIsHalfWritten() throws Exception {
		String token = EnishiProcess.token("curator", arguments());
		for (int kill = 0; kill < KILLS; kill++) {
			Process service = EnishiProcess.start(arguments("--server.port=0"));
			URI address = EnishiProcess.address(service);
			List<CompletableFuture<Void>> clients = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				clients.add(CompletableFuture.runAsync(() -> write(address, token)));
			}
			int before = this.acknowledged.size();
			while (this.acknowledged.size() < before + ENOUGH && service.isAlive()) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
			service.destroyForcibly().waitFor();
			clients.forEach(CompletableFuture::join);
		}
		assertThat(this.acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH);
		try (ConfigurableApplicationContext graph = new SpringApplicationBuilder(Enishi.class)
			.web(WebApplicationType.NONE)
			.run(arguments("--enishi.seed=").toArray(String[]::new))) {
			Neo4jClient client = graph.getBean(Neo4jClient.class);
			Collection<String> places = texts(client, "MATCH (p:Place) WHERE p.name = '所' RETURN p.id");
			assertThat(places).as("the graph").containsAll(this.acknowledged);
			assertThat(texts(client, "MATCH (c:Change) RETURN c.fact")).as("the history")
				.containsExactlyInAnyOrderElementsOf(places);
			assertThat(texts(client,
					"""
							MATCH (p:Place) WHERE p.name = '所' AND NOT EXISTS { (:Revision {number: p.version}) } RETURN p.id"""))
				.isEmpty();
		}
	}

	/** Writes until nobody answers any more. */
	private void write(URI address, String token) {
		String body = """
				{"query": "mutation { createPlace(input: {name: \\"所\\", citations: [{source: \\"source:tohoku-5th-policy\\", locator: \\"1\\"}]}) { place { id } } }"}""";
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			while (true) {
				Matcher answer = ACKNOWLEDGED
					.matcher(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
				if (answer.find()) {
					this.acknowledged.add(answer.group(1));
				}
			}
		}
		catch (IOException ex) {
			// the service is gone
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Collection<String> texts(Neo4jClient client, String query) {
		return client.query(query).fetchAs(String.class).all();
	}

	private List<String> arguments(String... more) {
		List<String> arguments = new ArrayList<>(List.of(more));
		arguments.addAll(List.of("--enishi.embedded.folder=" + this.folder.resolve("neo4j"),
				"--enishi.embedded.page-cache-mebibytes=32"));
		return arguments;
	}

}
