package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/** Reads a vocabulary out of its declarations. */
final class VocabularyReader {

	private static final String ENTITY = "entity";

	private static final String LINK = "link";

	private static final String WORDS = "words";

	private static final Pattern ENTITY_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

	private static final Pattern LINK_NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

	/** What all entities have in the schema, in bundles and in the database. */
	private static final Set<String> OF_ALL_ENTITIES = Set.of("id", "ids", "type", "name", "names", "nameKana",
			"nameEn", "nameEnStatus", "nameEnReference", "kana", "en", "english", "aliases", "summary", "summaryEn",
			"identifier", "identifiers", "citations", "cite", "degree", "minDegree", "maxDegree", "links", "linkedTo",
			"period", "version", "history", "related", "formerIds", "merged", "searchTexts", "searchKeys", "when",
			"unless", "message", "idempotencyKey");

	private static final Set<String> OF_ALL_LINKS = Set.of("id", "type", "source", "target", "role", "from", "to",
			"note", "citations", "key", "listed", "version", "hash");

	private final Declarations declarations;

	private VocabularyReader(Declarations declarations) {
		this.declarations = declarations;
	}

	/**
	 * Reads a vocabulary.
	 * @throws dev.enishi.EnishiException with everything that is wrong, by file and line
	 */
	static Vocabulary read(List<Resource> files) {
		Declarations declarations = new Declarations(files);
		declarations.requireOnce();
		declarations.requireExtended();
		new Directives(declarations).check();
		VocabularyReader reader = new VocabularyReader(declarations);
		List<Role> roles = reader.roles();
		List<EntityType> entityTypes = reader.entityTypes();
		List<LinkType> linkTypes = reader.linkTypes(entityTypes, roles);
		reader.requireTargets(entityTypes, linkTypes);
		reader.requireSameKinds(linkTypes);
		declarations.throwIfAny();
		return new Vocabulary(entityTypes, linkTypes, roles);
	}

	private List<Role> roles() {
		List<Role> roles = new ArrayList<>();
		this.declarations.parts(EnumTypeDefinition.class)
			.filter((roleType) -> roleType.getName().equals("Role"))
			.flatMap((roleType) -> roleType.getEnumValueDefinitions().stream())
			.forEach((value) -> {
				if (roles.stream().anyMatch((role) -> role.name().equals(value.getName()))) {
					this.declarations.problem(value, "The role %s is declared twice".formatted(value.getName()));
				}
				roles.add(new Role(roles.size(), value.getName(), words(value, "role")));
			});
		return List.copyOf(roles);
	}

	private List<EntityType> entityTypes() {
		List<EntityType> types = new ArrayList<>();
		for (ObjectTypeDefinition type : this.declarations.with(ObjectTypeDefinition.class, ENTITY)) {
			Directive entity = type.getDirectives(ENTITY).get(0);
			requireName(type, ENTITY_NAME, "an entity type begins with a capital and has letters and digits alone");
			types.stream()
				.filter((other) -> other.list().equals(text(entity, "list")))
				.forEach((other) -> this.declarations.problem(entity,
						"The list '%s' is the one of %s already".formatted(other.list(), other.label())));
			Set<EntityType.Trait> traits = new LinkedHashSet<>();
			names(entity, "traits")
				.forEach((name) -> constant(EntityType.Trait.class, name, entity).ifPresent(traits::add));
			types.add(new EntityType(types.size(), type.getName(), required(entity, "list"),
					Map.of(Language.JA, required(entity, "ja"), Language.EN, required(entity, "en")),
					new EntityType.Look(required(entity, "shape"), required(entity, "colour")), texts(entity, "means"),
					Set.copyOf(traits), attributes(type, OF_ALL_ENTITIES)));
		}
		return List.copyOf(types);
	}

