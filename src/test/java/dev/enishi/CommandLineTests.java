package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.enishi.embedded.TestNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person sees who imports, exports and checks on the command line. */
@EnishiTest
@ExtendWith(OutputCaptureExtension.class)
class CommandLineTests {

	private static final String BUNDLE = """
			cite: source:command
			sources: [{id: source:command, title: A command}]
			entities:
			  Person:
			    - {id: person:command, name: 命, cite: {line: 1}}
			""";

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient client;

	@AfterEach
	void clean() {
		this.client.query("MATCH (n:Entity|Source) WHERE n.id ENDS WITH ':command' DETACH DELETE n").run();
	}

	@Test
	void importShowsWhatItWouldDoAndDoesItAndRetiresIt(CapturedOutput output) throws IOException {
		String bundle = bundle(BUNDLE);
		assertThat(run("import", bundle, "--dry-run")).isZero();
		assertThat(output).contains("ADDED Person person:command (命)").contains("This would be:");
		assertThat(run("import", bundle)).isZero();
		assertThat(output).containsPattern("Person +1 added +0 changed +0 removed");
		assertThat(run("import", bundle)).isZero();
		assertThat(output).contains("no change: the graph holds all of this already");
		assertThat(run("import", bundle(BUNDLE.substring(0, BUNDLE.indexOf("entities"))), "--retire")).isZero();
		assertThat(output).containsPattern("Person +0 added +0 changed +1 removed");
	}

	@Test
	void whatIsWrongIsPrintedAndTheExitCodeIsNotZero(CapturedOutput output) throws IOException {
		String bundle = bundle(BUNDLE.replace("Person", "Alien"));
		assertThat(run("check", bundle)).isEqualTo(1);
		assertThat(run("import", bundle)).isEqualTo(1);
		assertThat(output.getErr()).contains("bundle.yaml:5: There is no entity type 'Alien'").doesNotContain("\tat ");
	}

	@Test
	void aCommandThatIsNotUnderstoodSaysWhatIsMissing(CapturedOutput output) {
		assertThat(run("import")).isEqualTo(1);
		assertThat(output.getErr()).contains("Name one bundle");
		assertThat(run("import", this.folder.resolve("nowhere").toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no bundle at");
		assertThat(run("import", "x", "--dryrun")).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no --dryrun");
		assertThat(run("help")).isZero();
		assertThat(output.getOut()).contains("import <file or folder>", "export <folder>", "check <file or folder>");
	}

	@Test
	void aGraphThatCannotBeReachedIsNoStackTrace(CapturedOutput output) throws IOException {
		assertThat(CommandLine.run(new SpringApplication(Enishi.class),
				new String[] { "import", bundle(BUNDLE), "--spring.neo4j.uri=bolt://127.0.0.1:1" }))
			.isEqualTo(2);
		assertThat(output.getErr()).contains("The graph cannot be reached").doesNotContain("\tat ");
	}

	private int run(String... words) {
		List<String> args = new ArrayList<>(List.of(words));
		args.addAll(TestNeo4j.arguments());
		return CommandLine.run(new SpringApplication(Enishi.class), args.toArray(String[]::new));
	}

	private String bundle(String text) throws IOException {
		Path file = this.folder.resolve("bundle.yaml");
		Files.writeString(file, text);
		return file.toString();
	}

}
