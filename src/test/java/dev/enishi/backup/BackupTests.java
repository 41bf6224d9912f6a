package dev.enishi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.enishi.Enishi;
import dev.enishi.EnishiTest;
import dev.enishi.cli.Cli;
import dev.enishi.embedded.TestNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is restored is the same graph, and a part of a file is no graph. */
@EnishiTest
@ExtendWith(OutputCaptureExtension.class)
class BackupTests {

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient client;

	@AfterEach
	void clean() {
		this.client.query("MATCH (n:Thing) DETACH DELETE n").run();
	}

	@Test
	void aRestoredGraphIsTheSame(CapturedOutput output) {
		this.client
			.query("""
					CREATE (a:Thing:`Odd ``one` {text: 'あ"\\n', whole: 2.0, number: 9007199254740993, no: false, list: ['x', '']})
					-[:`IS LIKE` {numbers: [1, 2]}]->(a)""")
			.run();
		Path first = this.folder.resolve("first");
		assertThat(run("backup", first)).isZero();
		assertThat(run("restore", first, embedded())).as(output.toString()).isZero();
		Path second = this.folder.resolve("second");
		assertThat(run("backup", second, embedded())).isZero();
		assertThat(described(second)).isEqualTo(described(first)).hasSizeGreaterThan(100);
		assertThat(described(first).toString()).contains("2.0", "9007199254740993", "Odd `one", "IS LIKE");
		assertThat(run("restore", first, embedded())).isEqualTo(1);
		assertThat(output.getErr()).contains("The database is not empty");
		assertThat(run("backup", first)).isEqualTo(1);
		assertThat(output.getErr()).contains("There is a file");
	}

	@Test
	void whatIsNotAllOfABackupIsRefusedAndNothingIsWritten(CapturedOutput output) throws IOException {
		Path whole = this.folder.resolve("whole");
		assertThat(run("backup", whole)).isZero();
		byte[] bytes = Files.readAllBytes(whole);
		Path torn = Files.write(this.folder.resolve("torn"), Arrays.copyOf(bytes, bytes.length - 300));
		assertThat(run("restore", torn, embedded())).isEqualTo(1);
		assertThat(output.getErr()).contains("it is cut off");
		Path other = Files.writeString(this.folder.resolve("other"), "id,name\n");
		assertThat(run("restore", other, embedded())).isEqualTo(1);
		assertThat(output.getErr()).contains("it is no backup");
		assertThat(run("restore", this.folder.resolve("nowhere"), embedded())).isEqualTo(1);
		assertThat(run("restore", whole, embedded())).as("the database is empty still").isZero();
	}

	@Test
	void aRestoreThatWasCutOffIsNoticedAndBegunAnew(CapturedOutput output) {
		Path whole = this.folder.resolve("whole");
		assertThat(run("backup", whole)).isZero();
		this.client.query("CREATE (:Thing:Restore)").run();
		assertThat(run("token", Path.of("list"))).isEqualTo(1);
		assertThat(output.getErr()).contains("unfinished restore: run 'restore' again");
		assertThat(run("backup", this.folder.resolve("part"))).isEqualTo(1);
		assertThat(this.folder.resolve("part")).doesNotExist();
		try (ConfigurableApplicationContext part = new SpringApplicationBuilder(Enishi.class)
			.web(WebApplicationType.NONE)
			.profiles("command")
			.run(embedded().toArray(String[]::new))) {
			part.getBean(Neo4jClient.class).query("CREATE (:Restore), (:Thing {text: 'a part'})").run();
		}
		assertThat(run("restore", whole, embedded())).isZero();
		Path again = this.folder.resolve("again");
		assertThat(run("backup", again, embedded())).isZero();
		assertThat(described(again)).isEqualTo(described(whole));
	}

	@Test
	void whatABackupWouldLoseIsSaid(CapturedOutput output) {
		this.client.query("CREATE (:Thing {day: date('2026-11-28')})").run();
		assertThat(run("backup", this.folder.resolve("lossy"))).isEqualTo(1);
		assertThat(output.getErr()).contains("'day'", "2026-11-28");
		assertThat(this.folder.resolve("lossy")).doesNotExist();
	}

	private List<String> embedded() {
		return List.of("--enishi.embedded.folder=" + this.folder.resolve("neo4j"),
				"--enishi.embedded.page-cache-mebibytes=16");
	}

	private static int run(String command, Path file) {
		return run(command, file, TestNeo4j.arguments());
	}

	private static int run(String command, Path file, List<String> settings) {
		List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
		arguments.addAll(settings);
		return Objects.requireNonNull(Cli.run(Enishi.class, (service) -> {
			throw new IllegalStateException("This starts the service");
		}, arguments.toArray(String[]::new)));
	}

	/**
	 * How often each node and each relationship is there, without the numbers of nodes.
	 */
	private static Map<String, Integer> described(Path file) {
		Map<Long, String> nodes = new HashMap<>();
		Map<String, Integer> all = new TreeMap<>();
		new BackupFile(file, new JsonMapper()).read((stored) -> {
			String description;
			if (stored instanceof Stored.StoredNode node) {
				description = node.labels().stream().sorted().toList() + " " + new TreeMap<>(node.properties());
				nodes.put(node.id(), description);
			}
			else {
				Stored.StoredRelationship link = (Stored.StoredRelationship) stored;
				description = "%s %s %s %s".formatted(nodes.get(link.source()), link.type(),
						new TreeMap<>(link.properties()), nodes.get(link.target()));
			}
			// whoever starts on a database keeps its own declarations there
			if (!description.startsWith("[Vocabulary]")) {
				all.merge(description, 1, Integer::sum);
			}
		});
		return all;
	}

}
