package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.evidence.SourceTexts;
import dev.enishi.match.Distinctions;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.table.TablePackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Registers come anew every year, with bad rows in them. */
@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ Ingest.class, TablePackage.class, SourceTexts.class, Distinctions.class, RevisionPackage.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EditionTests {

	private static final String BUNDLE = """
			cite: source:edition
			sources: [{id: source:edition, title: A register}]
			tables:
			  - file: terms.csv
			    columns:
			      began: {of: start, date: dmy}
			      ended: {of: end, date: dmy}
			      seat: {of: district, replace: {'^第(\\d+)区$': 'No. $1'}}
			      bodies: {of: committees, split: ';'}
			    entities:
			      Person:
			        - {id: "person:edition-{id}", name: "{name}", summary: "{state} {seat?}"}
			      Committee:
			        - {each: bodies, as: {id: "committee:edition-{bodies}", name: "{bodies}"}}
			    links:
			      SERVES_ON:
			        - {each: bodies, as: {source: "person:edition-{id}", target: "committee:edition-{bodies}", role: MEMBER, from: "{began}", to: "{ended}"}}
			""";

	private static final String TABLE = """
			id,name,state,district,start,end,committees
			1,青木,Ohio,第3区,01/02/2020,05/01/2022,Rules;Budget
			2,馬場,Iowa,,5 January 2020,,Rules
			3,千葉,Utah,第1区,01/02/2020,05/01/2019,Budget
			4,土井,Utah,第2区,01/02/2020,,
			5,江口,Texas,第9区,01/02/2020,,Budget
			""";

	@TempDir
	Path folder;

	@Autowired
	Ingest ingest;

	@Autowired
	Neo4jClient client;

	@AfterEach
	void clean() {
		this.client.query("MATCH (n) WHERE n.id CONTAINS ':edition' DETACH DELETE n").run();
	}

	@BeforeEach
	void bundle() throws IOException {
		Files.writeString(this.folder.resolve("terms.csv"), TABLE);
		Files.writeString(this.folder.resolve("bundle.yaml"), BUNDLE);
	}

	@Test
	void aBadRowIsRefusedUnlessItIsToBeSkipped() throws IOException {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(this::write)
			.withMessageContaining("terms.csv row 4")
			.withMessageContaining("Problems: 1");
		skipRows();
		Report report = write();
		assertThat(report.skipped().count()).isEqualTo(1);
		assertThat(report.skipped().problems()).extracting((problem) -> problem.place().rule())
			.containsExactly("bundle.yaml:18");
		assertThat(report.counts()).contains(new ChangeCount("Person", 4, 0, 0), new ChangeCount("SERVES_ON", 4, 0, 0));
		assertThat(shown()).isEmpty();
	}

	@Test
	void whatRefersToASkippedRowIsSkippedToo() throws IOException {
		skipRows();
		Files.writeString(this.folder.resolve("more.csv"), "person,project\n1,橋\n3,橋\n9,橋\n");
		Files.writeString(this.folder.resolve("bundle.yaml"),
				BUNDLE.replace("file: terms.csv", "file: terms.csv\n    rows: skip") + """
						  - file: more.csv
						    rows: skip
						    entities:
						      Project: [{id: "project:edition", name: "{project}"}]
						    links:
						      INVOLVED_IN: [{source: "person:edition-{person}", target: project:edition, role: LEAD}]
						""");
		Report report = write();
		assertThat(report.skipped().problems())
			.extracting((problem) -> problem.message().replaceAll(".*'(.*)'.*", "$1"))
			.contains("person:edition-3", "person:edition-9");
		assertThat(report.counts()).contains(new ChangeCount("INVOLVED_IN", 1, 0, 0));
	}

	@Test
	void anEditionShowsExactlyWhatDiffers() throws IOException {
		skipRows();
		write();
		Files.writeString(this.folder.resolve("terms.csv"),
				TABLE.replace("2,馬場,Iowa,,5 January 2020,,Rules\n", "")
					.replace("土井,Utah", "土井,Nevada")
					.concat("6,藤田,Ohio,,1 March 2021,,Rules\n"));
		assertThat(shown()).containsExactly("ADDED Person person:edition-6 (藤田)",
				"ADDED SERVES_ON from 藤田 (person:edition-6) to Rules (committee:edition-Rules)",
				"REMOVED SERVES_ON from 馬場 (person:edition-2) to Rules (committee:edition-Rules)",
				"REMOVED Person person:edition-2 (馬場)", "CHANGED Person person:edition-4 (土井)");
	}

	@Test
	void aBlankInATextWithHolesIsNoSilence() throws IOException {
		Files.writeString(this.folder.resolve("bundle.yaml"), BUNDLE.replace("{seat?}", "{seat}"));
		Files.writeString(this.folder.resolve("terms.csv"), TABLE.replace("05/01/2019", ""));
		assertThatExceptionOfType(EnishiException.class).isThrownBy(this::write)
			.withMessageContaining(
					"terms.csv row 3, state, seat: 'seat' is blank, and '{state} {seat}' needs it; where it may be, write {seat?}");
	}

	@Test
	void oneMistakeInTheMappingIsToldOnce() throws IOException {
		Files.writeString(this.folder.resolve("bundle.yaml"), BUNDLE.replace("date: dmy}", "date: true}"));
		assertThatExceptionOfType(EnishiException.class).isThrownBy(this::write)
			.withMessageContaining("'01/02/2020' may begin with the day or the month: say 'date: dmy' or 'date: mdy'")
			.withMessageContaining("more of this kind");
	}

	@Test
	void conditionsCompareColumns() throws IOException {
		Files.writeString(this.folder.resolve("bundle.yaml"),
				BUNDLE.replace("    entities:", "    unless: {ended: {below: began}}\n    entities:"));
		Report report = write();
		assertThat(report.counts()).contains(new ChangeCount("Person", 4, 0, 0));
		assertThat(report.skipped().count()).isZero();
	}

	private Report write() {
		return this.ingest.importBundle(BundleFiles.at(this.folder, null), Retirement.NONE, RevisionPackage.TEST,
				Progress.NONE);
	}

	private List<String> shown() {
		List<String> shown = new ArrayList<>();
		this.ingest.preview(BundleFiles.at(this.folder, null), Retirement.upTo(1), Progress.NONE,
				(planned) -> shown.add(planned.change().action() + " " + planned.caption()));
		return shown;
	}

	private void skipRows() throws IOException {
		Files.writeString(this.folder.resolve("bundle.yaml"),
				BUNDLE.replace("file: terms.csv", "file: terms.csv\n    rows: skip"));
	}

}
