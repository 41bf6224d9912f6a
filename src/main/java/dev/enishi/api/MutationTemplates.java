package dev.enishi.api;

import java.util.List;
import java.util.Locale;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

import static java.util.stream.Collectors.joining;

/** The mutations that are the same for every entity type, as schema text. */
public final class MutationTemplates {

	private static final String NAMES = """
			"Its Japanese reading, in kana" kana: String
			"Its English name" english: EnglishNameInput
			"Other names in use" aliases: [String!]
			"A short description in your own words" summary: String
			"The description in English" summaryEn: String
			"What registers identify it by" identifiers: [IdentifierInput!]
			""";

	private static final String WHY = """
			"Why, for the history" message: String
			"A word of your own, new for each change: the same request sent again with it does nothing more" idempotencyKey: String
			""";

	private MutationTemplates() {
	}

	/** The field of a payload that shows an entity of a type. */
	public static String payloadField(String type) {
		return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
	}

	/** How an entity of a type is added and changed. */
	static String of(String type, List<FieldDefinition> fields) {
		String attributes = fields.stream()
			.filter((field) -> !Relationship.isDeclaredBy(field))
			.map((field) -> "\"%s\" %s: %s".formatted(description(field), field.getName(), inputType(field.getType())))
			.collect(joining("\n"));
		return """
				extend type Mutation {
				  "Add a %1$s"
				  create%1$s("What is said of it, and why" input: Create%1$sInput!): %1$sPayload!
				  "Change what is said of a %1$s; what is left out stays, null takes away"
				  update%1$s("Which, what is said of it, and why" input: Update%1$sInput!): %1$sPayload!
				}
				"A %1$s to add"
				input Create%1$sInput {
				  "Its id; made up where left out" id: ID
				  "Its name as the source writes it" name: String!
				  %3$s
				  %4$s
				  "Where it is written down, at least one place" citations: [CitationInput!]!
				  %5$s
				}
				"A %1$s to change; what is left out stays, null takes away"
				input Update%1$sInput {
				  "Its id" id: ID!
				  "The version that you saw" version: Int!
				  "Its name as the source writes it" name: String
				  %3$s
				  %4$s
				  %5$s
				}
				"What became of a %1$s"
				type %1$sPayload {
				  "The %1$s as it is now, null where nothing was written" %2$s: %1$s
				  "The revision, null where nothing changed" revision: Revision
				  "What kept it from being done; empty where it was done" errors: [UserError!]!
				}
				""".formatted(type, payloadField(type), NAMES, attributes, WHY);
	}

	/** A value may be left out; an object has an input of its own. */
	private static String inputType(Type<?> type) {
		if (type instanceof NonNullType nonNull) {
			return inputType(nonNull.getType());
		}
		if (type instanceof ListType list && list.getType() instanceof NonNullType item
				&& item.getType() instanceof TypeName name) {
			return "[" + (isScalar(name) ? name.getName() : name.getName() + "Input") + "!]";
		}
		return ((TypeName) type).getName();
	}

	private static boolean isScalar(TypeName name) {
		return List.of("String", "Int", "Float", "ID", "Boolean", "Date").contains(name.getName());
	}

	private static String description(FieldDefinition field) {
		return field.getDescription().getContent().replace("\"", "'");
	}

}
