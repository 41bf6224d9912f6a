package dev.enishi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One Neo4j for all tests of a run: in this process, or in a container with
 * {@code -Dneo4j=container}. The image can be named with {@code -Dneo4j.image=…}.
 */
public final class TestNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String PASSWORD = "for-tests-only";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-neo4j", settings()));
		// statements in the background would make those of a test hard to count
		context.getEnvironment()
			.getPropertySources()
			.addLast(new MapPropertySource("test-defaults",
					Map.of("enishi.read-cache.warm", "false", "enishi.warm-up.requests", "0")));
	}

	/** What leads a command to it. */
	public static List<String> arguments() {
		return settings().entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toList();
	}

	/** Where it listens. */
	public static URI uri() {
		return URI.create(Server.URI);
	}

	/** Says something to its system database. */
	public static void administer(String statement) {
		try (Driver driver = GraphDatabase.driver(Server.URI, AuthTokens.basic("neo4j", Server.password));
				Session system = driver.session(SessionConfig.forDatabase("system"))) {
			system.run(statement).consume();
		}
	}

	private static Map<String, Object> settings() {
		return Map.of("spring.neo4j.uri", Server.URI, "spring.neo4j.authentication.username", "neo4j",
				"spring.neo4j.authentication.password", Server.password);
	}

	/** Started when first used, stopped with the process. */
	private static final class Server {

		private static String password = PASSWORD;

		private static final String URI = "container".equals(System.getProperty("neo4j")) ? container() : inProcess();

		private static String container() {
			String image = System.getProperty("neo4j.image", "neo4j:5.26-community");
			Neo4jContainer container = new Neo4jContainer(
					DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j"))
				.withAdminPassword(PASSWORD);
			container.start();
			return container.getBoltUrl();
		}

		private static String inProcess() {
			try {
				EmbeddedNeo4j neo4j = new EmbeddedNeo4j(Files.createTempDirectory("enishi-test"),
						Long.getLong("neo4j.page-cache-mebibytes", 64));
				Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close));
				password = neo4j.password();
				return "bolt://127.0.0.1:" + neo4j.port();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
