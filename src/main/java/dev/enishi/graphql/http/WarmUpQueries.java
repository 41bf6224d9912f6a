package dev.enishi.graphql.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/** Queries of the lists and groups that a schema has, such as people send. */
record WarmUpQueries(GraphQLSchema schema) {

	private static final int LINKS = 2;

	private static final String PAGE = "query WarmUp($after: String) "
			+ "{ page: %s(first: 5, after: $after) { nodes { %s } pageInfo { hasNextPage endCursor } } }";

	private static final String GROUPS = "query WarmUp($after: String) "
			+ "{ page: links(filter: {types: [%s]}, first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } "
			+ "groups(by: [{end: TARGET}, %s], first: 5) { nodes { count keys { entity { name } } sum(of: %s) { value } } } } }";

	/**
	 * For each number of links its sums, and for each list and each field that leads
	 * further a page, what it leads to, and where that leads to.
	 */
	List<String> of(Vocabulary vocabulary) {
		return Stream
			.concat(vocabulary.linkTypes().stream().flatMap(WarmUpQueries::groups),
					vocabulary.entityTypes().stream().filter((type) -> !type.list().isEmpty()).flatMap(this::pages))
			.toList();
	}

	private static Stream<String> groups(LinkType type) {
		return type.attributes()
			.values()
			.stream()
			.filter(Attribute::isNumber)
			.map((number) -> GROUPS.formatted(type.name(), units(type, number), number.constant()));
	}

	/** Only what is in one unit can be added up. */
	private static String units(LinkType type, Attribute number) {
		List<Attribute> units = type.attributes().values().stream().filter((unit) -> unit.isUnitOf(number)).toList();
		return (units.isEmpty() ? Stream.of(number) : units.stream()).map((unit) -> "{field: " + unit.constant() + "}")
			.collect(joining(", "));
	}

	private Stream<String> pages(EntityType type) {
		GraphQLFieldsContainer fields = (GraphQLFieldsContainer) Objects
			.requireNonNull(this.schema.getType(type.label()));
		return linked(fields, LINKS).map((linked) -> PAGE.formatted(type.list(), leaves(fields) + " " + linked));
	}

	private static String leaves(GraphQLFieldsContainer type) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
			.filter((field) -> field.getArguments().stream().noneMatch(WarmUpQueries::isRequired))
			.map(GraphQLFieldDefinition::getName)
			.collect(joining(" "));
	}

	private static Stream<String> linked(GraphQLFieldsContainer type, int links) {
		return (links == 0) ? Stream.empty()
				: type.getFieldDefinitions().stream().flatMap((field) -> linked(field, links));
	}

	private static Stream<String> linked(GraphQLFieldDefinition field, int links) {
		GraphQLFieldsContainer edge = inside(GraphQLTypeUtil.unwrapAll(field.getType()), "edges");
		GraphQLFieldsContainer node = inside(edge, "node");
		if (edge == null || node == null || node.getFieldDefinition("names") == null) {
			return Stream.empty();
		}
		return Stream.of("%s(first: 5) { edges { %s node { %s %s } } }".formatted(field.getName(), leaves(edge),
				leaves(node), linked(node, links - 1).collect(joining(" "))));
	}

	private static @Nullable GraphQLFieldsContainer inside(@Nullable GraphQLType type, String name) {
		return (type instanceof GraphQLFieldsContainer container && container.getFieldDefinition(name) != null
				&& GraphQLTypeUtil
					.unwrapAll(container.getFieldDefinition(name).getType()) instanceof GraphQLFieldsContainer fields)
							? fields : null;
	}

	private static boolean isRequired(GraphQLArgument argument) {
		return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
	}

}
