package dev.enishi.graphql.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.language.Argument;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
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

	private final Vocabulary vocabulary;

	SchemaCompletion(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public void configure(TypeDefinitionRegistry registry) {
		removeLinkTypes(registry);
		merge(registry, SchemaTemplates.vocabulary(this.vocabulary));
		merge(registry, SchemaTemplates.linkAttributes(this.vocabulary));
		merge(registry, FilterTemplates.common(this.vocabulary));
		Map<String, String> connections = new TreeMap<>();
		InterfaceTypeDefinition entity = Objects
			.requireNonNull(registry.getTypeOrNull(ENTITY, InterfaceTypeDefinition.class));
		List<FieldDefinition> common = expand(entity.getFieldDefinitions(), connections);
		replace(registry, entity, entity.transform((builder) -> builder.definitions(common)));
		for (EntityType type : this.vocabulary.entityTypes()) {
			complete(registry, type, common, connections);
		}
		connections.values().forEach((connection) -> merge(registry, connection));
	}

	/**
	 * Links of all types are {@code Link}; what a type declares is shown by its edges.
	 */
	private void removeLinkTypes(TypeDefinitionRegistry registry) {
		for (LinkType type : this.vocabulary.linkTypes()) {
			List.copyOf(registry.objectTypeExtensions().getOrDefault(type.name(), List.of())).forEach(registry::remove);
			registry.remove(Objects.requireNonNull(registry.getTypeOrNull(type.name())));
		}
	}

	private void complete(TypeDefinitionRegistry registry, EntityType type, List<FieldDefinition> common,
			Map<String, String> connections) {
		ObjectTypeDefinition declared = Objects
			.requireNonNull(registry.getTypeOrNull(type.label(), ObjectTypeDefinition.class));
		List<FieldDefinition> own = new ArrayList<>(declared.getFieldDefinitions());
		for (ObjectTypeExtensionDefinition extension : List
			.copyOf(registry.objectTypeExtensions().getOrDefault(type.label(), List.of()))) {
			own.addAll(extension.getFieldDefinitions());
			registry.remove(extension);
		}
		List<FieldDefinition> fields = new ArrayList<>(common);
		fields.addAll(expand(own, connections));
		replace(registry, declared,
				declared.transform((builder) -> builder.fieldDefinitions(fields)
					.implementz(new TypeName(ENTITY))
					.implementz(new TypeName("Node"))
					.directive(BY_ID)));
		merge(registry, SchemaTemplates.connection(type.label()));
		merge(registry, SchemaTemplates.list(type, described(declared, type)));
		merge(registry, FilterTemplates.of(type, relationships(type, fields)));
		merge(registry, MutationTemplates.of(type));
	}

	/** The relationships among the completed fields of a type. */
	private List<Relationship> relationships(EntityType type, List<FieldDefinition> fields) {
		return fields.stream()
			.filter(Relationship::isDeclaredBy)
			.map((field) -> Relationship.of(type.label(), field, this.vocabulary))
			.toList();
	}

	/** A description is good to have; without one the word for the type says the most. */
	private static Description described(ObjectTypeDefinition declared, EntityType type) {
		Description description = declared.getDescription();
		return (description != null) ? description : new Description(type.word(Language.EN), null, false);
	}

	/**
	 * Makes connections with arguments of the fields that declare a relationship; a wrong
	 * argument takes away this field alone, so it may be null.
	 */
	private List<FieldDefinition> expand(List<FieldDefinition> fields, Map<String, String> connections) {
		return fields.stream().map((field) -> {
			if (!Relationship.isDeclaredBy(field)) {
				return field;
			}
			Relationship relationship = Relationship.of("", field, this.vocabulary);
			if (relationship.single()) {
				return field;
			}
			LinkType link = relationship.linkType();
			String target = ((TypeName) field.getType()).getName();
			String connection = Relationship.connection(link, target);
			connections.put(connection, SchemaTemplates.linkConnection(link, target));
			List<InputValueDefinition> arguments = SchemaTemplates.relationshipArguments(link, target);
			return field
				.transform((builder) -> builder.type(new TypeName(connection)).inputValueDefinitions(arguments));
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
