package dev.enishi.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what nobody thought of by the other doors: exports, event streams, WebSockets.
 */
@EnishiTest
@TestPropertySource(properties = { "enishi.watch.slow=1h", "enishi.subscriptions.most=20" })
class DoorsFuzzTests {

	private static final int REQUESTS = Integer.getInteger("fuzz.documents", 500) / 5;

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	private static final List<String> FORMATS = List.of("cytoscape", "graphology", "jgf", "node-link", "gexf",
			"graphml", "csv", "csv-nodes", "csv-matrix", "csv-names", "xlsx", "jsonld", "CSV", "..%2f", "pdf");

	private static final List<String> NAMES = List.of("from", "to", "k", "maxLength", "avoid", "of", "depth", "limit",
			"types", "filter.types", "filter.direction", "filter.entityTypes", "filter.roles", "filter.asOf",
			"filter.minDegree", "filter.maxDegree", "filter.", "filter.x", "x");

	private static final List<String> VALUES = List.of("", "0", "1", "2", "-1", "99999999999", "1e9", "asset:fh2r",
			"person:tohoku-5th-大野英男", "asset:fh2r,committee:tohoku-5th-policy", "PERSON", "PERSON,COMMITTEE",
			"SERVES_ON", "CHAIR", "OUT", "2021", "2021-13", "%", "\u0000", "\uFEFF", "' OR 1=1 //", "x".repeat(3000));

	private static final List<String> FRAMES = List.of("{\"type\":\"connection_init\"}",
			"{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer x\"}}", "{\"type\":\"ping\"}",
			"{\"type\":\"pong\"}", "{\"type\":\"complete\",\"id\":\"1\"}", "{\"type\":\"subscribe\",\"id\":\"1\"}",
			"{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"subscription { changes { complete } }\"}}",
			"{\"type\":\"next\",\"id\":\"1\"}", "{", "null", "[]", "\u0000", "x".repeat(5000));

	@Autowired
	GraphQl graphQl;

	@Autowired
	GraphQlSource source;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Random lots = new Random(SEED);

	@Test
	void noExportBreaksTheService() throws Exception {
		for (int count = 0; count < REQUESTS; count++) {
			String parameters = IntStream.range(0, this.lots.nextInt(5))
				.mapToObj((n) -> any(NAMES) + "=" + URLEncoder.encode(any(VALUES), StandardCharsets.UTF_8))
				.collect(joining("&"));
			URI address = this.graphQl.address("/export/" + any(FORMATS) + "?" + parameters);
			HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).build();
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			assertThat(response.statusCode()).as("seed %d: %s%n%s", SEED, address, response.body()).isLessThan(500);
		}
	}

	@Test
	void noEventStreamBreaksTheService() throws Exception {
		Documents documents = new Documents(this.source.schema(), SEED, 10);
		for (int count = 0; count < REQUESTS; count++) {
			String body = documents.next();
			HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(this.graphQl.address("/graphql"))
				.header("Content-Type", "application/json")
				.header("Accept", "text/event-stream")
				.timeout(Duration.ofMinutes(1))
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
			assertThat(response.statusCode()).as("seed %d: %s%n%s", SEED, body, response.body()).isLessThan(500);
		}
	}

	@Test
	void noFrameOfAWebSocketBreaksTheService() throws Exception {
		URI address = URI.create(this.graphQl.address("/graphql").toString().replace("http", "ws"));
		Documents documents = new Documents(this.source.schema(), SEED, 10);
		for (int count = 0; count < REQUESTS / 10; count++) {
			WebSocket socket = this.http.newWebSocketBuilder()
				.subprotocols("graphql-transport-ws")
				.buildAsync(address, new WebSocket.Listener() {
				})
				.get(10, TimeUnit.SECONDS);
			socket.request(Long.MAX_VALUE);
			try {
				for (int frame = this.lots.nextInt(8); frame >= 0 && !socket.isOutputClosed(); frame--) {
					send(socket, documents);
				}
			}
			catch (Exception ex) {
				// it was closed for what it sent
			}
			socket.abort();
		}
		assertThat(this.graphQl.ask("{ statistics { entities } }").<Integer>value("$.data.statistics.entities"))
			.isPositive();
	}

	private void send(WebSocket socket, Documents documents) throws Exception {
		String frame = switch (this.lots.nextInt(4)) {
			case 0 ->
				"{\"type\":\"subscribe\",\"id\":\"" + this.lots.nextInt(3) + "\",\"payload\":" + documents.next() + "}";
			case 1 -> broken(any(FRAMES));
			default -> any(FRAMES);
		};
		if (this.lots.nextInt(10) == 0) {
			socket.sendBinary(ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8)), true).get(5, TimeUnit.SECONDS);
		}
		else {
			socket.sendText(frame, this.lots.nextInt(20) != 0).get(5, TimeUnit.SECONDS);
		}
	}

	private String broken(String text) {
		int at = this.lots.nextInt(text.length());
		return text.substring(0, at) + (char) this.lots.nextInt(128) + text.substring(at);
	}

	private <T> T any(List<T> of) {
		return of.get(this.lots.nextInt(of.size()));
	}

}
