package dev.enishi.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import static java.util.stream.Collectors.joining;

/**
 * Makes documents by lot: valid ones as the schema has them, and the same with something
 * broken.
 */
final class Documents {

	private static final List<String> TEXTS = List.of("", " ", "asset:fh2r", "person:tohoku-5th-海輪誠",
			"source:tohoku-5th-policy", "none", "東北", "AND \\\"(*", "\\u0000", "\\uD800", "2022-04", "2022-13-99",
			"9999999999", "' OR 1=1 //", "MATCH (n) DETACH DELETE n", "x".repeat(300));

	private static final List<String> NUMBERS = List.of("0", "1", "1", "2", "2", "3", "7", "20", "100", "-1", "501",
			"2147483647", "-2147483648");

	private static final String SIGNS = "{}()[]:!$@\"\\,.#… \n\u0000\uFEFFé東😀0e-9";

	private final GraphQLSchema schema;

	private final Random lots;

	private final int oneInWrites;

	/** The variables of the document that is being made, with a value for each. */
	private final Map<String, String> variables = new TreeMap<>();

	private final StringBuilder declared = new StringBuilder();

	/**
	 * Begins a series of documents.
	 * @param oneInWrites of how many documents one is a mutation
	 */
	Documents(GraphQLSchema schema, long seed, int oneInWrites) {
		this.schema = schema;
		this.lots = new Random(seed);
		this.oneInWrites = oneInWrites;
	}

	/** The body of a request. */
	String next() {
		this.variables.clear();
		this.declared.setLength(0);
		boolean writes = chance(this.oneInWrites);
		GraphQLObjectType root = writes ? this.schema.getMutationType() : this.schema.getQueryType();
		String asked = selection(root, 1 + this.lots.nextInt(5), !writes && chance(3) ? 2 : 1);
		String document = (writes ? "mutation F" : "query F")
				+ (this.declared.isEmpty() ? "" : "(" + this.declared + ")") + asked;
		String values = this.variables.entrySet()
			.stream()
			.map((variable) -> "\"" + variable.getKey() + "\": " + variable.getValue())
			.collect(joining(", ", "{", "}"));
		String body = "{\"query\": \"" + escaped(chance(4) ? broken(document) : document) + "\", \"variables\": "
				+ values + (chance(20) ? ", \"operationName\": \"G\"" : "") + "}";
		return chance(20) ? broken(body) : body;
	}

	boolean chance(int oneIn) {
		return this.lots.nextInt(oneIn) == 0;
	}

	<T> T any(List<T> of) {
		return of.get(this.lots.nextInt(of.size()));
	}

	private String selection(GraphQLType type, int depth, int most) {
		if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType && chance(2)) {
			List<? extends GraphQLNamedType> members = (type instanceof GraphQLUnionType union) ? union.getTypes()
					: this.schema.getImplementations((GraphQLInterfaceType) type);
			GraphQLNamedType member = any(members);
			return " { __typename ... on " + member.getName() + selection(member, depth, most) + " }";
		}
		List<GraphQLFieldDefinition> fields = ((GraphQLFieldsContainer) type).getFieldDefinitions()
			.stream()
			.filter((field) -> depth > 0 || isLeaf(field))
			.toList();
		if (fields.isEmpty()) {
			return " { __typename }";
		}
		return Stream.generate(() -> any(fields))
			.limit(1 + this.lots.nextInt(most + 2))
			.map((field) -> field(field, depth))
			.collect(joining(" ", " { ", " }"));
	}

	private String field(GraphQLFieldDefinition field, int depth) {
		String arguments = field.getArguments()
			.stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) || chance(6))
			.map((argument) -> argument.getName() + ": " + argument(argument))
			.collect(joining(", "));
		return "a" + this.lots.nextInt(1_000_000) + ": " + field.getName()
				+ (arguments.isEmpty() ? "" : "(" + arguments + ")") + (chance(15) ? " @include(if: true)" : "")
				+ (isLeaf(field) ? "" : selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1, 2));
	}

	private String argument(GraphQLArgument argument) {
		GraphQLType named = GraphQLTypeUtil.unwrapAll(argument.getType());
		if (named instanceof GraphQLInputObjectType || named instanceof GraphQLEnumType || chance(2)) {
			return value(argument.getType(), 3);
		}
		String name = "v" + this.variables.size();
		this.variables.put(name, value(argument.getType(), 3));
		this.declared.append(" $").append(name).append(": ").append(GraphQLTypeUtil.simplePrint(argument.getType()));
		return "$" + name;
	}

	private String value(GraphQLType type, int depth) {
		if (type instanceof GraphQLNonNull required) {
			return value(required.getWrappedType(), depth);
		}
		if (chance(25)) {
			return "null";
		}
		if (type instanceof GraphQLList list) {
			return Stream.generate(() -> value(list.getWrappedType(), depth - 1))
				.limit(this.lots.nextInt(4))
				.collect(joining(", ", "[", "]"));
		}
		if (type instanceof GraphQLEnumType constants) {
			return any(constants.getValues()).getName();
		}
		if (type instanceof GraphQLInputObjectType input) {
			return input.getFieldDefinitions()
				.stream()
				.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()) || depth > 0 && chance(3))
				.map((field) -> field.getName() + ": " + value(field.getType(), depth - 1))
				.collect(joining(", ", "{", "}"));
		}
		return scalar((GraphQLScalarType) type);
	}

	private String scalar(GraphQLScalarType type) {
		return switch (type.getName()) {
			case "Int", "Float", "Long" -> any(NUMBERS);
			case "Boolean" -> chance(2) ? "true" : "false";
			default -> "\"" + any(TEXTS) + "\"";
		};
	}

	private String broken(String text) {
		StringBuilder broken = new StringBuilder(text);
		for (int change = this.lots.nextInt(4); change >= 0; change--) {
			int at = this.lots.nextInt(broken.length());
			int end = Math.min(broken.length(), at + this.lots.nextInt(6));
			if (chance(2)) {
				broken.insert(at, SIGNS.charAt(this.lots.nextInt(SIGNS.length())));
			}
			else if (broken.length() > end - at + 1) {
				broken.delete(at, end);
			}
		}
		return broken.toString();
	}

	private static boolean isLeaf(GraphQLFieldDefinition field) {
		return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
				&& !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLUnionType);
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
	}

}
