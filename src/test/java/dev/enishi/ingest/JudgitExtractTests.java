package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.enishi.evidence.SourceTexts;
import dev.enishi.embedded.TestNeo4j;
import dev.enishi.match.Distinctions;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.table.TablePackage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked example, on three of its projects. */
@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ Ingest.class, TablePackage.class, SourceTexts.class, Distinctions.class, RevisionPackage.class })
class JudgitExtractTests {

	private static final BundleFiles EXTRACT = BundleFiles.at(Path.of("examples/judgit-2021"),
			Path.of("src/test/resources/judgit-extract"));

	@Autowired
	Ingest ingest;

	@Autowired
	Neo4jClient client;

	@Test
	void ministriesLeadAndPayeesReceiveAndKpisMeasure() {
		List<ChangeCount> counts = this.ingest
			.importBundle(EXTRACT, Retirement.NONE, RevisionPackage.TEST, Progress.NONE)
			.counts();
		assertThat(counts).containsExactlyInAnyOrder(new ChangeCount("Source", 1, 0, 0),
				new ChangeCount("Project", 3, 0, 0), new ChangeCount("Organisation", 2 + 29, 0, 0),
				new ChangeCount("Person", 1, 0, 0), new ChangeCount("Kpi", 5, 0, 0),
				new ChangeCount("INVOLVED_IN", 3 + 2 + 29, 0, 0), new ChangeCount("HOLDS_POSITION", 1, 0, 0),
				new ChangeCount("MEASURED_BY", 5, 0, 0));
		assertThat(
				row("""
						MATCH (o:Organisation {name: '株式会社アスカプランニング'})-[r:INVOLVED_IN]->(p:Project)
						RETURN r.amount AS amount, r.role AS role, r.citations AS cited, o.identifiers AS ids, p.name AS project"""))
			.containsEntry("amount", 5_794_824.0)
			.containsEntry("role", "RECIPIENT")
			.containsEntry("cited", List
				.of("source:judgit-2021\tpayments.csv.gz, org_key C8010001112265, project_id 2021/個人情報保護委員会/2021-個情-20-0006\t\tSTATED\t"))
			.containsEntry("ids", List.of("corporate-number:8010001112265"));
		assertThat(row("""
				MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organisation)
				WHERE p.id STARTS WITH 'person:jp/' RETURN p.name AS name, r.title AS title, o.name AS ministry"""))
			.isEqualTo(Map.of("name", "片岡秀実", "title", "政策立案参事官", "ministry", "個人情報保護委員会"));
		assertThat(row("""
				MATCH (:Project {id: 'project:judgit/2021-個情-20-0006'})-[:MEASURED_BY]->(k:Kpi)
				WHERE k.id ENDS WITH '/1' RETURN k.unit AS unit, k.observations AS observations"""))
			.isEqualTo(Map.of("unit", "％", "observations", List.of("2018\t\t", "2019\t\t", "2020\t93.7\t90.0")));
	}

	@Test
	void placeholdersAreLeftOut() {
		this.ingest.importBundle(EXTRACT, Retirement.NONE, RevisionPackage.TEST, Progress.NONE);
		assertThat(row("MATCH (o:Organisation) WHERE o.name STARTS WITH '個人' AND NOT o.name STARTS WITH '個人情報' "
				+ "RETURN count(o) AS count"))
			.containsEntry("count", 0L);
	}

	private Map<String, Object> row(String statement) {
		return this.client.query(statement).fetch().one().orElseThrow();
	}

}
