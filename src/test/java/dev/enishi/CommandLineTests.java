package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.enishi.cli.Cli;
import dev.enishi.embedded.TestNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
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
	void whatMayBeTheSameIsWrittenAndDecidedOn(CapturedOutput output) throws IOException {
		String person = "    - {id: person:%s:command, name: %s, cite: {line: 1}}\n";
		assertThat(run("import", bundle(
				BUNDLE + person.formatted("a", "命 一郎") + person.formatted("b", "命一郎") + person.formatted("c", "命　一郎"))))
			.isZero();
		assertThat(run("match", "--type=Person")).isZero();
		assertThat(output).contains("verdict,score,reason,keep,name,other,otherName")
			.contains(",94,the same name,person:a:command,命 一郎,person:b:command,命一郎");
		Path table = Files.writeString(this.folder.resolve("table.csv"), """
				\uFEFFverdict,keep,other
				same,person:a:command,person:b:command
				distinct,person:a:command,person:c:command
				,person:a:command,person:command
				perhaps,person:a:command,person:c:command
				""");
		assertThat(run("decide", table.toString(), "--message=looked it up")).isEqualTo(1);
		assertThat(output).contains("Row 5: 'perhaps' is no verdict", "Decided: 2; refused: 1");
		assertThat(this.client.query("MATCH (e:Person) WHERE e.id ENDS WITH ':command' RETURN count(e)")
			.fetchAs(Long.class)
			.one()).contains(3L);
		assertThat(this.client.query("MATCH (d:Distinction) DETACH DELETE d RETURN count(*)").fetchAs(Long.class).one())
			.contains(1L);
		assertThat(run("match", "--type=Nothing")).isEqualTo(1);
		assertThat(output).contains("There is no type 'Nothing'");
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
		assertThat(
				run("import", bundle(BUNDLE.substring(0, BUNDLE.indexOf("entities"))), "--retire", "--retire-share=1"))
			.isZero();
		assertThat(output).containsPattern("Person +0 added +0 changed +1 removed");
	}

	@Test
	void whoChangedWhatAndWhatThereIsIsShown(CapturedOutput output) throws IOException {
		assertThat(run("import", bundle(BUNDLE), "--message=the first list")).isZero();
		assertThat(run("import", bundle(BUNDLE.replace("命", "命名")), "--message=the second list")).isZero();
		assertThat(run("history", "--first=2", "--kind=IMPORT")).isZero();
		assertThat(output.getOut()).containsPattern("(?s)IMPORT .*: the second list\n.*IMPORT .*: the first list\n");
		assertThat(run("history", "person:command")).isZero();
		assertThat(output).containsPattern("(?s)CHANGED +Person person:command.*name: 命 -> 命名");
		assertThat(run("history", "person:command", "--format=jsonl", "--first=1")).isZero();
		assertThat(output).contains("\"action\":\"CHANGED\",\"id\":\"person:command\",\"type\":\"Person\"",
				"{\"field\":\"name\",\"before\":\"命\",\"after\":\"命名\"}");
		String last = this.client.query("MATCH (r:Revision) RETURN toString(max(r.number))")
			.fetchAs(String.class)
			.one()
			.orElseThrow();
		assertThat(run("history", last)).isZero();
		assertThat(output)
			.containsPattern(last + " .*the second list\n.* import added.*\n +CHANGED +Person person:command");
		assertThat(run("history", "999999999")).isEqualTo(1);
		assertThat(run("history", "person:nobody")).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no revision 999999999",
				"Nothing is recorded of 'person:nobody'");
		assertThat(run("status")).isZero();
		assertThat(output).containsPattern("Entities +\\d+: .*PERSON \\d+")
			.containsPattern("Revision +" + last + " by .* at 20")
			.containsPattern("Tokens +\\d+ valid");
	}

	@Test
	void whatIsWrongIsPrintedAndTheExitCodeIsNotZero(CapturedOutput output) throws IOException {
		String bundle = bundle(BUNDLE.replace("Person", "Alien"));
		assertThat(run("check", bundle)).isEqualTo(1);
		assertThat(run("import", bundle)).isEqualTo(1);
		assertThat(output.getErr()).contains("bundle.yaml:5: There is no entity type 'Alien'").doesNotContain("\tat ");
	}

	@Test
	void aCheckWithoutTheGraphListsWhatTheGraphHasToHave(CapturedOutput output) throws IOException {
		String bundle = bundle(BUNDLE + """
				links:
				  SERVES_ON: [{source: person:command, target: committee:elsewhere, role: MEMBER, cite: {line: 2}}]
				""");
		assertThat(run(List.of("check", "--offline", bundle, "--spring.neo4j.uri=bolt://127.0.0.1:1"))).isZero();
		assertThat(output).contains("Nothing is wrong. Entities: 1; links: 1", "  committee:elsewhere");
		Path problems = this.folder.resolve("problems.csv");
		assertThat(run("check", "--offline", "--problems=" + problems, bundle(BUNDLE.replace("Person", "Alien"))))
			.isEqualTo(1);
		assertThat(problems).content()
			.startsWith("\uFEFFplace,rule,problem")
			.contains("There is no entity type 'Alien'");
	}

	@Test
	void retiringStopsWhereMuchWouldBeRemoved(CapturedOutput output) throws IOException {
		assertThat(run("import", bundle(BUNDLE))).isZero();
		String cut = bundle(BUNDLE.substring(0, BUNDLE.indexOf("entities")));
		assertThat(run("import", cut, "--retire")).isEqualTo(1);
		assertThat(output.getErr()).contains("This would remove 1 of 1 facts", "a share of 0.2");
		assertThat(run("import", cut, "--retire", "--dry-run")).as("nothing was removed").isEqualTo(1);
		assertThat(run("import", cut, "--retire", "--retire-share=1")).isZero();
	}

	@Test
	void whatStatesNothingIsNoBundle(CapturedOutput output) throws IOException {
		assertThat(run("import", bundle("cite: source:command\n"))).isEqualTo(1);
		assertThat(run("import", bundle(""))).isEqualTo(1);
		assertThat(output.getErr()).contains("bundle.yaml:1: The bundle states nothing");
		Files.writeString(this.folder.resolve("cut.csv"), "id,name\n");
		assertThat(
				run("import", bundle("tables: [{file: cut.csv, entities: {Person: [{id: '{id}', name: '{name}'}]}}]")))
			.isEqualTo(1);
		assertThat(output.getErr()).contains("cut.csv row 1: This table has a header and no rows");
	}

	@Test
	void aListOfMembersBecomesADraftThatCanBeImported(CapturedOutput output) throws IOException {
		Path list = Files.writeString(this.folder.resolve("list.txt"), """
				まちづくり会議 委員名簿
				座長 秋山 健太 東都大学 教授
				委員 岩城 美智子 北星信用金庫 理事長
				どこにも人の名前は書かれていない、何を言いたいのか分からない長い行
				""");
		assertThat(run("roster", list.toString())).isZero();
		assertThat(output.getErr()).contains("list.txt:4 was not understood");
		String draft = output.getOut().substring(output.getOut().indexOf("# A draft"));
		assertThat(draft).contains("# line 4 was not understood", "name: まちづくり会議", "role: CHAIR", "title: 理事長",
				"quote: 座長 秋山 健太 東都大学 教授");
		assertThat(run("check", bundle(draft))).isZero();
		assertThat(run("roster", "--format=jsonl", list.toString())).isZero();
		assertThat(output.getOut()).contains("\"name\":\"岩城 美智子\",\"organisation\":\"北星信用金庫\",\"position\":\"理事長\"");
	}

	@Test
	void aMappingIsDraftedAndWhatCannotBeReadSaysWhy(CapturedOutput output) throws IOException {
		Path table = Files.writeString(this.folder.resolve("payments.csv"),
				"事業名,支出先,法人番号,金額\n森の再生,株式会社森野,7370005002147,5\n");
		assertThat(run("draft", table.toString())).isZero();
		String draft = output.getOut().substring(output.getOut().indexOf("# A draft"));
		assertThat(run("check", bundle(draft))).isZero();
		assertThat(run("draft", this.folder.resolve("nowhere.csv").toString())).isEqualTo(1);
		assertThat(run("draft", "--encoding=latin-99", table.toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no file 'nowhere.csv'", "There is no encoding 'latin-99'")
			.doesNotContain("\tat ");
	}

	@Test
	void aFileWithoutPeopleIsNoListOfMembers(CapturedOutput output) throws IOException {
		Path text = Files.writeString(this.folder.resolve("text.txt"), "この要綱は、補助金の交付について定める。\n");
		assertThat(run("roster", text.toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("Nobody was found in");
		assertThat(run("roster", this.folder.resolve("nowhere.txt").toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no file");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			import                                      | Missing required parameter: 'BUNDLE'
			import BUNDLE --dry                         | Unknown option: '--dry'
			import --dryrun BUNDLE                      | Unknown option: '--dryrun'
			--dry import BUNDLE                         | Unknown option: '--dry'
			import BUNDLE more                          | Unmatched argument
			serve more                                  | Unmatched argument
			rooster x                                   | Unmatched argument
			--enishi.fodler=x import BUNDLE             | Unknown setting: '--enishi.fodler=x'
			import BUNDLE --server.prt=1                | Unknown setting: '--server.prt=1'
			token                                       | Missing required subcommand
			token create A --role=king                  | There is no role 'king'
			import BUNDLE --retire --retire-share=2     | has to be above 0 and at most 1
			""")
	void whatIsNotUnderstoodIsRefusedWhereverItStands(String command, String message, CapturedOutput output)
			throws IOException {
		String bundle = bundle(BUNDLE);
		assertThat(run(command.replace("BUNDLE", bundle).split(" "))).isEqualTo(1);
		assertThat(output.getErr()).contains(message);
		assertThat(
				this.client.query("MATCH (n:Person {id: 'person:command'}) RETURN count(n)").fetchAs(Long.class).one())
			.as("nothing was written")
			.contains(0L);
	}

	@Test
	void settingsMayStandBeforeTheCommand(CapturedOutput output) throws IOException {
		assertThat(run("--enishi.ingest.batch=10", "--enishi.seed=", "import", bundle(BUNDLE))).isZero();
		assertThat(run("import", this.folder.resolve("nowhere").toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("There is no bundle at");
	}

	@Test
	void aSettingThatIsMisspeltOutsideOfTheCommandLineIsRefusedToo(CapturedOutput output) throws IOException {
		System.setProperty("enishi.ingest.btach", "10");
		try {
			assertThat(run("import", bundle(BUNDLE))).isEqualTo(1);
			assertThat(output.getErr()).contains("Unknown setting: 'enishi.ingest.btach'").doesNotContain("\tat ");
		}
		finally {
			System.clearProperty("enishi.ingest.btach");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "--server.port=0", "serve --server.port=0", "--server.port=0 serve" })
	void noCommandAndServeStartTheService(String words) {
		List<String> started = new ArrayList<>();
		assertThat(Cli.run(Enishi.class, (settings) -> started.addAll(List.of(settings)), words.split(" "))).isNull();
		assertThat(started).containsExactly("--server.port=0");
	}

	@Test
	void aShellCompletesTheCommands(CapturedOutput output) {
		assertThat(run("generate-completion")).isZero();
		assertThat(output.getOut()).contains("_complete_enishi", "--retire-share");
	}

	@Test
	void helpListsAllCommands(CapturedOutput output) {
		assertThat(run("help")).isZero();
		assertThat(output.getOut()).contains("import", "export", "check", "token", "compact");
		assertThat(run("import", "--help")).isZero();
		assertThat(output.getOut()).contains("--retire-share", "--dry-run", "--tables");
	}

	@Test
	void aGraphThatCannotBeReachedIsNoStackTrace(CapturedOutput output) throws IOException {
		assertThat(run(List.of("import", bundle(BUNDLE), "--spring.neo4j.uri=bolt://127.0.0.1:1"))).isEqualTo(2);
		assertThat(output.getErr()).contains("The graph cannot be reached").doesNotContain("\tat ");
	}

	private int run(String... words) {
		List<String> args = new ArrayList<>(List.of(words));
		args.addAll(TestNeo4j.arguments());
		return run(args);
	}

	private static int run(List<String> args) {
		return Objects.requireNonNull(Cli.run(Enishi.class, (settings) -> {
			throw new IllegalStateException("This starts the service: " + args);
		}, args.toArray(String[]::new)));
	}

	private String bundle(String text) throws IOException {
		Path file = this.folder.resolve("bundle.yaml");
		Files.writeString(file, text);
		return file.toString();
	}

}
