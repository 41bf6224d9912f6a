package dev.enishi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EnishiTest
class ExportTests {

	private static final int ENTITIES = 111;

	private static final int LINKS = 164;

	@Autowired
	GraphQl graphQl;

	@Test
	void scoresAndCommunitiesAreColumnsOfTheEntities() throws IOException {
		Map<String, CSVRecord> rows = new HashMap<>();
		CSVParser
			.parse(body("csv-nodes?scores=PAGERANK,IN_DEGREE&communities=true&filter.basis=STATED"),
					CSVFormat.RFC4180.builder().setHeader().get())
			.forEach((row) -> rows.put(row.get("id"), row));
		DocumentContext measured = this.graphQl
			.ask("""
					{ ranking(by: PAGERANK, first: 500, filter: {basis: STATED}) { score entity { id } }
					  communities(first: 100, filter: {basis: STATED}) { id size members(first: 200) { nodes { id } } } }""")
			.json();
		List<Map<String, Object>> ranking = measured.read("$.data.ranking");
		assertThat(ranking).hasSizeGreaterThan(50).allSatisfy((one) -> {
			String id = JsonPath.read(one, "$.entity.id");
			assertThat(Double.parseDouble(rows.get(id).get("pagerankScore")))
				.isCloseTo(JsonPath.<Number>read(one, "$.score").doubleValue(), within(1e-15));
			assertThat(rows.get(id).get("inDegreeScore")).isNotEmpty();
		});
		List<Map<String, Object>> communities = measured.read("$.data.communities");
		assertThat(communities).isNotEmpty()
			.allSatisfy((one) -> assertThat(JsonPath.<List<String>>read(one, "$.members.nodes[*].id"))
				.allSatisfy((id) -> assertThat(rows.get(id).get("community")).isEqualTo(one.get("id"))));
		assertThat(body("gexf?scores=CORE")).contains("<attribute id=\"coreScore\" title=\"coreScore\" type=\"double\"")
			.contains("for=\"coreScore\"");
	}

	@Test
	void graphMlIsValidAndReadBackByJGraphT() {
		Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
		Map<String, Map<String, Attribute>> attributes = new HashMap<>();
		GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
		importer.setSchemaValidation(true);
		importer.setVertexFactory((id) -> id);
		importer.addVertexAttributeConsumer(
				(key, value) -> attributes.computeIfAbsent(key.getFirst(), (vertex) -> new HashMap<>())
					.put(key.getSecond(), value));
		importer.importGraph(graph, new StringReader(body("graphml")));
		assertThat(graph.vertexSet()).hasSize(ENTITIES);
		assertThat(graph.edgeSet()).hasSize(LINKS);
		assertThat(attributes.get("person:tohoku-5th-大野英男").get("nameEn").getValue()).isEqualTo("Hideo Ohno");
		assertThat(attributes.get("meeting:tohoku-5th-policy-3").get("from").getValue()).isEqualTo("2021-12-23");
		assertThat(attributes.get("asset:fh2r").get("citations").getValue()).contains("line 218", "(STATED");
	}

	@Test
	void aWorkbookHasASheetOfEntitiesAndOneOfLinksWithNames() throws IOException {
		try (InputStream file = this.graphQl.address("/export/xlsx").toURL().openStream();
				ReadableWorkbook workbook = new ReadableWorkbook(file)) {
			List<Row> entities = workbook.findSheet("Entities").orElseThrow().read();
			List<Row> links = workbook.findSheet("Links").orElseThrow().read();
			assertThat(entities).hasSize(ENTITIES + 1);
			assertThat(links).hasSize(LINKS + 1);
			assertThat(links.get(0).getCellText(0)).isEqualTo("sourceName");
			assertThat(links).anySatisfy((row) -> {
				assertThat(row.getCellText(0)).isEqualTo("大野 英男");
				assertThat(row.getCellText(1)).isEqualTo("参加（座長）");
				assertThat(row.getCellText(2)).isEqualTo("第5期中期政策の委員会");
			});
		}
	}

	@Test
	void aTableForPeopleBeginsWithAByteOrderMarkAndHasNames() {
		String table = body("csv-names");
		assertThat(table).startsWith("\uFEFFsourceName,label,targetName,").contains("大野 英男,参加（座長）,第5期中期政策の委員会,");
		assertThat(table.lines()).hasSize(LINKS + 1);
	}

