package dev.enishi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.GraphChanged;
import dev.enishi.ingest.BundleFiles;
import dev.enishi.ingest.Bundles;
import dev.enishi.ingest.Progress;
import dev.enishi.ingest.Retirement;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked example of the project reviews of 2024, on rows of our own with the same
 * traps as the real ones.
 */
@EnishiTest
@TestPropertySource(properties = "enishi.vocabulary=examples/rs-2024/vocabulary")
@DirtiesContext
class ReviewExampleTests {

	private static final BundleFiles EXTRACT = BundleFiles.at(Path.of("examples/rs-2024"),
			Path.of("src/test/resources/rs-extract"));

	@Autowired
	Bundles bundles;

	@Autowired
	GraphQl graphQl;

	@Autowired
	Vocabulary vocabulary;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@BeforeEach
	void load() {
		this.bundles.write(EXTRACT, Retirement.NONE, ChangeRequest.importing("test", null), Progress.NONE);
		this.events.publishEvent(new GraphChanged());
	}

	@AfterEach
	void clean() {
		this.client
			.query("""
					MATCH (n:Entity|Source) WHERE n:PayeeBlock OR n.id STARTS WITH 'project:rs/' OR n.id STARTS WITH 'organisation:jp/'
					  OR n.id STARTS WITH 'person:jp/' OR n.id = 'source:rs-2024' DETACH DELETE n""")
			.run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		for (String constraint : List.of("payeeblock_id", "pays_id", "receives_id", "budgeted_id")) {
			this.client.query("DROP CONSTRAINT " + constraint + " IF EXISTS").run();
		}
		this.client.query("DROP INDEX payeeblock_name IF EXISTS").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void whatEachMinistryAsksForIsTheSumOfItsProjectsToTheYen() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ links(filter: {types: [BUDGETED]}, first: 0) { groups(by: [{end: SOURCE}], orderBy: [{keyNumber: 1}]) {
					    nodes { keys { entity { id } } sum(of: REQUESTED) { value unit } } } } }""");
		assertThat(answer.<String>values("$..entity.id")).containsExactly("organisation:jp/橋梁省", "organisation:jp/港湾省");
		assertThat(answer.<Number>value("$.data.links.groups.nodes[0].sum.value").longValue())
			.isEqualTo(579_046_589_004L);
	}

	@Test
	void whatIsPassedOnIsNotPaidTwice() {
		GraphQl.Answer answer = this.graphQl
			.ask("""
					{ entity(id: "project:rs/1") { summary ... on Project {
					    payeeBlocks { nodes { letter aliases payees { edges { amount node { name } } }
					      passesOnTo { nodes { letter aliases payees { edges { item amount node { name aliases identifiers { value } } } } } } } }
					    people: organisations { edges { role node { name } } } } } }""");
		assertThat(answer.<String>value("$.data.entity.summary")).isEqualTo("橋を 点検する 毎年");
		assertThat(answer.<String>values("$.data.entity.payeeBlocks.nodes[*].letter")).containsExactly("A");
		assertThat(answer.<Double>values("$.data.entity.payeeBlocks.nodes[*].payees.edges[*].amount"))
			.containsExactly(1000.0);
		assertThat(answer.<String>values("$..passesOnTo.nodes[*].aliases[*]")).containsExactly("点検会社 ほか");
		assertThat(answer.<Double>values("$..passesOnTo.nodes[*].payees.edges[*].amount"))
			.containsExactlyInAnyOrder(600.0, 150.0);
		assertThat(answer.<String>values("$..passesOnTo.nodes[*].payees.edges[0].node.aliases[*]"))
			.containsExactly("ミホン点検株式会社");
	}

	@Test
	void placeholdersAreNobodyAndAMinistryThatIsPaidIsTheMinistry() {
		assertThat(this.client.query("MATCH (o:Organisation) WHERE o.id STARTS WITH 'organisation:jp/' RETURN o.name")
			.fetchAs(String.class)
			.all()).containsExactlyInAnyOrder("一般財団法人見本", "見本点検株式会社", "橋梁省", "港湾省", "点検局");
		assertThat(this.client
			.query("MATCH (:Organisation {name: '橋梁省', kindEn: 'ministry'})-[r:RECEIVES]->() RETURN r.amount")
			.fetchAs(Double.class)
			.all()).containsExactly(1.0);
		assertThat(this.client.query("MATCH (p:Person) WHERE p.id STARTS WITH 'person:jp/' RETURN p.name")
			.fetchAs(String.class)
			.all()).containsExactly("見本花子");
	}

}
