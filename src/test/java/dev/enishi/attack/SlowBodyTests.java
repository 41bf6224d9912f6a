package dev.enishi.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send their requests a byte at a time, and everybody else meanwhile. */
@EnishiTest
@TestPropertySource(properties = "enishi.limit.body-time=4s")
class SlowBodyTests {

	private static final Duration SOON = Duration.ofSeconds(2);

	private static final List<String> PATHS = List.of("/graphql", "/graphiql", "/export/csv");

	@Autowired
	GraphQl graphQl;

	private final List<RawClient> slow = new ArrayList<>();

	@AfterEach
	void leave() throws IOException {
		for (RawClient client : this.slow) {
			client.close();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 250, 2000 })
	void whoSendsSlowlyKeepsNobodyElseWaiting(int clients) throws IOException {
		for (int n = 0; n < clients; n++) {
			this.slow.add(begin(PATHS.get(n % PATHS.size()), "application/json", "Content-Length: 100000"));
		}
		for (RawClient client : this.slow) {
			client.say("{");
		}
		for (int n = 0; n < 5; n++) {
			assertThat(RawClient.ask(RawClient.ATTACKER, port(), "{ __typename }", SOON)).isEqualTo(200);
			assertThat(RawClient.get(RawClient.NEIGHBOUR, port(), "/actuator/health/liveness", SOON)).isEqualTo(200);
		}
	}

	@Test
	void aBodyThatDoesNotComeToItsEndInTimeIsRefused() throws IOException {
		try (RawClient client = begin("/graphql", "application/json", "Content-Length: 100")) {
			assertThat(client.say("{").status(Duration.ofSeconds(20))).isEqualTo(408);
		}
	}

	@Test
	void aBodyThatComesInPiecesIsServed() throws Exception {
		String query = "{\"query\": \"{ __typename }\"}";
		try (RawClient client = begin("/graphql", "application/json", "Content-Length: " + query.length())) {
			Thread.sleep(100);
			client.say(query.substring(0, 5));
			Thread.sleep(100);
			assertThat(client.say(query.substring(5)).status(SOON)).isEqualTo(200);
		}
		try (RawClient client = begin("/graphql", "application/json", "Transfer-Encoding: chunked")) {
			client.say("5\r\n" + query.substring(0, 5) + "\r\n");
			Thread.sleep(100);
			client.say(Integer.toHexString(query.length() - 5) + "\r\n" + query.substring(5) + "\r\n0\r\n\r\n");
			assertThat(client.status(SOON)).isEqualTo(200);
		}
		String form = "of=asset%3Afh2r&depth=0";
		try (RawClient client = begin("/export/jgf", "application/x-www-form-urlencoded",
				"Content-Length: " + form.length())) {
			Thread.sleep(100);
			assertThat(client.say(form).status(SOON)).isEqualTo(200);
		}
	}

	private RawClient begin(String path, String type, String length) throws IOException {
		return new RawClient(RawClient.ATTACKER, port()).say("POST " + path
				+ " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n");
	}

	private int port() {
		return this.graphQl.address("/").getPort();
	}

}
