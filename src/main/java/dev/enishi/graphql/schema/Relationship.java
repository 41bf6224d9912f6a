package dev.enishi.graphql.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.enishi.model.Direction;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

import static java.util.stream.Collectors.joining;

/**
 * A field that leads over links, as the directive {@code @relationship} declares it.
 *
 * @param owner the type that has the field
 * @param field the name of the field
 * @param linkType which links
 * @param direction the direction, seen from the owner
 * @param target the type of the other end; {@code Entity} where it may be any
 * @param single whether the field shows one entity and no connection
 */
public record Relationship(String owner, String field, LinkType linkType, Direction direction, String target,
		boolean single) {

	private static final String DIRECTIVE = "relationship";

	/** All relationships of a completed schema. */
	public static List<Relationship> of(TypeDefinitionRegistry registry, Vocabulary vocabulary) {
		return registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter(Relationship::isDeclaredBy)
				.map((field) -> of(type.getName(), field, vocabulary)))
			.toList();
	}

	static boolean isDeclaredBy(FieldDefinition field) {
		return field.hasDirective(DIRECTIVE);
	}

	static Relationship of(String owner, FieldDefinition field, Vocabulary vocabulary) {
		Directive directive = field.getDirectives(DIRECTIVE).get(0);
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		boolean single = directive.getArgument("single") != null
				&& ((BooleanValue) directive.getArgument("single").getValue()).isValue();
		LinkType link = vocabulary.linkType(name(directive, "type")).orElseThrow();
		return new Relationship(owner, field.getName(), link, Direction.valueOf(name(directive, "direction")),
				type.replace(connection(link, ""), ""), single);
	}

	/** The connection that leads over links of a type to entities of another. */
	static String connection(LinkType link, String target) {
		return stem(link, target) + "Connection";
	}

	/** The edge of such a connection. */
	public static String edge(LinkType link, String target) {
		return stem(link, target) + "Edge";
	}

	/** What the names of such a connection and its edge begin with. */
	static String stem(LinkType link, String target) {
		return target + Arrays.stream(link.name().split("_"))
			.map((part) -> part.substring(0, 1) + part.substring(1).toLowerCase(Locale.ROOT))
			.collect(joining());
	}

	private static String name(Directive directive, String argument) {
		return ((EnumValue) directive.getArgument(argument).getValue()).getName();
	}

}
