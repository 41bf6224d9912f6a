package dev.enishi.embedded;

import java.nio.file.Path;

import dev.enishi.Enishi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedNeo4jTests {

	@TempDir
	Path folder;

	@Test
	void aSecondStartKeepsTheData() {
		try (ConfigurableApplicationContext first = start()) {
			assertThat(count(first, "MATCH (e:Entity) RETURN count(e)")).isPositive();
			first.getBean(Neo4jClient.class).query("MATCH (p:Place) DETACH DELETE p").run();
			assertThat(first.getBean(Neo4jConnectionDetails.class).getUri().getHost()).isEqualTo("127.0.0.1");
		}
		try (ConfigurableApplicationContext second = start()) {
			assertThat(count(second, "MATCH (e:Entity) RETURN count(e)")).isPositive();
			assertThat(count(second, "MATCH (p:Place) RETURN count(p)")).as("what was deleted is not seeded again")
				.isZero();
		}
	}

	@Test
	void aSecondProcessOnTheSameFolderIsRefused() {
		try (EmbeddedNeo4j first = new EmbeddedNeo4j(this.folder, 16, "secret-secret")) {
			assertThat(first.port()).isPositive();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> new EmbeddedNeo4j(this.folder, 16, "secret-secret").close());
		}
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Enishi.class).run("--server.port=0",
				"--enishi.embedded.folder=" + this.folder, "--enishi.embedded.page-cache-mebibytes=32");
	}

	private static long count(ConfigurableApplicationContext context, String statement) {
		return context.getBean(Neo4jClient.class).query(statement).fetchAs(Long.class).one().orElseThrow();
	}

}