	@Test
	void tablesAreReadBackByCommonsCsv() throws IOException {
		List<CSVRecord> links = table("csv");
		assertThat(links).hasSize(LINKS);
		assertThat(links).filteredOn((row) -> row.get("role").equals("CHAIR"))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("source")).isEqualTo("person:tohoku-5th-大野英男"));
		List<CSVRecord> nodes = table("csv-nodes");
		assertThat(nodes).hasSize(ENTITIES)
			.anySatisfy((row) -> assertThat(row.get("summary")).contains("、", "。"))
			.anySatisfy((row) -> assertThat(row.get("subject")).isEqualTo("中期政策取りまとめ案"));
		List<CSVRecord> matrix = table("csv-matrix");
		assertThat(matrix).hasSize(32);
		assertThat(matrix).filteredOn((row) -> row.get("id").equals("person:tohoku-5th-阿部嘉男"))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("person:tohoku-5th-大野英男")).isEqualTo("1"));
	}

	@Test
	void aNetworkOfManyNamedEntitiesIsAskedForByPost() {
		HttpResponse<String> response = this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/export/jgf"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("of=asset%3Afh2r&".repeat(2000) + "of=person%3A大野英男&depth=0&limit=2"))
			.build());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.parse(response.body()).<Map<String, Object>>read("$.graph.nodes"))
			.containsOnlyKeys("asset:fh2r", "person:tohoku-5th-大野英男");
	}

	@Test
	void jsonGraphAndNodeLinkHaveAllNodesAndEdges() {
		DocumentContext graph = JsonPath.parse(body("jgf"));
		assertThat(graph.<Map<String, Object>>read("$.graph.nodes")).hasSize(ENTITIES).containsKey("asset:fh2r");
		assertThat(graph.<List<Object>>read("$.graph.edges")).hasSize(LINKS);
		assertThat(graph.<List<String>>read("$.graph.edges[?(@.relation == 'USES')].metadata.labelEn")).hasSize(7)
			.containsOnly("uses");
		DocumentContext nodeLink = JsonPath.parse(body("node-link"));
		Set<String> ids = Set.copyOf(nodeLink.<List<String>>read("$.nodes[*].id"));
		assertThat(ids).hasSize(ENTITIES);
		assertThat(ids).containsAll(nodeLink.<List<String>>read("$.links[*].source"))
			.containsAll(nodeLink.<List<String>>read("$.links[*].target"));
	}

	@Test
	void aNeighbourhoodAndPathsAreExportedWithTheArgumentsOfTheirQueries() {
		DocumentContext around = JsonPath.parse(body("cytoscape?of=asset:fh2r&depth=2&limit=3"));
		assertThat(around.<List<Object>>read("$.elements.nodes[*]")).hasSize(3);
		assertThat(around.<Boolean>read("$.data.truncated")).isTrue();
		String chair = URLEncoder.encode("person:tohoku-5th-大野英男", StandardCharsets.UTF_8);
		DocumentContext way = JsonPath.parse(body(
				"graphology?to=asset:fh2r&k=2&select=SHORTEST&filter.types=SERVES_ON,DELIBERATED,PART_OF,ADVANCES,USES&avoid=organisation:tohoku-meti&from="
						+ chair));
		assertThat(way.<List<String>>read("$.nodes[*].key")).contains("policy:tohoku-5th", "strategy:tohoku-5th-2-3")
			.doesNotContain("organisation:tohoku-meti");
		DocumentContext members = JsonPath
			.parse(body("node-link?types=PERSON,COMMITTEE&filter.types=SERVES_ON&filter.roles=CHAIR"));
		assertThat(members.<List<String>>read("$.nodes[*].id")).containsExactlyInAnyOrder("person:tohoku-5th-大野英男",
				"committee:tohoku-5th-policy");
	}

	@Test
	void aFilterIsWrittenAsInTheVariablesOfAQuery() {
		String filter = URLEncoder
			.encode("""
					{"not": {"or": [{"types": ["HOLDS_POSITION"]}, {"roles": ["MEMBER"]}]}, "source": {"types": ["PERSON"]}}""",
					StandardCharsets.UTF_8);
		assertThat(JsonPath.parse(body("node-link?limit=20&filter=" + filter + "&filter.basis=STATED"))
			.<List<String>>read("$.nodes[*].id"))
			.containsExactlyInAnyOrder("person:tohoku-5th-大野英男", "committee:tohoku-5th-policy");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			pdf                            | 404 | UNKNOWN_FORMAT
			csv?limit=x                    | 400 | OUT_OF_RANGE
			csv?limit=0                    | 400 | OUT_OF_RANGE
			csv?filter.types=LIKES         | 400 | UNKNOWN_VALUE
			csv-nodes?scores=FAME          | 400 | UNKNOWN_VALUE
			csv-nodes?communities=yes      | 400 | UNKNOWN_VALUE
			csv?filter.direction=UP        | 400 | UNKNOWN_VALUE
			csv?types=CAR                  | 400 | UNKNOWN_VALUE
			csv?filter.asOf=soon           | 400 | INVALID_DATE
			csv?filter=soon                | 400 | INVALID_INPUT
			csv?filter=null                | 400 | INVALID_INPUT
			csv?filter=%5B1%5D             | 400 | INVALID_INPUT
			csv?filter=%7B%22a%22:1%7D     | 400 | INVALID_INPUT
			csv?filter=%7B%22roles%22:1%7D | 400 | INVALID_INPUT
			csv?of=none                    | 400 | UNKNOWN_ID
			csv?from=asset:fh2r            | 400 | MISSING_PARAMETER
			csv?colour=red                 | 400 | UNKNOWN_PARAMETER
			""")
	void whatCannotBeExportedIsRefused(String path, int status, String code) {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(JsonPath.parse(response.body()).<String>read("$.errors[0].extensions.code")).isEqualTo(code);
		assertThat(response.body()).doesNotContain("Exception", "dev.enishi");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|x", "＝cmd", "＠a", "＋a", "- a", " =a", "\u3000=a" })
	void noSpreadsheetTakesATextForAFormula(String text) {
		assertThat(Csv.safe(text)).isEqualTo("'" + text);
		assertThat(Csv.safe("-1.5E3")).as("a number").isEqualTo("-1.5E3");
		assertThat(Csv.safe("東北=a")).isEqualTo("東北=a");
	}

	private List<CSVRecord> table(String format) throws IOException {
		CSVFormat csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = CSVParser.parse(body(format), csv)) {
			return parser.getRecords();
		}
	}

	private String body(String path) {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	private HttpResponse<String> get(String path) {
		return this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/export/" + path)).build());
	}

}
