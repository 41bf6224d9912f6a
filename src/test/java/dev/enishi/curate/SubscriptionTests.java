package dev.enishi.curate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.revision.ChangeFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionTests extends CurationTest {

	private static final String EVENT = "{ revision { number by } complete changes { id action differences { field after } } }";

	@Autowired
	ChangeFeed feed;

	private final HttpClient http = HttpClient.newHttpClient();

	private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

	private WebSocket socket;

	@AfterEach
	void close() {
		if (this.socket != null) {
			this.socket.abort();
		}
	}

	@Test
	void whatOnePersonChangesOthersSeeAtOnceAndInOrder() throws Exception {
		subscribe("subscription { changes " + EVENT + " }");
		int first = person("test:p", "人");
		change("updatePerson(input: {id: \"test:p\", version: %d, name: \"人々\"}) { %s }".formatted(first, ERRORS));
		assertThat(next()).contains("\"number\":" + first, "\"by\":\"Aoi\"", "\"action\":\"ADDED\"");
		assertThat(next()).contains("\"number\":" + (first + 1), "{\"field\":\"name\",\"after\":\"人々\"}");
	}

	@Test
	void whoComesBackGoesOnWithoutAGap() throws Exception {
		int first = person("test:p", "一");
		person("test:q", "二");
		person("test:r", "三");
		subscribe("subscription { changes(since: %d) %s }".formatted(first, EVENT));
		assertThat(next()).contains("test:q");
		assertThat(next()).contains("test:r");
		person("test:s", "四");
		assertThat(next()).contains("test:s");
	}

	@Test
	void onlyWhatWasAskedForIsTold() throws Exception {
		subscribe("subscription { changes(filter: {of: [\"test:p\"], types: [PERSON]}) " + EVENT + " }");
		person("test:q", "他");
		person("test:p", "人");
		change("createLink(input: {type: HOLDS_POSITION, source: \"test:p\", target: \"organisation:tohoku-university\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		assertThat(next()).contains("\"id\":\"test:p\"");
		assertThat(next()).contains("HOLDS_POSITION:");
	}

	@Test
	void aNeighbourhoodIsFollowedAsItGrows() throws Exception {
		person("test:p", "人");
		person("test:far", "遠");
		subscribe("subscription { changes(filter: {around: {id: \"test:p\", depth: 1}}) " + EVENT + " }");
		change("updatePerson(input: {id: \"test:far\", version: %d, summary: \"見えない\"}) { %s }"
			.formatted(version("test:far"), ERRORS));
		change("updatePerson(input: {id: \"test:p\", version: %d, summary: \"近い\"}) { %s }".formatted(version("test:p"),
				ERRORS));
		assertThat(next()).contains("近い");
		change("createLink(input: {type: RELATED_TO, source: \"test:p\", target: \"test:far\", %s}) { %s }"
			.formatted(CITE, ERRORS));
		assertThat(next()).contains("RELATED_TO:");
		change("updatePerson(input: {id: \"test:far\", version: %d, summary: \"見える\"}) { %s }"
			.formatted(version("test:far"), ERRORS));
		assertThat(next()).contains("見える");
	}

	@Test
	void serverSentEventsTellTheSame() throws Exception {
		int first = person("test:p", "一");
		person("test:q", "二");
		HttpResponse<Stream<String>> response = this.http
			.send(this.anyone.post("subscription { changes(since: %d) %s }".formatted(first, EVENT))
				.header("Accept", "text/event-stream")
				.build(), HttpResponse.BodyHandlers.ofLines());
		assertThat(response.statusCode()).isEqualTo(200);
		try (Stream<String> lines = response.body()) {
			Iterator<String> data = lines.filter((line) -> line.startsWith("data:")).iterator();
			assertThat(data.next()).contains("test:q");
			person("test:r", "三");
			assertThat(data.next()).contains("test:r");
		}
	}

	@Test
	void whatIsNoSubscriptionIsAStreamOfOneAnswer() throws Exception {
		HttpResponse<String> answer = this.http
			.send(this.anyone.post("{ entity(id: \"asset:fh2r\") { id } nothing: entity(id: \"none\") { id } }")
				.header("Accept", "text/event-stream")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.body()).containsSubsequence("event:next",
				"data:{\"data\":{\"entity\":{\"id\":\"asset:fh2r\"},\"nothing\":null}}", "event:complete");
		HttpResponse<String> refused = this.http
			.send(this.anyone.post("mutation { deleteLink(input: {id: \"a\", version: 1}) { errors { code } } }")
				.header("Accept", "text/event-stream")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(refused.body()).containsSubsequence("event:next", "UNAUTHENTICATED", "event:complete");
	}

	@Test
	void aRevisionThatDoesNotExistYetIsRefused() throws Exception {
		subscribe("subscription { changes(since: 2000000000) " + EVENT + " }");
		String refusal = this.messages.poll(10, TimeUnit.SECONDS);
		assertThat(refusal).contains("\"type\":\"error\"", "UNKNOWN_REVISION", "There is no revision 2000000000 yet");
	}

	@Test
	void aMutationOverAWebSocketTakesAToken() throws Exception {
		subscribe("mutation { deleteLink(input: {id: \"a\", version: 1}) { errors { code } } }");
		assertThat(this.messages.poll(10, TimeUnit.SECONDS)).contains("UNAUTHENTICATED");
		close();
		this.messages.clear();
		open("{\"Authorization\": \"Bearer " + this.tokens.curator("W") + "\"}",
				"mutation { deleteLink(input: {id: \"a\", version: 1}) { errors { code } } }");
		assertThat(next()).contains("UNKNOWN_ID");
	}

	@Test
	void whoseTokenIsRevokedIsToldNothingMore() throws Exception {
		int others = this.feed.subscribers();
		open("{\"Authorization\": \"Bearer " + this.tokens.reader("Gone") + "\"}",
				"subscription { changes " + EVENT + " }");
		awaitSubscribers(others + 1);
		person("test:p", "一");
		assertThat(next()).contains("test:p");
		this.tokens.revoke("Gone");
		assertThat(this.messages.poll(10, TimeUnit.SECONDS)).contains("\"type\":\"error\"", "UNAUTHENTICATED");
		awaitSubscribers(others);
	}

	@Test
	void whoReadsSlowlyHoldsNobodyUpAndMissesNothing() throws Exception {
		int changes = 100;
		int first = person("test:p", "人");
		String query = "subscription { changes(since: %d) %s }".formatted(first, EVENT);
		BlockingQueue<String> slowly = new LinkedBlockingQueue<>();
		int others = this.feed.subscribers();
		WebSocket slow = open("{}", query, new Listener(slowly, 1));
		try {
			subscribe(query);
			awaitSubscribers(others + 2);
			String words = "長".repeat(15_000);
			for (int version = first; version < first + changes; version++) {
				change("updatePerson(input: {id: \"test:p\", version: %d, summary: \"%d %s\"}) { %s }"
					.formatted(version, version, words, ERRORS));
				assertThat(next()).contains("\"number\":" + (version + 1));
			}
			assertThat(slowly).isEmpty();
			slow.request(Long.MAX_VALUE);
			for (int version = first; version < first + changes; version++) {
				assertThat(slowly.poll(10, TimeUnit.SECONDS)).contains("\"number\":" + (version + 1));
			}
		}
		finally {
			slow.abort();
		}
	}

	private int version(String id) {
		return this.anyone.ask("{ entity(id: \"%s\") { version } }".formatted(id)).value("$.data.entity.version");
	}

	private String next() throws InterruptedException {
		String message = this.messages.poll(10, TimeUnit.SECONDS);
		assertThat(message).as("a message").isNotNull().contains("\"type\":\"next\"");
		return message;
	}

	private void subscribe(String query) throws Exception {
		int before = this.feed.subscribers();
		open("{}", query);
		for (int i = 0; i < 100 && this.feed.subscribers() == before && this.messages.isEmpty(); i++) {
			Thread.sleep(20);
		}
	}

	private void awaitSubscribers(int count) throws InterruptedException {
		for (int i = 0; i < 500 && this.feed.subscribers() != count; i++) {
			Thread.sleep(20);
		}
		assertThat(this.feed.subscribers()).as("subscribers").isEqualTo(count);
	}

	private void open(String payload, String query) throws Exception {
		this.socket = open(payload, query, new Listener(this.messages, Long.MAX_VALUE));
	}

	/** Speaks graphql-transport-ws as far as one operation needs it. */
	private WebSocket open(String payload, String query, Listener listener) throws Exception {
		URI address = URI.create(this.anyone.address("/graphql").toString().replace("http:", "ws:"));
		WebSocket opened = this.http.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(address, listener)
			.get(10, TimeUnit.SECONDS);
		opened.sendText("{\"type\":\"connection_init\",\"payload\":" + payload + "}", true).get(10, TimeUnit.SECONDS);
		assertThat(listener.messages.poll(10, TimeUnit.SECONDS)).contains("connection_ack");
		String body = JsonPath.parse(Map.of("query", query)).jsonString();
		opened.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + body + "}", true)
			.get(10, TimeUnit.SECONDS);
		return opened;
	}

	/** Takes so many messages without being asked. */
	private record Listener(BlockingQueue<String> messages, long demand,
			StringBuilder text) implements WebSocket.Listener {

		Listener(BlockingQueue<String> messages, long demand) {
			this(messages, demand, new StringBuilder());
		}

		@Override
		public void onOpen(WebSocket socket) {
			socket.request(this.demand);
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				String message = this.text.toString();
				this.text.setLength(0);
				if (!message.contains("\"type\":\"complete\"") && !message.contains("\"type\":\"ping\"")) {
					this.messages.add(message);
				}
			}
			return null;
		}

	}

}
