package dev.enishi.graphql.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

import static java.util.stream.Collectors.joining;

/** What can be asked of entities and links, as schema text. */
final class FilterTemplates {

	/** The conditions on links that the schema declares itself. */
	private static final List<String> OF_ALL_LINKS = List.of("from", "to");

	private static final Set<String> FIELDS_OF_LINKS = Set.of("TYPE", "ROLE", "BASIS", "FROM", "TO");

	private static final String COMMON = """
			"All of these hold" and: [%1$s!]
			"One of these holds at least" or: [%1$s!]
			"This does not hold" not: %1$s
			"One of its names or aliases is so, compared as search does" nameIs: TextCondition
			"Its links are so" links: LinksCondition
			""";

	private FilterTemplates() {
	}

	/**
	 * Conditions in filters of links, and what links and entities can be put in groups
	 * by.
	 */
	static String common(Vocabulary vocabulary) {
		Map<String, Attribute> ofLinks = vocabulary.linkAttributes();
		Map<String, Attribute> ofEntities = vocabulary.entityAttributes();
		String types = vocabulary.entityTypes()
			.stream()
			.map((type) -> "\"It is %s, and so\" %s: %sFilter".formatted(type.one(), type.field(), type.label()))
			.collect(joining("\n"));
		return """
				extend input LinkFilter {
				  "All of these hold" and: [LinkFilter!]
				  "One of these holds at least" or: [LinkFilter!]
				  "This does not hold" not: LinkFilter
				  "The entity it leads from is so" source: EntityFilter
				  "The entity it leads to is so" target: EntityFilter
				  "The entity at the other end is so; of a path, those in between" other: EntityFilter
				  "When it began is so" fromIs: DateCondition
				  "When it ended is so" toIs: DateCondition
				  %s
				}
				"What entities of any type have to be; omitted fields do not filter"
				input EntityFilter {
				  "Its type is one of these" types: [EntityType!]
				  "Its id is one of these" ids: [ID!]
				  "Any of its names has this part, compared as search does" name: String
				  "A register identifies it so" identifier: IdentifierInput
				  "What it has to rest on" basis: Basis
				  "It is linked to all of these" linkedTo: [LinkedInput!]
				  "The fewest links it may have" minDegree: Int
				  "The most links it may have" maxDegree: Int
				  %s
				  %s
				}
				""".formatted(conditions(ofLinks.values().stream().filter((one) -> !OF_ALL_LINKS.contains(one.name()))),
				COMMON.formatted("EntityFilter"), types)
				+ fields("LinkField", "What links say",
						Map.of("TYPE", "Its type", "ROLE", "What part the source takes", "BASIS", "What it rests on",
								"FROM", "When it began", "TO", "When it ended"),
						ofLinks.values(), Attribute::isComparable)
				+ fields("EntityField", "What entities say", Map.of("TYPE", "Its type"), ofEntities.values(),
						Attribute::isComparable)
				+ fields("LinkNumber", "The numbers of links", Map.of(), ofLinks.values(), Attribute::isNumber)
				+ fields("EntityNumber", "The numbers of entities", Map.of(), ofEntities.values(), Attribute::isNumber)
				+ related("Entity");
	}

	/** An enumeration cannot be empty. */
	private static String fields(String name, String description, Map<String, String> fixed,
			Collection<Attribute> attributes, Predicate<Attribute> wanted) {
		Map<String, String> constants = new TreeMap<>();
		attributes.stream().filter(wanted).forEach((one) -> constants.put(one.constant(), one.description()));
		constants.putAll(fixed);
		if (constants.isEmpty()) {
			constants.put("NOTHING", "Nothing is declared");
		}
		List<String> lines = new ArrayList<>();
		constants.forEach((constant, words) -> lines.add(SchemaTemplates.quoted(words) + " " + constant));
		return "\"%s\" enum %s {\n%s\n}\n".formatted(description, name, String.join("\n", lines));
	}

	/** A condition on each of some attributes. */
	private static String conditions(Stream<Attribute> attributes) {
		return attributes
			.map((one) -> "%s %sIs: %s".formatted(SchemaTemplates.quoted(one.description()), one.name(),
					condition(one.kind())))
			.collect(joining("\n"));
	}

	private static String condition(Attribute.Kind kind) {
		return switch (kind) {
			case TEXT, URL -> "TextCondition";
			case WHOLE -> "IntCondition";
			case NUMBER -> "FloatCondition";
			case TRUTH -> "BooleanCondition";
			case DATE -> "DateCondition";
			case MONEY -> "MoneyCondition";
			case COORDINATES, OBSERVATION -> "PresenceCondition";
		};
	}

	/**
	 * What else can be asked of entities of a type, and what of those that a relationship
	 * leads to.
	 */
	static String of(EntityType type, List<Relationship> relationships) {
		String over = relationships.stream()
			.map((one) -> "\"Those that `%1$s` leads to are so\" %1$s: Related%2$sCondition".formatted(one.field(),
					one.target()))
			.collect(joining("\n"));
		return """
				extend input %1$sFilter {
				  %2$s
				  %3$s
				  %4$s
				}
				""".formatted(type.label(), COMMON.formatted(type.label() + "Filter"),
				conditions(type.attributes().values().stream()), over) + related(type.label());
	}

	private static String related(String type) {
		return """
				"What entities that a relationship leads to, and the links to them, have to be"
				input Related%1$sCondition {
				  "One at least is so" some: Related%1$s
				  "Every one is so, also where there is none" every: Related%1$s
				  "None is so" none: Related%1$s
				  "How many are so" count: Related%1$sCount
				}
				"What an entity that a relationship leads to, and a link to it, have to be"
				input Related%1$s {
				  "The entity is so" node: %1$sFilter
				  "A link to it is so" link: LinkFilter
				}
				"How many entities a relationship leads to"
				input Related%1$sCount {
				  "Of which; all where left out" of: Related%1$s
				  "Exactly so many" eq: Int
				  "So many or more" gte: Int
				  "More than so many" gt: Int
				  "So many or fewer" lte: Int
				  "Fewer than so many" lt: Int
				}
				""".formatted(type);
	}

	/** The argument of a relationship field that filters what it leads to. */
	static String argument(String target) {
		return "\"What the entities and the links to them have to be\" filter: Related%s".formatted(target);
	}

	/** The field of connections that puts their lists into groups. */
	static String groups(String kind) {
		return """
				"The list in groups, with the numbers that each makes up; one group of all where no key is given"
				groups(
				  "What the members of a group have in common, up to three keys" by: [%1$sGroupKey!]
				  "What groups have to be; all of it" having: [%1$sGroupCondition!]
				  "The order; the largest first where left out" orderBy: [%1$sGroupOrder!]
				  "How many from the beginning" first: Int
				  "The cursor to continue behind" after: String
				): %1$sGroupConnection
				""".formatted(kind);
	}

}
