package dev.enishi.curate;

import java.time.Duration;
import java.util.List;

import dev.enishi.GraphQl;
import dev.enishi.SecondService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two services on one database: what one writes it tells at once, and the other soon,
 * whatever they remember.
 */
class TwoServicesTests extends CurationTest {

	private static ServletWebServerApplicationContext second;

	@BeforeAll
	static void start() {
		second = SecondService.start();
	}

	@AfterAll
	static void stop() {
		second.close();
	}

	@Test
	void whatOneWritesTheOtherTells() {
		GraphQl other = new GraphQl(second);
		seen(this.anyone, null);
		seen(other, null);
		change("createPlace(input: {id: \"test:two\", name: \"二\", %s}) { place { id } %s }".formatted(CITE, ERRORS));
		seen(this.anyone, "二");
		eventually(other, "二");
		int version = other.ask("{ entity(id: \"test:two\") { version } }").value("$.data.entity.version");
		change("deleteEntity(input: {id: \"test:two\", version: %d}) { deleted }".formatted(version));
		seen(this.anyone, null);
		eventually(other, null);
	}

	private static void eventually(GraphQl service, @Nullable String name) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> seen(service, name));
	}

	/** Both in the database and in the structure in memory. */
	private static void seen(GraphQl service, @Nullable String name) {
		GraphQl.Answer answer = service
			.ask("{ entity(id: \"test:two\") { name } network(types: [PLACE]) { nodes { entity { id } } } }");
		assertThat(answer.<List<String>>value("$.data..name")).isEqualTo((name != null) ? List.of(name) : List.of());
		assertThat(answer.<String>values("$.data.network.nodes[*].entity.id").contains("test:two"))
			.isEqualTo(name != null);
	}

}
