package dev.enishi.vocabulary;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeUtil;

import static java.util.stream.Collectors.joining;

/** Reads the attributes that a type declares; fields that lead over links are none. */
final class AttributeReader {

	private static final String WORDS = "words";

	private final Declarations declarations;

	AttributeReader(Declarations declarations) {
		this.declarations = declarations;
	}

	/** The attributes of a type by name, in the order of declaration. */
	Map<String, Attribute> read(ObjectTypeDefinition type, Set<String> taken) {
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		this.declarations.parts(type)
			.flatMap((part) -> part.getFieldDefinitions().stream())
			.filter((field) -> !field.hasDirective("relationship"))
			.forEach((field) -> {
				if (taken.contains(field.getName()) || attributes.containsKey(field.getName())) {
					this.declarations.problem(field, "%s has '%s' already".formatted(type.getName(), field.getName()));
				}
				kind(field).ifPresent((kind) -> attributes.put(field.getName(), read(field, kind)));
			});
		return Collections.unmodifiableMap(attributes);
	}

	private Attribute read(FieldDefinition field, Attribute.Kind kind) {
		boolean list = isList(field);
		boolean required = TypeUtil.isNonNull(field.getType()) && !list;
		Description description = field.getDescription();
		String said = (description != null) ? description.getContent().strip() : field.getName();
		if (!field.hasDirective(WORDS)) {
			this.declarations.problem(field, "It has no words: add @words(ja: \"…\", en: \"…\")");
			return new Attribute(field.getName(), kind, list, required, new Bilingual<>("", ""), said, Set.of(), null,
					"");
		}
		Declared words = new Declared(field.getDirectives(WORDS).get(0), this.declarations);
		Set<Attribute.Trait> traits = words.traits(Attribute.Trait.class);
		if (traits.contains(Attribute.Trait.SUM) && (list || !kind.isNumber() && kind != Attribute.Kind.MONEY)) {
			words.problem("Only single numbers and money add up: SUM is not for '%s'".formatted(field.getName()));
		}
		return new Attribute(field.getName(), kind, list, required, words.words(), said, traits, words.text("group"),
				Declarations.place(field));
	}

	private Optional<Attribute.Kind> kind(FieldDefinition field) {
		String name = TypeUtil.unwrapAll(field.getType()).getName();
		// a single observation would be a number without its period among others
		Optional<Attribute.Kind> kind = Attribute.Kind.ofType(name)
			.filter((known) -> known != Attribute.Kind.OBSERVATION || isList(field));
		if (kind.isEmpty()) {
			this.declarations.problem(field,
					"An attribute cannot have the type %s: take %s, a list such as [String!]!, [Observation!]!, or lead over links with @relationship"
						.formatted(name,
								Arrays.stream(Attribute.Kind.values())
									.filter((known) -> known != Attribute.Kind.OBSERVATION)
									.map(Attribute.Kind::type)
									.collect(joining(", "))));
		}
		return kind;
	}

	private static boolean isList(FieldDefinition field) {
		return TypeUtil.isList(field.getType()) || TypeUtil.isList(TypeUtil.unwrapOne(field.getType()));
	}

}
