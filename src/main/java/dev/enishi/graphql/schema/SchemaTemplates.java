package dev.enishi.graphql.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.language.Description;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;

import static java.util.stream.Collectors.joining;

/** The parts of the schema that are the same for every type, as schema text. */
final class SchemaTemplates {

	/** The dates of an entity between which it holds. */
	private static final Set<String> PERIOD = Set.of("from", "to");

	private static final String PAGE_ARGUMENTS = """
			"How many from the beginning" first: Int
			"The cursor to continue behind" after: String
			"How many from the end" last: Int
			"The cursor to end before" before: String
			""";

	private static final String EVIDENCE_ARGUMENTS = """
			"When the link is known to have held: a year, a month or a day" asOf: String
			"With asOf: the last year, month or day of a time that asOf begins" until: String
			"With asOf: POSSIBLE also for links that may have held then" certainty: Certainty = CERTAIN
			"What the link has to rest on; with STATED, the entity at the other end too" basis: Basis
			""";

	private static final String PAGE_FIELDS = """
			"The entities with their cursors" edges: [%1$sEdge!]!
			"The entities" nodes: [%2$s!]!
			"Where this page lies" pageInfo: PageInfo!
			"How many there are in all" totalCount: Int!
			%3$s
			""";

	private SchemaTemplates() {
	}

	/** The enumerations of the vocabulary; {@code Role} is declared as one. */
	static String vocabulary(Vocabulary vocabulary) {
		return enumeration("EntityType", "The types of entity", vocabulary.entityTypes(), EntityType::name,
				(type) -> words(type::word))
				+ enumeration("LinkType", "The types of link", vocabulary.linkTypes(), LinkType::name,
						(type) -> words((language) -> type.words(language).label()) + ": "
								+ type.ends().stream().map(Object::toString).collect(joining("; ")));
	}

	/** The attributes of all link types, for lists of links of all types. */
	static String linkAttributes(Vocabulary vocabulary) {
		Map<String, Attribute> all = vocabulary.linkAttributes();
		if (all.isEmpty()) {
			return "";
		}
		return "extend type Link { %1$s } extend input CreateLinkInput { %2$s } extend input UpdateLinkInput { %2$s }"
			.formatted(fields(all, (one) -> one.outputType().replaceFirst("]!$", "]")),
					fields(all, Attribute::inputType));
	}

	/** Attributes as fields, each described and of a type. */
	static String fields(Map<String, Attribute> attributes, Function<Attribute, String> type) {
		return attributes.values()
			.stream()
			.map((one) -> "%s %s: %s".formatted(quoted(one.description()), one.name(), type.apply(one)))
			.collect(joining("\n"));
	}

	/** A description in one line. */
	static String quoted(String description) {
		return "\"" + description.replace("\"", "'").replaceAll("\\s+", " ") + "\"";
	}

	/** A list of entities of a type. */
	static String connection(String type) {
		return """
				"A page of a list of entities of the type %1$s"
				type %1$sConnection { %2$s }
				"An entity and its cursor"
				type %1$sEdge {
				  "The cursor of this edge" cursor: String!
				  "The entity" node: %1$s!
				}
				""".formatted(type, PAGE_FIELDS.formatted(type, type, FilterTemplates.groups("Entity")));
	}

	/** A list of links of a type that lead to entities of a type. */
	static String linkConnection(LinkType link, String target) {
		String stem = Relationship.stem(link, target);
		String role = link.roles().isEmpty() ? "" : "\"What part the source of the link takes\" role: Role";
		return """
				"A page of links to entities of the type %2$s"
				type %1$sConnection { %3$s }
				"An entity, its cursor, and what the link to it says"
				type %1$sEdge {
				  "The cursor of this edge" cursor: String!
				  "The entity at the other end" node: %2$s!
				  "The link itself" link: Link!
				  %4$s
				  %5$s
				  "When the link began: a year, a month or a day" from: String
				  "When the link ended: a year, a month or a day" to: String
				  "A remark" note("The language" lang: Language = JA): String
				  "Where the link is written down" citations: [Citation!]!
				  "What the link rests on; null where it cites nothing" basis: Basis
				}
				""".formatted(stem, target, PAGE_FIELDS.formatted(stem, target, FilterTemplates.groups("Link")), role,
				fields(link.attributes(), Attribute::outputType));
	}