	private List<LinkType> linkTypes(List<EntityType> entityTypes, List<Role> roles) {
		List<LinkType> types = new ArrayList<>();
		for (ObjectTypeDefinition type : this.declarations.with(ObjectTypeDefinition.class, LINK)) {
			List<Ends> ends = new ArrayList<>();
			List<Role> taken = new ArrayList<>();
			Set<LinkType.Trait> traits = new LinkedHashSet<>();
			List<String> means = new ArrayList<>();
			directives(type, LINK).forEach((link) -> {
				texts(link, "ends").forEach((pair) -> ends(pair, link, entityTypes).ifPresent(ends::add));
				names(link, "roles").forEach((name) -> role(name, link, roles).ifPresent(taken::add));
				names(link, "traits")
					.forEach((name) -> constant(LinkType.Trait.class, name, link).ifPresent(traits::add));
				means.addAll(texts(link, "means"));
			});
			requireName(type, LINK_NAME, "a link type is written in capitals, digits and _");
			Directive link = type.getDirectives(LINK).get(0);
			types.add(new LinkType(types.size(), type.getName(), List.copyOf(ends), List.copyOf(taken),
					attributes(type, OF_ALL_LINKS),
					Map.of(Language.JA, sentences(link, "ja"), Language.EN, sentences(link, "en")), List.copyOf(means),
					Set.copyOf(traits)));
		}
		return List.copyOf(types);
	}

	/** The directives of a type and of its extensions. */
	private Stream<Directive> directives(ObjectTypeDefinition type, String name) {
		return this.declarations.parts(type).flatMap((part) -> part.getDirectives(name).stream());
	}

	/** Fields that lead over links are no attributes. */
	private Map<String, Attribute> attributes(ObjectTypeDefinition type, Set<String> taken) {
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		this.declarations.parts(type)
			.flatMap((part) -> part.getFieldDefinitions().stream())
			.filter((field) -> !field.hasDirective("relationship"))
			.forEach((field) -> {
				if (taken.contains(field.getName()) || attributes.containsKey(field.getName())) {
					this.declarations.problem(field, "%s has '%s' already".formatted(type.getName(), field.getName()));
				}
				kind(field).ifPresent((kind) -> attributes.put(field.getName(), new Attribute(field.getName(), kind,
						field.getType() instanceof NonNullType && !kind.isSeries(), words(field, WORDS))));
			});
		return Collections.unmodifiableMap(attributes);
	}

	private Optional<Attribute.Kind> kind(FieldDefinition field) {
		String name = TypeUtil.unwrapAll(field.getType()).getName();
		Optional<Attribute.Kind> kind = Attribute.Kind.ofType(name)
			.filter((known) -> TypeUtil.isList(TypeUtil.unwrapOne(field.getType())) || TypeUtil.isList(field.getType())
					? known.isSeries() : !known.isSeries());
		if (kind.isEmpty()) {
			this.declarations.problem(field,
					"An attribute cannot have the type %s: take String, Int, Float, Boolean, Date or [Observation!]!, or lead over links with @relationship"
						.formatted(name));
		}
		return kind;
	}

	private Map<Language, String> words(DirectivesContainer<?> of, String directive) {
		List<Directive> words = of.getDirectives(directive);
		if (words.isEmpty()) {
			this.declarations.problem(of, "It has no words: add @%s(ja: \"…\", en: \"…\")".formatted(directive));
			return Map.of(Language.JA, "", Language.EN, "");
		}
		return Map.of(Language.JA, required(words.get(0), "ja"), Language.EN, required(words.get(0), "en"));
	}

	private Words sentences(Directive link, String language) {
		Map<String, String> sentences = new LinkedHashMap<>();
		if (value(link, language) instanceof ObjectValue words) {
			for (ObjectField field : words.getObjectFields()) {
				sentences.put(field.getName(), (field.getValue() instanceof StringValue text) ? text.getValue() : "");
			}
		}
		for (String part : List.of("label", "forward", "backward")) {
			if (sentences.getOrDefault(part, "").isBlank()) {
				this.declarations.problem(link,
						"'%s' of '%s' is missing: say it in both languages".formatted(part, language));
			}
		}
		return new Words(sentences.getOrDefault("label", ""), sentences.getOrDefault("forward", ""),
				sentences.getOrDefault("backward", ""));
	}

	private Optional<Ends> ends(String pair, Directive link, List<EntityType> types) {
		String[] sides = pair.split("->|→", -1);
		if (sides.length != 2) {
			this.declarations.problem(link,
					"'%s' is no pair of ends: write 'Person, Organisation -> Committee'".formatted(pair));
			return Optional.empty();
		}
		return Optional.of(new Ends(side(sides[0], link, types), side(sides[1], link, types)));
	}

