package dev.enishi.api;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.model.Direction;
import dev.enishi.model.LinkType;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

/**
 * A field that leads over links, as the directive {@code @tie} declares it.
 *
 * @param owner the type that has the field
 * @param field the name of the field
 * @param linkType which links
 * @param direction which way, seen from the owner
 * @param target the type of the other end; {@code Entity} where it may be any
 * @param single whether the field shows one entity and no connection
 */
public record Relationship(String owner, String field, LinkType linkType, Direction direction, String target,
		boolean single) {

	private static final String DIRECTIVE = "tie";

	/** All relationships of a completed schema. */
	public static List<Relationship> of(TypeDefinitionRegistry registry) {
		List<Relationship> relationships = new ArrayList<>();
		for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
			fields(type).forEach((field) -> relationships.add(of(type.getName(), field)));
		}
		return relationships;
	}

	static boolean isDeclaredBy(FieldDefinition field) {
		return field.hasDirective(DIRECTIVE);
	}

	static Relationship of(String owner, FieldDefinition field) {
		Directive directive = field.getDirectives(DIRECTIVE).get(0);
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		boolean single = directive.getArgument("single") != null
				&& ((BooleanValue) directive.getArgument("single").getValue()).isValue();
		return new Relationship(owner, field.getName(), LinkType.valueOf(name(directive, "type")),
				Direction.valueOf(name(directive, "direction")), type.replace(SchemaTemplates.LINK_CONNECTION, ""),
				single);
	}

	private static List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
		List<FieldDefinition> fields = new ArrayList<>();
		type.getFieldDefinitions().stream().filter(Relationship::isDeclaredBy).forEach(fields::add);
		return fields;
	}

	private static String name(Directive directive, String argument) {
		return ((EnumValue) directive.getArgument(argument).getValue()).getName();
	}

}
