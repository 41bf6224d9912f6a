package dev.enishi.curate;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.GraphChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests of changes share: somebody who may make them, and the graph as it was
 * afterwards.
 */
@EnishiTest
abstract class CurationTest {

	static final String CITE = "citations: [{source: \"source:tohoku-5th-policy\", locator: \"a test\"}]";

	static final String ERRORS = "errors { message code path }";

	@Autowired
	GraphQl anyone;

	@Autowired
	TestTokens tokens;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	GraphQl curator;

	@BeforeEach
	void signIn() {
		this.curator = this.anyone.with(this.tokens.curator("Aoi"));
	}

	@AfterEach
	void clean() {
		this.client.query("MATCH (n) WHERE (n:Entity OR n:Source) AND n.id STARTS WITH 'test:' DETACH DELETE n").run();
		this.client.query("MATCH (t:Tombstone) DELETE t").run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		this.events.publishEvent(new GraphChanged());
	}

	/** Makes a change that is made. */
	GraphQl.Answer change(String mutation) {
		GraphQl.Answer answer = this.curator.ask("mutation { " + mutation + " }");
		assertThatNoErrors(answer, mutation);
		return answer;
	}

	/** Asks for a change that cannot be made, and answers the one error. */
	Refused refused(String mutation) {
		GraphQl.Answer answer = this.curator.ask("mutation { " + mutation + " }");
		assertThat(answer.values("$.data.*.errors[*]")).as(answer.toString()).hasSize(1);
		return new Refused(answer.<String>values("$.data.*.errors[0].code").get(0),
				answer.<String>values("$.data.*.errors[0].message").get(0),
				String.join(".", answer.<String>values("$.data.*.errors[0].path[*]")));
	}

	/** Adds a person and answers the version. */
	int person(String id, String name) {
		return change("createPerson(input: {id: \"%s\", name: \"%s\", %s}) { person { version } %s }".formatted(id,
				name, CITE, ERRORS))
			.value("$.data.createPerson.person.version");
	}

	private static void assertThatNoErrors(GraphQl.Answer answer, String mutation) {
		assertThat(answer.values("$.data.*.errors[*]")).as(mutation).isEmpty();
	}

	record Refused(String code, String message, String path) {

	}

}
