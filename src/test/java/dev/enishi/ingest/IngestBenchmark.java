package dev.enishi.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphSchema;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.revision.RevisionPackage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import with all checks against a plain loader, in turn, on the same data:
 * {@code ./mvnw -Pbench test -Dtest=IngestBenchmark -Djudgit=FOLDER -Dcopies=1}. The
 * plain loader reads the same tables and writes the same properties in batches with
 * {@code UNWIND}; it checks, compares and remembers nothing.
 */
@SpringBootTest(properties = { "enishi.seed=", "enishi.trace.watch-every=1h", "enishi.ingest.announce=0s" })
@ContextConfiguration(initializers = TestNeo4j.class)
class IngestBenchmark {

	private static final List<String> TABLES = List.of("projects.csv.gz", "organisations.csv.gz", "payments.csv.gz",
			"kpis.csv.gz");

	private static final Set<String> KEYS = Set.of("project_id", "number", "org_key");

	private static final int BATCH = 5000;

	private static final int ROUNDS = Integer.getInteger("rounds", 2);

	@TempDir
	Path folder;

	@Autowired
	Driver driver;

	@Autowired
	GraphSchema schema;

	@Autowired
	Ingest ingest;

	@Test
	void measure() throws IOException {
		this.schema.apply();
		long rows = copyTables(Path.of(System.getProperty("judgit", "../shared/data/judgit-2021")),
				Integer.getInteger("copies", 1));
		BundleFiles bundle = BundleFiles.at(Path.of("examples/judgit-2021"), this.folder);
		List<Fact> facts = new ArrayList<>();
		this.ingest.preview(bundle, Retirement.NONE, Progress.NONE, (planned) -> facts.add(planned.change().fact()));
		System.out.printf("%,d rows, %,d facts%n", rows, facts.size());
		for (int round = 0; round < ROUNDS; round++) {
			Phases phases = new Phases();
			double ours = seconds(
					() -> this.ingest.importBundle(bundle, Retirement.NONE, RevisionPackage.TEST, phases));
			String parts = phases.end();
			assertThat(count()).isEqualTo(facts.size());
			double again = seconds(() -> assertThat(
					this.ingest.importBundle(bundle, Retirement.NONE, RevisionPackage.TEST, Progress.NONE).counts())
				.isEmpty());
			clear();
			double plain = seconds(() -> load(facts));
			assertThat(count()).isEqualTo(facts.size());
			clear();
			System.out.printf(
					"import %.1f s (%,.0f rows/s), again %.1f s; plain loader %.1f s (%,.0f rows/s); speed %.2f of the plain loader%n",
					ours, rows / ours, again, plain, rows / plain, plain / ours);
			System.out.println("  " + parts);
		}
	}

	private void load(List<Fact> facts) {
		for (String table : TABLES) {
			try (CSVParser parser = parse(this.folder.resolve(table))) {
				parser.forEach((row) -> row.toMap());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		Map<String, List<Fact>> byType = new LinkedHashMap<>();
		facts.forEach((fact) -> byType.computeIfAbsent(fact.typeName(), (type) -> new ArrayList<>()).add(fact));
		try (Session session = this.driver.session()) {
			byType.forEach((type, all) -> {
				String statement = switch (all.get(0).kind()) {
					case SOURCE -> "UNWIND $rows AS row CREATE (s:Source) SET s = row.properties";
					case ENTITY -> "UNWIND $rows AS row CREATE (e:Entity:" + type + ") SET e = row.properties";
					case LINK ->
						"UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) "
								+ "CREATE (a)-[r:" + type + "]->(b) SET r = row.properties";
				};
				for (int start = 0; start < all.size(); start += BATCH) {
					List<Map<String, Object>> rows = all.subList(start, Math.min(all.size(), start + BATCH))
						.stream()
						.map(IngestBenchmark::row)
						.toList();
					session.executeWriteWithoutResult(
							(transaction) -> transaction.run(statement, Map.of("rows", rows)).consume());
				}
			});
		}
	}

	private static Map<String, Object> row(Fact fact) {
		Map<String, Object> row = new LinkedHashMap<>(Map.of("properties", fact.properties()));
		if (fact instanceof Link link) {
			row.put("source", link.sourceId());
			row.put("target", link.targetId());
		}
		return row;
	}

	private static CSVParser parse(Path table) throws IOException {
		return CSVParser.parse(
				new InputStreamReader(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(table))),
						StandardCharsets.UTF_8),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
	}

	private long copyTables(Path data, int copies) throws IOException {
		long rows = 0;
		for (String table : TABLES) {
			try (CSVParser parser = parse(data.resolve(table));
					CSVPrinter printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(
							new GZIPOutputStream(Files.newOutputStream(this.folder.resolve(table))),
							StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
				List<String> header = parser.getHeaderNames();
				printer.printRecord(header);
				for (CSVRecord row : parser) {
					for (int copy = 0; copy < copies; copy++) {
						for (String column : header) {
							printer.print(row.get(column) + ((copy > 0 && KEYS.contains(column)) ? "~" + copy : ""));
						}
						printer.println();
						rows++;
					}
				}
			}
		}
		return rows;
	}

	private long count() {
		try (Session session = this.driver.session()) {
			return session.run("MATCH (n:Entity|Source) RETURN count(n) + COUNT { (:Entity)-->(:Entity) } AS count")
				.single()
				.get("count")
				.asLong();
		}
	}

	private void clear() {
		try (Session session = this.driver.session()) {
			session.run("MATCH (n:Entity|Source) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume();
		}
	}

	private static double seconds(Runnable action) {
		long start = System.nanoTime();
		action.run();
		return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
	}

	/** How long each part of the work takes, in seconds. */
	private static final class Phases implements Progress {

		private final Map<String, Double> seconds = new LinkedHashMap<>();

		private String phase = "Reading";

		private long began = System.nanoTime();

		@Override
		public void begin(String phase, long total) {
			this.seconds.merge(this.phase, (System.nanoTime() - this.began) / 1e9, Double::sum);
			this.phase = phase.split(" ")[0];
			this.began = System.nanoTime();
		}

		@Override
		public void step(long done) {
			// only the parts count
		}

		String end() {
			begin("", 0);
			StringBuilder all = new StringBuilder();
			this.seconds.forEach((name, time) -> all.append("%s %.1f s  ".formatted(name, time)));
			return all.toString();
		}

	}

}
