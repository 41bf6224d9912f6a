package dev.enishi.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.model.EntityType;
import dev.enishi.model.Language;
import dev.enishi.model.LinkType;
import dev.enishi.model.Role;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;

import static java.util.stream.Collectors.joining;

/** The parts of the schema that are the same for every type, as schema text. */
final class SchemaTemplates {

	static final String LINK_CONNECTION = "LinkConnection";

	private static final Set<String> COMPARABLE = Set.of("String", "Int", "Float");

	private static final Set<String> PERIOD = Set.of("from", "to");

	private static final String PAGE_ARGUMENTS = """
			"How many from the beginning" first: Int
			"The cursor to continue behind" after: String
			"How many from the end" last: Int
			"The cursor to end before" before: String
			""";

	private static final String PAGE_FIELDS = """
			"The items with their cursors" edges: [%1$sEdge!]!
			"The items" nodes: [%2$s!]!
			"Where this page lies" pageInfo: PageInfo!
			"How many there are in all" totalCount: Int!
			""";

	private SchemaTemplates() {
	}

	/** The enumerations of the vocabulary. */
	static String vocabulary() {
		return enumeration("EntityType", "The types of entity", EntityType.values(), (type) -> words(type::word))
				+ enumeration("LinkType", "The types of link", LinkType.values(),
						(type) -> words((language) -> type.words(language).label()) + ": "
								+ type.ends().stream().map(Object::toString).collect(joining("; ")))
				+ enumeration("Role", "What part the source of a link takes", Role.values(),
						(role) -> words(role::word));
	}

	/** A list of entities of a type. */
	static String connection(String type) {
		return """
				"A page of a list of %1$s items"
				type %1$sConnection { %2$s }
				"An item and its cursor"
				type %1$sEdge {
				  "The cursor of this item" cursor: String!
				  "The item" node: %1$s!
				}
				""".formatted(type, PAGE_FIELDS.formatted(type, type));
	}

	/** A list of links that lead to entities of a type. */
	static String linkConnection(String type) {
		return """
				"A page of links to %1$s items"
				type %1$sLinkConnection { %2$s }
				"An item, its cursor, and what the link to it says"
				type %1$sLinkEdge {
				  "The cursor of this item" cursor: String!
				  "The item" node: %1$s!
				  "The link itself" link: Link!
				  "What part the source of the link takes" role: Role
				  "The post held, as written" title: String
				  "How much money, in the currency" amount: Float
				  "The ISO 4217 code of the amount" currency: String
				  "When the link began: a year, a month or a day" from: String
				  "When the link ended: a year, a month or a day" to: String
				  "A remark" note: String
				  "Where the link is written down" citations: [Citation!]!
				}
				""".formatted(type, PAGE_FIELDS.formatted(type + "Link", type));
	}

	/** The list on {@code Query}, its filter and its orderings. */
	static String list(ObjectTypeDefinition type) {
		List<FieldDefinition> comparable = type.getFieldDefinitions()
			.stream()
			.filter(SchemaTemplates::comparable)
			.toList();
		boolean period = comparable.stream().anyMatch((field) -> PERIOD.contains(field.getName()));
		String filters = comparable.stream()
			.filter((field) -> !PERIOD.contains(field.getName()))
			.map((field) -> "\"Its %1$s is one of these\" %1$s: [%2$s!]".formatted(field.getName(), typeName(field)))
			.collect(joining("\n"));
		String orders = comparable.stream()
			.map((field) -> "\"%s\" %s".formatted(description(field), field.getName().toUpperCase(Locale.ROOT)))
			.collect(joining("\n"));
		String list = EntityDeclaration.of(type).list();
		return """
				"Which %1$s items to list; what is left out puts no condition"
				input %1$sFilter {
				  "Its id is one of these" ids: [ID!]
				  "Any of its names has this part; half-width, variant kanji, kana and case make no difference" name: String
				  "A register identifies it so" identifier: IdentifierInput
				  "It is linked to all of these" linkedTo: [LinkedInput!]
				  "The fewest links it may have" minDegree: Int
				  "The most links it may have" maxDegree: Int
				  %2$s
				  %3$s
				}
				"What %1$s items can be ordered by"
				enum %1$sOrderField {
				  "Its id" ID
				  "Its reading where it is known, its name otherwise" NAME
				  "How many links it has" DEGREE
				  %4$s
				}
				"An order of %1$s items; equal ones are ordered by id"
				input %1$sOrder {
				  "What to order by" field: %1$sOrderField!
				  "Which way" direction: OrderDirection = ASC
				}
				extend type Query {
				  "%6$s"
				  %5$s(
				    "Which ones; all where left out" filter: %1$sFilter
				    "The order; by id where left out" orderBy: [%1$sOrder!]
				    %7$s
				  ): %1$sConnection!
				}
				"""
			.formatted(type.getName(), period ? "\"Its own period touches this one\" period: PeriodInput" : "", filters,
					orders, list, type.getDescription().getContent(), PAGE_ARGUMENTS);
	}

	/** The arguments of a relationship field. */
	static List<InputValueDefinition> relationshipArguments(LinkType link, boolean anyType) {
		String roles = link.roles().isEmpty() ? "" : "\"The roles a link may have\" roles: [Role!]";
		String types = anyType ? "\"The types at the other end\" types: [EntityType!]" : "";
		String asOf = "\"When the link has to hold: a year, a month or a day\" asOf: String";
		String schema = "type Any { field(%s %s %s %s): Int }".formatted(roles, types, asOf, PAGE_ARGUMENTS);
		ObjectTypeDefinition any = Objects
			.requireNonNull(new SchemaParser().parse(schema).getTypeOrNull("Any", ObjectTypeDefinition.class));
		return any.getFieldDefinitions().get(0).getInputValueDefinitions();
	}

	private static <E extends Enum<E>> String enumeration(String name, String description, E[] values,
			Function<E, String> words) {
		return Arrays.stream(values)
			.map((value) -> "\"%s\" %s".formatted(words.apply(value), value.name()))
			.collect(joining("\n", "\"%s\" enum %s {\n".formatted(description, name), "\n}\n"));
	}

	private static String words(Function<Language, String> word) {
		return word.apply(Language.EN) + " / " + word.apply(Language.JA);
	}

	private static boolean comparable(FieldDefinition field) {
		return field.getType() instanceof TypeName name && COMPARABLE.contains(name.getName());
	}

	private static String typeName(FieldDefinition field) {
		return ((TypeName) field.getType()).getName();
	}

	private static String description(FieldDefinition field) {
		return field.getDescription().getContent().replace("\"", "'");
	}

}
