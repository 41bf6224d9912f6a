package dev.enishi.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import dev.enishi.evidence.SourceTexts;
import dev.enishi.EnishiException;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.match.Distinctions;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.table.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tables of comma-separated values become entities and links. */
@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ Ingest.class, TablePackage.class, SourceTexts.class, Distinctions.class, RevisionPackage.class })
class TableTests {

	private static final String BUNDLE = """
			cite: source:register
			sources:
			  - {id: source:register, title: A register}
			tables:
			  - file: people.csv
			    columns:
			      born: {of: since, date: true}
			      others: {of: aliases, split: '[、,]'}
			      yen: {of: paid, times: 1000}
			    unless: {name: {matches: '^個人[A-Z]$'}}
			    entities:
			      Person:
			        - {id: "person:{key}", name: "{name}", aliases: "{others}", identifiers: {register: "{key}"}}
			      Project:
			        - {id: "project:{project}", name: "{project}"}
			    links:
			      INVOLVED_IN:
			        - {source: "person:{key}", target: "project:{project}", role: LEAD, from: "{born}", when: {paid: ''}}
			        - {source: "person:{key}", target: "project:{project}", role: RECIPIENT, amount: "{yen}", currency: JPY, unless: {paid: ''}}
			""";

	private static final String HEADER = "key,name,aliases,project,since,paid\n";

	private static final String TABLE = HEADER + """
			a,青木,"アオ、ブルー",橋,令和3年4月,
			b,馬場,,橋,,"1,200.5"
			c,個人C,,橋,,7
			b,馬場,,橋,,９００
			d,"堂
			島",,川,2020/7/5,
			""";

	@TempDir
	Path folder;

	@Autowired
	Ingest ingest;

	@Autowired
	Neo4jClient client;

	@Test
	void rowsBecomeEntitiesAndLinksThatCiteThem() throws IOException {
		write("people.csv", TABLE);
		assertThat(importBundle()).contains(new ChangeCount("Person", 3, 0, 0), new ChangeCount("Project", 2, 0, 0),
				new ChangeCount("INVOLVED_IN", 3, 0, 0));
		assertThat(link("person:a")).containsEntry("from", "2021-04")
			.containsEntry("role", "LEAD")
			.containsEntry("citations", List.of("source:register\tpeople.csv, key a, project 橋\t\tSTATED\t"));
		assertThat(entity("person:a")).containsEntry("aliases", List.of("アオ", "ブルー"))
			.containsEntry("identifiers", List.of("register:a"));
		assertThat(entity("person:d")).containsEntry("name", "堂 島");
		assertThat(link("person:d")).containsEntry("from", "2020-07-05");
	}

	@Test
	void whatSeveralRowsPayIsOneLinkWithTheSumAndAllRowsCited() throws IOException {
		write("people.csv", TABLE);
		importBundle();
		assertThat(link("person:b")).containsEntry("amount", 2_100_500.0)
			.containsEntry("citations", List.of("source:register\tpeople.csv, key b, project 橋\t\tSTATED\t"));
		assertThat(entity("project:橋")).containsEntry("citations",
				List.of("source:register\tpeople.csv, project 橋\t\tSTATED\t"));
	}

