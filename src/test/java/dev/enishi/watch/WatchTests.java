package dev.enishi.watch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** What can be seen of the running service from outside. */
@EnishiTest
@ExtendWith(OutputCaptureExtension.class)
class WatchTests {

	private static final BlockingQueue<String> traces = new LinkedBlockingQueue<>();

	private static HttpServer collector;

	@Autowired
	GraphQl graphQl;

	@DynamicPropertySource
	static void watch(DynamicPropertyRegistry registry) throws Exception {
		collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		collector.createContext("/v1/traces", (exchange) -> {
			traces.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		collector.start();
		String address = "http://localhost:" + collector.getAddress().getPort() + "/v1/traces";
		registry.add("management.opentelemetry.tracing.export.otlp.endpoint", () -> address);
		registry.add("management.tracing.sampling.probability", () -> 1.0);
		registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
		registry.add("enishi.watch.slow", () -> "0ms");
	}

	@AfterAll
	static void stop() {
		collector.stop(0);
	}

	@Test
	void prometheusSeesRequestsLoadersStatementsAndTheStructure() {
		this.graphQl.ask("{ projects(first: 2) { nodes { degree citations { source { title } } } } }");
		this.graphQl.ask("{ paths(from: \"asset:fh2r\", to: \"asset:aict\") { length } }");
		String metrics = get("/actuator/prometheus").body();
		assertThat(metrics).contains("graphql_request_seconds_count{", "graphql_field=\"projects\"",
				"graphql_outcome=\"SUCCESS\"");
		assertThat(metrics).containsPattern("graphql_dataloader_seconds_count\\{.*loader_name=\"degrees\"");
		assertThat(metrics).containsPattern("neo4j_db_client_\\w+_run_duration_seconds_count\\{");
		assertThat(metrics).containsPattern("enishi_topology_nodes \\d{2,}")
			.containsPattern("enishi_topology_links \\d{2,}")
			.containsPattern("enishi_topology_age_seconds \\d");
	}

	@Test
	void whatIsAnsweredFromMemoryIsCountedByItsField() {
		String question = "{ principles(first: 1) { nodes { id name } } }";
		assertThat(this.graphQl.ask(question).<String>value("$.data.principles.nodes[0].id"))
			.isEqualTo(this.graphQl.ask(question).<String>value("$.data.principles.nodes[0].id"));
		assertThat(get("/actuator/prometheus").body())
			.containsPattern("enishi_responses_cached_total\\{.*field=\"principles\".*} 1");
	}

	@Test
	void aRequestKeepsTheIdThatItCameWithAndGetsOneOtherwise(CapturedOutput log) {
		assertThat(get("/actuator/health").headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
		HttpResponse<String> asked = this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/graphql"))
			.header("Content-Type", "application/json")
			.header("X-Request-Id", "from-the-proxy-7")
			.POST(BodyPublishers.ofString("{\"query\": \"{ statistics { entities } }\"}"))
			.build());
		assertThat(asked.headers().firstValue("X-Request-Id")).contains("from-the-proxy-7");
		assertThat(log).contains("Request from-the-proxy-7 took");
		HttpResponse<String> forged = this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/graphql"))
			.header("X-Request-Id", "7 Request 8 took 0 ms")
			.build());
		assertThat(forged.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
	}

	@Test
	void whatTookLongIsLoggedWithoutWhatItWasAskedWith(CapturedOutput log) {
		this.graphQl.ask("query Secret { search(text: \"大野英男\", first: 7) { nodes { __typename } } }");
		assertThat(log.getOut()).containsPattern("took \\d+ ms: query Secret ?\\{ ?search\\(");
		assertThat(log.getOut()).doesNotContain("大野英男").doesNotContain("first:7").doesNotContain("first: 7");
	}

	@Test
	void tracesGoToWhoeverListens() throws InterruptedException {
		this.graphQl.ask("{ kpis(first: 1) { nodes { id } } }");
		String sent = "";
		while (!sent.contains("neo4j") || !sent.contains("graphql")) {
			String more = traces.poll(20, TimeUnit.SECONDS);
			assertThat(more).as("another trace after " + sent).isNotNull();
			sent += more;
		}
	}

	private HttpResponse<String> get(String path) {
		return this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address(path)).build());
	}

}
