package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.enishi.Enishi;
import dev.enishi.EnishiProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports in a process of their own that is killed (SIGKILL) in the middle of writing.
 * {@code -Dkills=20} does it more often.
 */
@Tag("process")
class KilledImportTests {

	private static final int KILLS = Integer.getInteger("kills", 2);

	private static final int ROWS = 4000;

	@TempDir
	Path folder;

	@BeforeEach
	void write() throws IOException {
		Files.createDirectory(this.folder.resolve("bundle"));
		Files.writeString(this.folder.resolve("bundle/people.yaml"), """
				cite: source:people
				sources: [{id: source:people, title: People}]
				tables:
				  - file: people.csv
				    entities:
				      Person: [{id: "person:{n}", name: "人{n}"}]
				    links:
				      RELATED_TO: [{source: "person:{n}", target: "person:{next}"}]
				""");
		StringBuilder table = new StringBuilder("n,next\n");
		for (int i = 0; i < ROWS; i++) {
			table.append(i).append(',').append((i + 1) % ROWS).append('\n');
		}
		Files.writeString(this.folder.resolve("bundle/people.csv"), table);
	}

	@Test
	void theGraphIsAsItWasOrWhollyNew() throws Exception {
		Random random = new Random(3);
		for (int kill = 0; kill < KILLS; kill++) {
			Process process = importing();
			// a fast machine may be done before it says so
			if (EnishiProcess.await(process, "Writing:") != null) {
				TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
			}
			process.destroyForcibly().waitFor();
			assertThat(entities()).as("after kill " + kill).isIn(0L, (long) ROWS);
		}
		assertThat(importing().waitFor()).isZero();
		assertThat(entities()).isEqualTo(ROWS);
	}

	private Process importing() throws IOException {
		List<String> arguments = new ArrayList<>(List.of("import", this.folder.resolve("bundle").toString()));
		arguments.addAll(settings());
		return EnishiProcess.start(arguments);
	}

	/** How many entities there are once an unfinished import is taken back. */
	private long entities() {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Enishi.class)
			.web(WebApplicationType.NONE)
			.run(settings("--enishi.seed=", "--spring.main.lazy-initialization=true").toArray(String[]::new))) {
			service.getBean(UnfinishedImports.class).settle();
			Neo4jClient client = service.getBean(Neo4jClient.class);
			assertThat(client.query("MATCH (n:Import|ImportStep) RETURN count(n)").fetchAs(Long.class).one())
				.hasValue(0L);
			assertThat(
					client.query("MATCH (:Person)-[r:RELATED_TO]->(:Person) RETURN count(r)").fetchAs(Long.class).one())
				.isEqualTo(client.query("MATCH (p:Person) RETURN count(p)").fetchAs(Long.class).one());
			return client.query("MATCH (e:Entity) RETURN count(e)").fetchAs(Long.class).one().orElseThrow();
		}
	}

	private List<String> settings(String... more) {
		List<String> settings = new ArrayList<>(List.of(more));
		settings.addAll(List.of("--enishi.embedded.folder=" + this.folder.resolve("neo4j"), "--enishi.ingest.batch=200",
				"--enishi.ingest.announce=0s", "--enishi.ingest.dead-after=1s",
				"--enishi.embedded.page-cache-mebibytes=32"));
		return settings;
	}

}