	@Test
	void placeholdersAreNobody() throws IOException {
		write("people.csv", TABLE);
		importBundle();
		assertThat(this.client.query("MATCH (e:Entity {id: 'person:c'}) RETURN e").fetch().first()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "Shift_JIS", "CP932" })
	void tablesAreReadInTheirEncodingPackedOrNot(String encoding) throws IOException {
		Charset charset = Charset.forName(encoding.equals("UTF-8") ? "UTF-8" : "windows-31j");
		byte[] bytes = TABLE.replace("青木", "青木①").getBytes(charset);
		try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(this.folder.resolve("people.csv.gz")))) {
			packed.write(bytes);
		}
		importBundle(BUNDLE.replace("file: people.csv", "file: people.csv.gz\n    encoding: " + encoding));
		assertThat(entity("person:a")).containsEntry("name", "青木①");
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
		write("people.csv", "\uFEFF" + TABLE);
		importBundle();
		assertThat(entity("person:a")).containsEntry("name", "青木");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a,青木,    | a,青木,extra,     | people.csv row 2: This row has 7 cells, but the table has 6 columns
			令和3年4月 | いつか            | people.csv row 2, born: 'いつか' is not a date
			"1,200.5"  | 沢山              | people.csv row 3, yen: '沢山' is not a number
			b,馬場,,橋,,９ | b,番場,,橋,,９ | people.csv row 5: 'name' of person:b is '番場' here and '馬場' at people.csv row 3
			a,青木     | a,                | people.csv row 2: 'name' is missing
			a,青木     | a,青\u0007木      | people.csv row 2, name: Control characters are not allowed
			"堂        | 堂"               | people.csv row
			key,name   | key,nom           | bundle.yaml:10: There is no column 'name'; there are [key, nom
			key,name   | key,key           | bundle.yaml:5: people.csv cannot be read
			""")
	void whatIsWrongIsNamedWithFileRowAndColumnAndNothingIsWritten(String good, String bad, String problem)
			throws IOException {
		String table = TABLE.replaceFirst(Pattern.quote(good), bad);
		assertThat(table).isNotEqualTo(TABLE);
		write("people.csv", table);
		refused(BUNDLE, problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					file: people.csv       | file: nobody.csv       | bundle.yaml:5: There is no file 'nobody.csv'
					file: people.csv       | file: ../people.csv    | bundle.yaml:5: '../people.csv' lies outside the folder of the import
					file: people.csv       | file: /etc/passwd      | bundle.yaml:5: '/etc/passwd' lies outside the folder of the import
					Project:               | Alien:                 | There is no entity type 'Alien'
					{key}"                 | {kee}"                 | There is no column 'kee'
					split:                 | spilt:                 | There is no step 'spilt'
					'^個人[A-Z]$'          | '^個人[A-Z$'           | is not a regular expression
					role: LEAD             | role: BOSS             | INVOLVED_IN has no role BOSS
					times: 1000            | times: many            | 'many' is not a number
					of: since              | of: sinse              | There is no column 'sinse'
					{matches: '^個人[A-Z]$'} | {}                   | Say a text, several, what it 'matches'
					columns:               | collumns:              | There is no field 'collumns' here
					source: "person:{key}" | source: "person:{name}" | people.csv row 2: The source 'person:青木' does not exist
					""")
	void aMistakeInTheMappingIsNamed(String good, String bad, String problem) throws IOException {
		write("people.csv", TABLE);
		String bundle = BUNDLE.replace(good, bad);
		assertThat(bundle).isNotEqualTo(BUNDLE);
		refused(bundle, problem);
	}

	@Test
	void stepsTakeBlanksAndListsAndJsonAsTheyStand() throws IOException {
		write("people.csv", """
				key;words;record
				a;x y;"{""names"": [""k"", null], ""sum"": 3}"

				b;"x
				y";
				""");
		importBundle("""
				cite: source:register
				sources: [{id: source:register, title: A register}]
				tables:
				  - file: people.csv
				    delimiter: ;
				    columns:
				      parts: {of: words, split: '\\s'}
				      wide: {of: parts, nfkc: true}
				      joined: {of: words, line: ' / ', without: ' $'}
				      names: {of: record, json: /names}
				    entities:
				      Person:
				        - {id: "person:{key}", name: "{joined}", aliases: ["{wide}", "{names}"]}
				""");
		assertThat(entity("person:a")).containsEntry("name", "x y");
		assertThat(entity("person:b")).containsEntry("name", "x / y")
			.containsEntry("citations", List.of("source:register\tpeople.csv, key b\t\tSTATED\t"));
	}

	@Test
	void aBundleThatIsNotInUtf8IsNamed() throws IOException {
		Files.write(this.folder.resolve("bundle.yaml"), BUNDLE.getBytes(Charset.forName("windows-31j")));
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.ingest.check(BundleFiles.at(this.folder, null), Progress.NONE))
			.withMessageContaining("bundle.yaml:1: The file is not in UTF-8");
	}

	@Test
	void aWrongEncodingIsNamed() throws IOException {
		Files.write(this.folder.resolve("people.csv"), TABLE.getBytes(Charset.forName("windows-31j")));
		refused(BUNDLE, "it is not in this encoding");
	}

	@Test
	void aVeryLongCellIsNamed() throws IOException {
		write("people.csv", TABLE.replace("青木", "青".repeat(2_000_000)));
		refused(BUNDLE, "people.csv row 2, name: This cell has more than 1,000,000 characters");
	}

	@Test
	void aBombIsNotUnpacked() throws IOException {
		byte[] blanks = "a,b,c,d,e,f\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
		try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(this.folder.resolve("people.csv.gz")))) {
			packed.write(HEADER.getBytes(StandardCharsets.UTF_8));
			packed.write("\"".getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < 100; i++) {
				packed.write(blanks);
			}
		}
		refused(BUNDLE.replace("people.csv", "people.csv.gz"), "it unpacks to more than 200 times its size");
	}

	@Test
	void aTornPackedFileIsNamed() throws IOException {
		Path file = this.folder.resolve("people.csv.gz");
		try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
			packed.write(TABLE.repeat(100).getBytes(StandardCharsets.UTF_8));
		}
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
		refused(BUNDLE.replace("people.csv", "people.csv.gz"), "Unexpected end of ZLIB input stream");
	}

	@Test
	void nothingIsPartOfItself() {
		String wholes = """
				cite: source:register
				sources: [{id: source:register, title: A register}]
				entities:
				  Organisation:
				    - {id: organisation:a, name: a, cite: {line: 1}}
				    - {id: organisation:b, name: b, cite: {line: 1}}
				links:
				  PART_OF:
				    - {source: organisation:a, target: organisation:b, cite: {line: 1}}
				    - {source: organisation:b, target: organisation:a, cite: {line: 1}}
				""";
		refused(wholes, "bundle.yaml:9: 'organisation:a' would be part of itself");
	}

	@Test
	void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
		Files.writeString(elsewhere.resolve("secret.yaml"), "a secret: of somebody else");
		Files.writeString(elsewhere.resolve("people.csv"), TABLE);
		Files.deleteIfExists(this.folder.resolve("people.csv"));
		Files.createSymbolicLink(this.folder.resolve("people.csv"), elsewhere.resolve("people.csv"));
		refused(BUNDLE, "'people.csv' is a link that leads out of the folder of the import");
		Files.createSymbolicLink(this.folder.resolve("zz.yaml"), elsewhere.resolve("secret.yaml"));
		refused(BUNDLE, "zz.yaml is a link that leads out of the bundle");
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a|b|ab)*c", "(.*a){25}b" })
	void anExpressionThatTakesTooLongIsAProblem(String expression) {
		write("rows.csv", "id,name\n1," + "ab".repeat(20_000) + "\n");
		refused("""
				sources: [{id: source:register, title: A register}]
				cite: source:register
				tables:
				  - file: rows.csv
				    columns: {short: {of: name, extract: '%s'}}
				    entities: {Person: [{id: 'person:{id}', name: '{short}'}]}
				""".formatted(expression), "takes too long here: make it simpler");
		refused("""
				sources: [{id: source:register, title: A register}]
				cite: source:register
				tables:
				  - file: rows.csv
				    when: {name: {matches: '%s'}}
				    entities: {Person: [{id: 'person:{id}', name: 'x'}]}
				""".formatted(expression), "rows.csv row 2, name: The regular expression");
	}

	@Test
	void possibleDuplicatesAreNamed() throws IOException {
		write("people.csv", TABLE.replace("d,\"堂\n島\"", "d,青　木"));
		Files.writeString(this.folder.resolve("bundle.yaml"), BUNDLE);
		assertThat(this.ingest.check(BundleFiles.at(this.folder, null), Progress.NONE).pairs())
			.as("another key of the same register")
			.isEmpty();
		Files.writeString(this.folder.resolve("bundle.yaml"),
				BUNDLE.replace(", identifiers: {register: \"{key}\"}", ""));
		assertThat(this.ingest.check(BundleFiles.at(this.folder, null), Progress.NONE).pairs()).singleElement()
			.asString()
			.startsWith("people.csv row 6: person:d may be the same as person:a");
	}

	private void refused(String bundle, String problem) {
		long before = size();
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> importBundle(bundle))
			.withMessageContaining(problem);
		assertThat(size()).isEqualTo(before);
	}

	private List<ChangeCount> importBundle() {
		return importBundle(BUNDLE);
	}

	private List<ChangeCount> importBundle(String bundle) {
		write("bundle.yaml", bundle);
		return this.ingest
			.importBundle(BundleFiles.at(this.folder, null), Retirement.NONE, RevisionPackage.TEST, Progress.NONE)
			.counts();
	}

	private void write(String file, String content) {
		try {
			Files.writeString(this.folder.resolve(file), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> entity(String id) {
		return properties("MATCH (e:Entity {id: $id}) RETURN properties(e) AS properties", id);
	}

	private Map<String, Object> link(String source) {
		return properties("MATCH (:Entity {id: $id})-[r]->() RETURN properties(r) AS properties", source);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> properties(String statement, String id) {
		return (Map<String, Object>) this.client.query(statement)
			.bind(id)
			.to("id")
			.fetch()
			.one()
			.orElseThrow()
			.get("properties");
	}

	private long size() {
		return this.client.query("MATCH (n:Entity|Source) RETURN count(n) + COUNT { (:Entity)-->(:Entity) } AS size")
			.fetchAs(Long.class)
			.one()
			.orElseThrow();
	}

}
