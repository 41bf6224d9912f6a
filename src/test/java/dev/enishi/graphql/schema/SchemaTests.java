package dev.enishi.graphql.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.enishi.EnishiTest;
import dev.enishi.model.Direction;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.TestVocabulary;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
class SchemaTests {

	@Autowired
	GraphQlSource source;

	private GraphQLSchema schema;

	private List<Relationship> relationships;

	@BeforeEach
	void read() {
		this.schema = this.source.schema();
		SchemaPrinter printer = new SchemaPrinter(
				SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(true));
		TypeDefinitionRegistry registry = new SchemaParser().parse(printer.print(this.schema));
		this.relationships = Relationship.of(registry, TestVocabulary.OURS);
	}

	@Test
	void everyTypeFieldArgumentAndValueIsDescribed() {
		List<String> undescribed = new ArrayList<>();
		this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !Introspection.isIntrospectionTypes(type))
			.forEach((type) -> {
				require(type.getName(), type, undescribed);
				if (type instanceof GraphQLFieldsContainer fields) {
					fields.getFieldDefinitions().forEach((field) -> {
						require(type.getName() + "." + field.getName(), field, undescribed);
						field.getArguments()
							.forEach((argument) -> require(
									type.getName() + "." + field.getName() + "(" + argument.getName() + ")", argument,
									undescribed));
					});
				}
				else if (type instanceof GraphQLInputObjectType input) {
					input.getFields()
						.forEach((field) -> require(type.getName() + "." + field.getName(), field, undescribed));
				}
				else if (type instanceof GraphQLEnumType values) {
					values.getValues()
						.forEach((value) -> require(type.getName() + "." + value.getName(), value, undescribed));
				}
			});
		assertThat(undescribed).isEmpty();
	}

	@Test
	void everyRelationshipIsOneThatTheVocabularyAllows() {
		for (Relationship relationship : this.relationships) {
			assertThat(TestVocabulary.OURS.entityType(relationship.owner())).as(relationship.toString()).isPresent();
			EntityType owner = TestVocabulary.OURS.entityType(relationship.owner()).orElseThrow();
			for (EntityType target : targets(relationship)) {
				boolean allowed = switch (relationship.direction()) {
					case OUT -> relationship.linkType().allows(owner, target);
					case IN -> relationship.linkType().allows(target, owner);
					case BOTH -> relationship.linkType().allows(owner, target);
				};
				assertThat(allowed || relationship.target().equals("Entity")).as(relationship + " to " + target)
					.isTrue();
			}
		}
	}

	@Test
	void everyLinkCanBeFollowedInBothDirections() {
		Set<String> followed = new HashSet<>();
		for (Relationship relationship : this.relationships) {
			for (EntityType target : targets(relationship)) {
				EntityType owner = TestVocabulary.OURS.entityType(relationship.owner()).orElseThrow();
				if (relationship.direction() != Direction.IN) {
					followed.add(owner + " " + relationship.linkType() + " " + target + " from source");
				}
				if (relationship.direction() != Direction.OUT) {
					followed.add(target + " " + relationship.linkType() + " " + owner + " from target");
				}
			}
		}
		List<String> missing = new ArrayList<>();
		for (LinkType type : TestVocabulary.OURS.linkTypes()) {
			for (EntityType from : TestVocabulary.OURS.entityTypes()) {
				for (EntityType to : TestVocabulary.OURS.entityTypes()) {
					if (type.allows(from, to)) {
						String link = from + " " + type + " " + to;
						List.of(link + " from source", link + " from target")
							.stream()
							.filter((way) -> !followed.contains(way))
							.forEach(missing::add);
					}
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	private static List<EntityType> targets(Relationship relationship) {
		return TestVocabulary.OURS.entityType(relationship.target())
			.map(List::of)
			.orElseGet(() -> TestVocabulary.OURS.entityTypes());
	}

	private static void require(String name, GraphQLNamedSchemaElement element, List<String> undescribed) {
		boolean builtIn = Set.of("String", "Int", "Float", "Boolean", "ID").contains(element.getName());
		boolean ofTheFederation = name.startsWith("_") || name.startsWith("Query._");
		if (!builtIn && !ofTheFederation && (element.getDescription() == null || element.getDescription().isBlank())) {
			undescribed.add(name);
		}
	}

}
