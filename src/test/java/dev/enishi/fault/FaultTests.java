package dev.enishi.fault;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.mcp.Mcp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The database fails while the service runs. */
@EnishiTest
@ContextConfiguration(initializers = { TestNeo4j.class, FaultTests.Between.class })
@DirtiesContext
class FaultTests {

	private static final AtomicInteger asked = new AtomicInteger();

	private static final String PASSWORD = "for-the-service";

	private static FaultProxy proxy;

	@Autowired
	GraphQl graphQl;

	@Autowired
	TestTokens tokens;

	@AfterEach
	void recover() {
		proxy.recover();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> health("") == 200);
		this.graphQl.ask(question());
	}

	@AfterAll
	static void close() throws Exception {
		proxy.close();
	}

	@Test
	void aDatabaseThatIsGoneIsAClearErrorAndHealthSaysSo() {
		this.graphQl.ask(question());
		proxy.disappear();
		GraphQl.Refusal refused = this.graphQl.refused(question());
		assertThat(refused.code()).isEqualTo("UNAVAILABLE");
		assertThat(refused.message()).contains("cannot be reached").doesNotContainIgnoringCase("neo4j", "exception");
		assertThat(health("/readiness")).isEqualTo(503);
		assertThat(health("/liveness")).isEqualTo(200);
	}

	@Test
	void aDatabaseThatHangsEndsTheQuestionWhenItsTimeIsUp() {
		this.graphQl.ask(question());
		proxy.hang();
		assertThat(this.graphQl.refused(question()).code()).isEqualTo("DEADLINE_EXCEEDED");
	}

	@Test
	void agentsGetTheSameErrors() {
		Mcp agent = new Mcp(this.graphQl, null);
		proxy.hang();
		assertThat(agent.refused("find", Map.of("text", "hanging"))).startsWith("DEADLINE_EXCEEDED");
		proxy.recover();
		proxy.disappear();
		assertThat(agent.refused("find", Map.of("text", "gone"))).startsWith("UNAVAILABLE")
			.doesNotContainIgnoringCase("neo4j", "exception");
	}

	@Test
	void whatComesWhileManyHangIsTurnedAwayAtOnce() throws Exception {
		long before = threads();
		proxy.hang();
		ExecutorService clients = Executors.newFixedThreadPool(60);
		try {
			List<Callable<String>> questions = IntStream.range(0, 60)
				.<Callable<String>>mapToObj(
						(n) -> () -> this.graphQl.send(this.graphQl.post(question()).build()).body())
				.toList();
			Set<String> codes = new TreeSet<>();
			for (Future<String> answer : clients.invokeAll(questions)) {
				codes.add(answer.get().replaceAll(".*\"code\":\"([A-Z_]+)\".*", "$1"));
			}
			assertThat(codes).contains("BUSY").isSubsetOf("BUSY", "DEADLINE_EXCEEDED", "UNAVAILABLE");
		}
		finally {
			clients.shutdownNow();
		}
		assertThat(threads() - before).as("threads of the service, one a request and few more").isLessThan(100);
	}

	@Test
	void aChangeThatCannotBeWrittenIsNotAcknowledged() {
		GraphQl curator = this.graphQl.with(this.tokens.curator("Aoi"));
		proxy.disappear();
		assertThat(curator.send(curator.post("""
				mutation { createPlace(input: {id: "fault:place", name: "所",
				  citations: [{source: "source:tohoku-5th-policy", locator: "1"}]}) { place { id } } }""").build())
			.body()).contains("\"code\":\"UNAVAILABLE\"");
		proxy.recover();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> health("") == 200);
		assertThat(this.graphQl.ask("{ entity(id: \"fault:place\") { id } }").<Object>value("$.data.entity")).isNull();
	}

	@Test
	void aTokenThatCannotBeLookedUpIsToldSoonWhileTheDatabaseHangs() {
		GraphQl curator = this.graphQl.with(this.tokens.curator("Aoi"));
		curator.ask(question());
		proxy.hang();
		HttpResponse<String> refused = curator.send(curator.post(question()).timeout(Duration.ofSeconds(20)).build());
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
		assertThat(refused.body()).contains("\"UNAVAILABLE\"");
	}

	@Test
	void aDatabaseThatRefusesTheLoginIsAClearErrorUntilItLetsTheServiceIn() {
		TestNeo4j.administer("ALTER USER service SET PASSWORD 'another-one'");
		proxy.disappear();
		proxy.recover();
		GraphQl.Refusal refused = this.graphQl.refused(question());
		assertThat(refused.code()).isEqualTo("UNAVAILABLE");
		assertThat(refused.message()).doesNotContainIgnoringCase("password", "service");
		assertThat(health("/readiness")).isEqualTo(503);
		assertThat(health("/liveness")).isEqualTo(200);
		TestNeo4j.administer("ALTER USER service SET PASSWORD '" + PASSWORD + "'");
	}

	@Test
	void whatWasAnsweredBeforeIsAnsweredAgainMeanwhile() {
		String question = question();
		this.graphQl.ask(question);
		proxy.disappear();
		this.graphQl.ask(question);
		assertThat(this.graphQl.refused(question()).code()).isEqualTo("UNAVAILABLE");
	}

	/** Besides those of the clients and of the proxy. */
	private static long threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.getName().matches("fault-proxy|pool-.*|HttpClient.*"))
			.count();
	}

	/** One that nobody asked before, which only the database can answer. */
	private static String question() {
		return "{ sources { totalCount } }" + " # " + asked.incrementAndGet();
	}

	private int health(String group) {
		return this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/actuator/health" + group)).build())
			.statusCode();
	}

	/** Leads the service to its database through the proxy. */
	static class Between implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestNeo4j.administer("CREATE OR REPLACE USER service SET PASSWORD '" + PASSWORD + "' CHANGE NOT REQUIRED");
			proxy = new FaultProxy(TestNeo4j.uri());
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("fault-proxy",
						Map.of("spring.neo4j.uri", proxy.uri(), "spring.neo4j.authentication.username", "service",
								"spring.neo4j.authentication.password", PASSWORD, "enishi.limit.time", "2s",
								"enishi.limit.concurrent", "20")));
		}

	}

}
