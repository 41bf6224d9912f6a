package dev.enishi.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import dev.enishi.model.LinkIds;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.TestVocabulary;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The project reviews of JUDGIT! (2021) as a graph: ministries lead projects, projects
 * pay organisations, KPIs measure projects. Copies of all but the ministries make it
 * larger.
 */
final class JudgitGraph {

	private static final int BATCH = 10_000;

	private final Path folder;

	private final Driver driver;

	private final Map<String, List<Map<String, Object>>> entities = new LinkedHashMap<>();

	private final Map<LinkType, Map<String, Map<String, Object>>> links = new LinkedHashMap<>();

	JudgitGraph(Path folder, Driver driver) {
		this.folder = folder;
		this.driver = driver;
	}

	/** Adds a copy; copy 0 is the data itself. */
	void add(int copy) {
		this.entities.clear();
		this.links.clear();
		String suffix = (copy == 0) ? "" : "#" + copy;
		Map<String, String> organisations = new HashMap<>();
		for (CSVRecord row : rows("projects.csv.gz")) {
			if (row.get("year").equals("2021")) {
				String project = "project:" + row.get("project_id") + suffix;
				entity("Project", project, row.get("name"));
				String ministry = "ministry:" + row.get("ministry");
				if (copy == 0 && organisations.put(ministry, ministry) == null) {
					entity("Organisation", ministry, row.get("ministry"));
				}
				link(TestVocabulary.link("INVOLVED_IN"), ministry, project);
			}
		}
		for (CSVRecord row : rows("payments.csv.gz")) {
			String project = "project:" + row.get("project_id") + suffix;
			String payee = "organisation:" + row.get("org_key") + suffix;
			if (organisations.put(payee, payee) == null) {
				entity("Organisation", payee, row.get("org_name"));
			}
			link(TestVocabulary.link("INVOLVED_IN"), payee, project);
		}
		for (CSVRecord row : rows("kpis.csv.gz")) {
			String kpi = "kpi:" + row.get("project_id") + "/" + row.get("kind") + row.get("seq") + suffix;
			entity("Kpi", kpi, row.get("kind"));
			link(TestVocabulary.link("MEASURED_BY"), "project:" + row.get("project_id") + suffix, kpi);
		}
		write();
	}

	private void entity(String label, String id, String name) {
		this.entities.computeIfAbsent(label, (any) -> new ArrayList<>())
			.add(Map.of("id", id, "name", name, "citations", List.of()));
	}

	private void link(LinkType type, String source, String target) {
		String id = LinkIds.of(type, source, target, Map.of());
		this.links.computeIfAbsent(type, (any) -> new LinkedHashMap<>())
			.put(id, Map.of("source", source, "target", target, "id", id, "hash",
					LinkIds.hash(type.name(), id).orElseThrow()));
	}

	private void write() {
		try (Session session = this.driver.session()) {
			this.entities.forEach((label, rows) -> batches(session,
					"UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:" + label + ", e += row", rows));
			this.links.forEach((type, rows) -> batches(session, """
					UNWIND $rows AS row
					MATCH (source:Entity {id: row.source})
					MATCH (target:Entity {id: row.target})
					CREATE (source)-[:%s {id: row.id, hash: row.hash, listed: 0, citations: []}]->(target)
					""".formatted(type), List.copyOf(rows.values())));
		}
	}

	private static void batches(Session session, String statement, List<Map<String, Object>> rows) {
		for (int i = 0; i < rows.size(); i += BATCH) {
			List<Map<String, Object>> batch = rows.subList(i, Math.min(rows.size(), i + BATCH));
			session.executeWriteWithoutResult(
					(transaction) -> transaction.run(statement, Map.of("rows", batch)).consume());
		}
	}

	private List<CSVRecord> rows(String file) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				new GZIPInputStream(Files.newInputStream(this.folder.resolve(file))), StandardCharsets.UTF_8));
				CSVParser parser = CSVParser.parse(reader,
						CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return parser.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
