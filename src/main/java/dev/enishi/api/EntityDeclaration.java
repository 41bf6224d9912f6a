package dev.enishi.api;

import java.util.List;
import java.util.Objects;

import dev.enishi.model.EntityType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * An entity type as the directive {@code @entity} declares it.
 *
 * @param type the type
 * @param list the name of its list on {@code Query}
 */
public record EntityDeclaration(EntityType type, String list) {

	private static final String DIRECTIVE = "entity";

	/**
	 * All entity types of a schema.
	 * @throws IllegalStateException when the schema and the vocabulary have different
	 * ones
	 */
	public static List<EntityDeclaration> of(TypeDefinitionRegistry registry) {
		List<EntityDeclaration> declarations = registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter(EntityDeclaration::isMadeBy)
			.map(EntityDeclaration::of)
			.toList();
		if (declarations.size() != EntityType.values().length) {
			throw new IllegalStateException("The vocabulary has the types %s, but the schema declares %s"
				.formatted(List.of(EntityType.values()), declarations));
		}
		return declarations;
	}

	static boolean isMadeBy(ObjectTypeDefinition type) {
		return type.hasDirective(DIRECTIVE);
	}

	static EntityDeclaration of(ObjectTypeDefinition type) {
		StringValue list = (StringValue) type.getDirectives(DIRECTIVE).get(0).getArgument("list").getValue();
		return new EntityDeclaration(
				EntityType.ofLabel(type.getName())
					.orElseThrow(() -> new IllegalStateException("The vocabulary has no type " + type.getName())),
				Objects.requireNonNull(list.getValue()));
	}

}
