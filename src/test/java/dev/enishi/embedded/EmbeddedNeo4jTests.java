package dev.enishi.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.enishi.Enishi;
import dev.enishi.EnishiProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

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
		try (EmbeddedNeo4j first = new EmbeddedNeo4j(this.folder, 16)) {
			assertThat(first.port()).isPositive();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> new EmbeddedNeo4j(this.folder, 16).close());
		}
	}

	@Test
	@Tag("process")
	void aCommandWorksOnTheGraphWhileTheServiceRuns() throws Exception {
		List<String> settings = List.of("--enishi.embedded.folder=" + this.folder);
		try (ConfigurableApplicationContext service = start()) {
			assertThat(EnishiProcess.token("reader", settings)).contains("enishi_");
			assertThat(count(service, "MATCH (t:ApiToken) RETURN count(t)")).isEqualTo(1);
			Process compact = EnishiProcess.start(Stream.concat(Stream.of("compact"), settings.stream()).toList());
			assertThat(EnishiProcess.await(compact, "stop it first")).isNotNull();
			assertThat(compact.waitFor()).isEqualTo(1);
		}
	}

	@Test
	void whatAKilledServiceLeftLeadsNobodyToAnotherProgram() throws IOException {
		assertThat(Address.of(this.folder)).as("before the first start").isEmpty();
		Files.writeString(this.folder.resolve("address"), "1");
		assertThat(Address.of(this.folder)).isEmpty();
		try (Address published = Address.publish(this.folder, 2)) {
			assertThat(published).isNotNull();
			assertThat(this.folder.resolve("address")).hasContent("2");
		}
		assertThat(this.folder.resolve("address")).doesNotExist();
	}

	@Test
	void nobodyGetsInWithThePasswordThatEverybodyKnowsEvenAtTheFirstStart() throws Exception {
		int port = freePort();
		AtomicBoolean ended = new AtomicBoolean();
		AtomicInteger refused = new AtomicInteger();
		CompletableFuture<Boolean> attack = CompletableFuture.supplyAsync(() -> getsIn(port, ended, refused));
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(this.folder, 16, port)) {
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> refused.get() > 10);
			ended.set(true);
			assertThat(attack.get()).as("the attacker got in").isFalse();
			try (Driver driver = driver(port, neo4j.password())) {
				driver.verifyConnectivity();
			}
		}
	}

	/** Tries from before the engine listens until it is told to stop. */
	private static boolean getsIn(int port, AtomicBoolean ended, AtomicInteger refused) {
		try (Driver driver = driver(port, "neo4j")) {
			while (!ended.get()) {
				try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
					session.run("SHOW CURRENT USER").consume();
					return true;
				}
				catch (ServiceUnavailableException ex) {
					// it does not listen yet
				}
				catch (SecurityException ex) {
					if (ex.getMessage().contains("credentials") && ex.getMessage().contains("expired")) {
						return true;
					}
					refused.incrementAndGet();
				}
			}
		}
		return false;
	}

	@Test
	void wrongPasswordsLockNobodyOut() {
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(this.folder, 16)) {
			for (int attempt = 0; attempt < 20; attempt++) {
				try (Driver wrong = driver(neo4j.port(), "wrong-" + attempt)) {
					assertThatExceptionOfType(SecurityException.class).isThrownBy(wrong::verifyConnectivity);
				}
			}
			try (Driver right = driver(neo4j.port(), neo4j.password())) {
				right.verifyConnectivity();
			}
		}
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void nobodyElseCanReadTheFolder() throws IOException {
		Path store = this.folder.resolve("data/neo4j");
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(store, 16)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store))).isEqualTo("rwx------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve("password"))))
				.isEqualTo("rw-------");
			assertThat(neo4j.password()).hasSizeGreaterThan(40);
		}
	}

	@Test
	void aFolderWhosePasswordWasLostIsUsedWithANewOne() throws IOException {
		String first;
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(this.folder, 16)) {
			first = neo4j.password();
		}
		Files.delete(this.folder.resolve("password"));
		try (EmbeddedNeo4j neo4j = new EmbeddedNeo4j(this.folder, 16);
				Driver driver = driver(neo4j.port(), neo4j.password())) {
			driver.verifyConnectivity();
			assertThat(neo4j.password()).isNotEqualTo(first);
		}
	}

	private static Driver driver(int port, String password) {
		return GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.basic("neo4j", password));
	}

	private static int freePort() throws IOException {
		try (ServerSocket any = new ServerSocket(0)) {
			return any.getLocalPort();
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
