package dev.enishi.graphql;

import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.StatementCount;
import dev.enishi.graph.ReadCache;
import dev.enishi.graphql.schema.Relationship;
import dev.enishi.vocabulary.TestVocabulary;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The number of Cypher statements of a request depends on its depth, never on its rows.
 */
@EnishiTest
class StatementCountTests {

	@Autowired
	GraphQl graphQl;

	@Autowired
	GraphQlSource source;

	@Autowired
	ReadCache cache;

	@TestFactory
	List<DynamicTest> everyRelationshipFieldOfAnyNumberOfEntitiesIsOneStatement() {
		String schema = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(true))
			.print(this.source.schema());
		return Relationship.of(new SchemaParser().parse(schema), TestVocabulary.OURS)
			.stream()
			.map((relationship) -> DynamicTest.dynamicTest(relationship.owner() + "." + relationship.field(),
					() -> isOneStatement(relationship)))
			.toList();
	}

	private void isOneStatement(Relationship relationship) {
		String list = TestVocabulary.entity(relationship.owner()).list();
		String field = relationship.single() ? relationship.field() + " { id }"
				: relationship.field() + "(first: 3, asOf: \"2022\") { nodes { id } }";
		assertThat(statements("{ %s(first: 100) { nodes { id %s } } }".formatted(list, field))).hasSize(2);
	}

	@Test
	void fourLevelsOfRelationshipsAreAtMostAsManyStatementsAsThereAreFields() {
		assertThat(statements(
				"""
						{ projects { nodes { name
						  assets { nodes { name projects { nodes { name strategies { nodes { name kpis { nodes { name } } } } } } } }
						  strategies { nodes { name kpis { nodes { name } } children { nodes { name } } } }
						  organisations { nodes { name people { nodes { name committees { nodes { name } } } } } }
						  kpis { nodes { name } } } } }"""))
			.as("what the structure can tell with cached entities takes none")
			.hasSizeBetween(1, 12);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8 })
	void theNumberOfRowsMakesNoDifference(int rows) {
		assertThat(statements("""
				{ projects(first: %d) { nodes { degree links { nodes { source { name } target { degree name }
				  citations { source { title } } } } citations { source { title } } } } }""".formatted(rows)))
			.hasSize(4);
	}

	@Test
	void countingCostsOneStatementMore() {
		String query = "{ projects { nodes { assets(first: 1) { %s nodes { id } } } } }";
		assertThat(statements(query.formatted(""))).hasSize(2);
		assertThat(statements(query.formatted("totalCount"))).hasSize(3);
	}

	@Test
	void differentArgumentsOfOneFieldAreDifferentStatements() {
		assertThat(statements(
				"""
						{ committees { nodes { members(first: 2) { nodes { id } } chairs: members(roles: [CHAIR]) { nodes { id } } } } }"""))
			.hasSize(3);
	}

	@Test
	void whatWasLookedUpBeforeCostsNothing() {
		String query = "{ entity(id: \"asset:fh2r\") { name } }";
		assertThat(statements(query)).hasSize(1);
		assertThat(StatementCount.statements(() -> this.graphQl.ask(query))).isEmpty();
	}

	private List<String> statements(String query) {
		this.cache.invalidate();
		return StatementCount.statements(() -> this.graphQl.ask(query));
	}

}