	/** The list on {@code Query}, its filter and its orderings. */
	static String list(EntityType type, Description description) {
		boolean period = PERIOD.stream().anyMatch(type.attributes()::containsKey);
		String filters = type.attributes()
			.values()
			.stream()
			.filter((one) -> one.isComparable() && !PERIOD.contains(one.name()))
			.map((one) -> one.list()
					? "\"It has one of these %1$s\" %1$s: [%2$s!]".formatted(one.name(), one.kind().type())
					: "\"Its %1$s is one of these\" %1$s: [%2$s!]".formatted(one.name(), one.kind().type()))
			.collect(joining("\n"));
		String orders = type.attributes()
			.values()
			.stream()
			.filter(Attribute::isOrdered)
			.map((one) -> "%s %s".formatted(quoted(one.description()), one.constant()))
			.collect(joining("\n"));
		return """
				"Which %5$s to list; omitted fields do not filter"
				input %1$sFilter {
				  "Its id is one of these" ids: [ID!]
				  "Any of its names has this part; half-width, variant kanji, kana and case make no difference" name: String
				  "A register identifies it so" identifier: IdentifierInput
				  "What it has to rest on" basis: Basis
				  "It is linked to all of these" linkedTo: [LinkedInput!]
				  "The fewest links it may have" minDegree: Int
				  "The most links it may have" maxDegree: Int
				  %2$s
				  %3$s
				}
				"What %5$s can be ordered by"
				enum %1$sOrderField {
				  "Its id" ID
				  "Its reading where it is known, its name otherwise" NAME
				  "How many links it has" DEGREE
				  %4$s
				}
				"An order of %5$s; equal ones are ordered by id"
				input %1$sOrder {
				  "What to order by" field: %1$sOrderField
				  "What its links make up, to order by instead" links: LinkMeasure
				  "Ascending or descending" direction: OrderDirection = ASC
				}
				extend type Query {
				  %6$s
				  %5$s(
				    "Which ones; all where left out" filter: %1$sFilter
				    "The order; by id where left out" orderBy: [%1$sOrder!]
				    %7$s
				  ): %1$sConnection
				}
				"""
			.formatted(type.label(),
					period ? "\"It holds, by its own dates, at some time of this period\" period: PeriodInput" : "",
					filters, orders, type.list(), quoted(description.getContent()), PAGE_ARGUMENTS);
	}

	/** The arguments of a relationship field. */
	static List<InputValueDefinition> relationshipArguments(LinkType link, String target) {
		String roles = link.roles().isEmpty() ? "" : "\"The roles a link may have\" roles: [Role!]";
		String types = target.equals("Entity") ? "\"The types at the other end\" types: [EntityType!]" : "";
		String schema = "type Any { field(%s %s %s %s %s): Int }".formatted(roles, types,
				FilterTemplates.argument(target), EVIDENCE_ARGUMENTS, PAGE_ARGUMENTS);
		ObjectTypeDefinition any = Objects
			.requireNonNull(new SchemaParser().parse(schema).getTypeOrNull("Any", ObjectTypeDefinition.class));
		return any.getFieldDefinitions().get(0).getInputValueDefinitions();
	}

	private static <T> String enumeration(String name, String description, List<T> values, Function<T, String> constant,
			Function<T, String> words) {
		return values.stream()
			.map((value) -> "\"%s\" %s".formatted(words.apply(value), constant.apply(value)))
			.collect(joining("\n", "\"%s\" enum %s {\n".formatted(description, name), "\n}\n"));
	}

	private static String words(Function<Language, String> word) {
		return word.apply(Language.EN) + " / " + word.apply(Language.JA);
	}

}
