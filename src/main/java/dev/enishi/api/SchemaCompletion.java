package dev.enishi.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Completes the schema that people write with all that follows from it: enumerations from
 * the vocabulary, what every entity type has in common, and connections, filters,
 * orderings and lists. So a new entity type is only its own fields.
 */
final class SchemaCompletion implements TypeDefinitionConfigurer {

	private static final String ENTITY = "Entity";

	/** Other graphs of a federation name an entity by its id. */
	private static final Directive BY_ID = Directive.newDirective()
		.name("key")
		.argument(new Argument("fields", new StringValue("id")))
		.build();

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		merge(registry, SchemaTemplates.vocabulary());
		List<ObjectTypeDefinition> written = registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter(EntityDeclaration::isMadeBy)
			.toList();
		Set<String> linkedTypes = new TreeSet<>();
		InterfaceTypeDefinition entity = Objects
			.requireNonNull(registry.getTypeOrNull(ENTITY, InterfaceTypeDefinition.class));
		List<FieldDefinition> common = expand(entity.getFieldDefinitions(), linkedTypes);
		replace(registry, entity, entity.transform((builder) -> builder.definitions(common)));
		for (ObjectTypeDefinition type : written) {
			complete(registry, type, common, linkedTypes);
		}
		linkedTypes.forEach((type) -> merge(registry, SchemaTemplates.linkConnection(type)));
	}

	private void complete(TypeDefinitionRegistry registry, ObjectTypeDefinition type, List<FieldDefinition> common,
			Set<String> linkedTypes) {
		List<FieldDefinition> fields = new ArrayList<>(common);
		fields.addAll(expand(type.getFieldDefinitions(), linkedTypes));
		replace(registry, type,
				type.transform((builder) -> builder.fieldDefinitions(fields)
					.implementz(new TypeName(ENTITY))
					.implementz(new TypeName("Node"))
					.directive(BY_ID)));
		merge(registry, SchemaTemplates.connection(type.getName()));
		merge(registry, SchemaTemplates.list(type));
		merge(registry, MutationTemplates.of(type));
	}

	/** Makes connections with arguments of the fields that declare a relationship. */
	private static List<FieldDefinition> expand(List<FieldDefinition> fields, Set<String> linkedTypes) {
		return fields.stream().map((field) -> {
			if (!Relationship.isDeclaredBy(field) || Relationship.of("", field).single()) {
				return field;
			}
			String target = ((TypeName) field.getType()).getName();
			linkedTypes.add(target);
			List<InputValueDefinition> arguments = SchemaTemplates
				.relationshipArguments(Relationship.of("", field).linkType(), target.equals(ENTITY));
			TypeName connection = new TypeName(target + SchemaTemplates.LINK_CONNECTION);
			return field
				.transform((builder) -> builder.type(new NonNullType(connection)).inputValueDefinitions(arguments));
		}).toList();
	}

	private static void replace(TypeDefinitionRegistry registry, SDLDefinition<?> old, SDLDefinition<?> replacement) {
		registry.remove(old);
		registry.add(replacement);
	}

	private static void merge(TypeDefinitionRegistry registry, String schema) {
		registry.merge(new SchemaParser().parse(schema));
	}

}