	private List<EntityType> side(String side, Directive link, List<EntityType> types) {
		if (side.strip().equals("any")) {
			return List.of();
		}
		List<EntityType> found = new ArrayList<>();
		for (String label : side.split(",")) {
			types.stream()
				.filter((type) -> type.label().equals(label.strip()))
				.findFirst()
				.ifPresentOrElse(found::add,
						() -> this.declarations.problem(link, "There is no entity type '%s'; there are %s"
							.formatted(label.strip(), types.stream().map(EntityType::label).toList())));
		}
		return List.copyOf(found);
	}

	private Optional<Role> role(String name, Directive link, List<Role> roles) {
		Optional<Role> role = roles.stream().filter((known) -> known.name().equals(name)).findFirst();
		if (role.isEmpty()) {
			this.declarations.problem(link,
					"There is no role %s: declare it in 'enum Role' or 'extend enum Role'".formatted(name));
		}
		return role;
	}

	/** Links of all types stand in one list, where an attribute has one kind. */
	private void requireSameKinds(List<LinkType> types) {
		Map<String, Attribute> known = new LinkedHashMap<>();
		for (LinkType type : types) {
			for (Attribute attribute : type.attributes().values()) {
				Attribute before = known.putIfAbsent(attribute.name(), attribute);
				if (before != null && before.kind() != attribute.kind()) {
					this.declarations.all(ObjectTypeDefinition.class)
						.filter((declared) -> declared.getName().equals(type.name()))
						.forEach((declared) -> this.declarations.problem(declared,
								"'%s' of %s is of another kind than that of other link types: give it another name"
									.formatted(attribute.name(), type)));
				}
			}
		}
	}

	/** Every relationship has to lead over a link type, to an entity type. */
	private void requireTargets(List<EntityType> entityTypes, List<LinkType> linkTypes) {
		this.declarations.parts(ObjectTypeDefinition.class)
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> field.hasDirective("relationship"))
			.forEach((field) -> {
				String target = TypeUtil.unwrapAll(field.getType()).getName();
				if (!target.equals("Entity") && entityTypes.stream().noneMatch((type) -> type.label().equals(target))) {
					this.declarations.problem(field, "There is no entity type '%s'".formatted(target));
				}
				Directive relationship = field.getDirectives("relationship").get(0);
				if (value(relationship, "type") instanceof EnumValue type
						&& linkTypes.stream().noneMatch((known) -> known.name().equals(type.getName()))) {
					this.declarations.problem(field, "There is no link type %s".formatted(type.getName()));
				}
			});
	}

	private void requireName(ObjectTypeDefinition type, Pattern form, String rule) {
		if (!form.matcher(type.getName()).matches()) {
			this.declarations.problem(type, "The name of " + rule + ": '%s' is none".formatted(type.getName()));
		}
	}

	private static @Nullable String text(Directive directive, String argument) {
		return (value(directive, argument) instanceof StringValue value) ? value.getValue() : null;
	}

	private String required(Directive directive, String argument) {
		String text = text(directive, argument);
		if (text == null || text.isBlank()) {
			this.declarations.problem(directive, "'%s' of @%s is missing".formatted(argument, directive.getName()));
			return "";
		}
		return text;
	}

	private static List<String> texts(Directive directive, String argument) {
		return values(directive, argument).filter(StringValue.class::isInstance)
			.map((value) -> String.valueOf(((StringValue) value).getValue()))
			.toList();
	}

	private static List<String> names(Directive directive, String argument) {
		return values(directive, argument).filter(EnumValue.class::isInstance)
			.map((value) -> ((EnumValue) value).getName())
			.toList();
	}

	private static Stream<Value<?>> values(Directive directive, String argument) {
		List<Value<?>> values = new ArrayList<>();
		if (value(directive, argument) instanceof ArrayValue array) {
			array.getValues().forEach(values::add);
		}
		return values.stream();
	}

	private static @Nullable Value<?> value(Directive directive, String argument) {
		Argument given = directive.getArgument(argument);
		return (given != null) ? given.getValue() : null;
	}

	private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name, Directive where) {
		Optional<E> constant = Arrays.stream(type.getEnumConstants())
			.filter((one) -> one.name().equals(name))
			.findFirst();
		if (constant.isEmpty()) {
			this.declarations.problem(where,
					"There is no trait %s; there are %s".formatted(name, Arrays.toString(type.getEnumConstants())));
		}
		return constant;
	}

}
