package dev.enishi.graph;

import java.util.Collection;
import java.util.Map;

import dev.enishi.embedded.TestNeo4j;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.neo4j.test.autoconfigure.DataNeo4jTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DataNeo4jTest
@ContextConfiguration(initializers = TestNeo4j.class)
@Import(GraphPackage.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class GraphSchemaTests {

	@Autowired
	GraphSchema schema;

	@Autowired
	Neo4jClient client;

	@Test
	void applyingTheSchemaAgainChangesNothing() {
		this.schema.apply();
		Collection<Map<String, Object>> once = constraints();
		this.schema.apply();
		assertThat(constraints()).isEqualTo(once);
	}

	@Test
	void everyTypeOfEntityAndLinkHasUniqueIds() {
		this.schema.apply();
		assertThat(constraints())
			.hasSize(12 + TestVocabulary.OURS.entityTypes().size() + TestVocabulary.OURS.linkTypes().size());
	}

	private Collection<Map<String, Object>> constraints() {
		return this.client.query("SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name").fetch().all();
	}

}
