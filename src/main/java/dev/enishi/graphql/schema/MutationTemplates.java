package dev.enishi.graphql.schema;

import java.util.Locale;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;

/** The mutations that are the same for every entity type, as schema text. */
public final class MutationTemplates {

	private static final String NAMES = """
			"The language of its name, as a tag such as `en`; Japanese where left out" language: String
			"Its Japanese reading, in kana" kana: String
			"Its English name" english: EnglishNameInput
			"Other names in use" aliases: [String!]
			"A short description in your own words" summary: String
			"The description in English" summaryEn: String
			"What registers identify it by" identifiers: [IdentifierInput!]
			""";

	private static final String WHY = """
			"Why, for the history" message: String
			"A key of your own, new for each change: a request that is sent again with its key changes nothing more" idempotencyKey: String
			""";

	private MutationTemplates() {
	}

	/** The field of a payload that shows an entity of a type. */
	public static String payloadField(String type) {
		return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
	}

	/** How an entity of a type is added and changed. */
	static String of(EntityType type) {
		return """
				extend type Mutation {
				  "Add %6$s"
				  create%1$s("What is said of it, and why" input: Create%1$sInput!): %1$sPayload
				  "Change what is said of %6$s; what is left out stays, null removes"
				  update%1$s("Which, what is said of it, and why" input: Update%1$sInput!): %1$sPayload
				}
				"What is said of %6$s to add"
				input Create%1$sInput {
				  "Its id; generated where left out" id: ID
				  "Its name as the source writes it" name: String!
				  %3$s
				  %4$s
				  "Where it is written down, at least one place" citations: [CitationInput!]!
				  %5$s
				}
				"What is said of %6$s to change; what is left out stays, null removes"
				input Update%1$sInput {
				  "Its id" id: ID!
				  "The version that you saw" version: Int!
				  "Its name as the source writes it" name: String
				  %3$s
				  %4$s
				  %5$s
				}
				"The result of adding or changing %6$s"
				type %1$sPayload {
				  "The entity as it is now, null where nothing was written" %2$s: %1$s
				  "The revision, null where nothing changed" revision: Revision
				  "Why nothing was written; empty where it was" errors: [UserError!]!
				}
				""".formatted(type.label(), payloadField(type.label()), NAMES,
				SchemaTemplates.fields(type.attributes(), Attribute::inputType), WHY, type.one());
	}

}
