package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/** Reads the link types out of the declarations. */
final class LinkTypeReader {

	/** The directive that declares a link type. */
	static final String LINK = "link";

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final Pattern ARROW = Pattern.compile("->|→");

	private static final Set<String> TAKEN = Set.of("id", "type", "source", "target", "role", "from", "to", "note",
			"citations", "key", "listed", "version", "hash", "link", "node", "cursor", "sentence", "label",
			"attributeTexts", "attributeKeys", "basis", "held", "noteEn");

	private final Declarations declarations;

	private final List<EntityType> entityTypes;

	private final List<Role> roles;

	LinkTypeReader(Declarations declarations, List<EntityType> entityTypes, List<Role> roles) {
		this.declarations = declarations;
		this.entityTypes = entityTypes;
		this.roles = roles;
	}

	List<LinkType> read() {
		List<LinkType> types = new ArrayList<>();
		for (ObjectTypeDefinition type : this.declarations.with(ObjectTypeDefinition.class, LINK)) {
			if (!NAME.matcher(type.getName()).matches()) {
				this.declarations.problem(type,
						"The name of a link type is written in capitals, digits and _: '%s' is not"
							.formatted(type.getName()));
			}
			types.add(read(type, types.size()));
		}
		requireSameKinds(types);
		return List.copyOf(types);
	}

	/** Extensions add ends, roles and traits. */
	private LinkType read(ObjectTypeDefinition type, int index) {
		List<Ends> ends = new ArrayList<>();
		List<Role> taken = new ArrayList<>();
		Set<LinkType.Trait> traits = new LinkedHashSet<>();
		List<String> means = new ArrayList<>();
		List<Declared> parts = this.declarations.parts(type)
			.flatMap((part) -> part.getDirectives(LINK).stream())
			.map((directive) -> new Declared(directive, this.declarations))
			.toList();
		for (Declared part : parts) {
			part.texts("ends").forEach((pair) -> ends(pair, part).ifPresent(ends::add));
			part.names("roles").forEach((name) -> role(name, part).ifPresent(taken::add));
			traits.addAll(part.traits(LinkType.Trait.class));
			means.addAll(part.texts("means"));
		}
		if (ends.isEmpty()) {
			this.declarations.problem(type,
					"%s leads nowhere: say what it leads from and to in 'ends'".formatted(type.getName()));
		}
		if (this.entityTypes.stream().anyMatch((entity) -> entity.label().equalsIgnoreCase(type.getName()))) {
			this.declarations.problem(type,
					"An entity type has the name '%s' already, but for capitals".formatted(type.getName()));
		}
		Bilingual<LinkWords> words = new Bilingual<>(sentences(parts.get(0), "ja"), sentences(parts.get(0), "en"));
		return new LinkType(index, type.getName(), List.copyOf(ends), List.copyOf(taken),
				new AttributeReader(this.declarations).read(type, TAKEN), words, List.copyOf(means), Set.copyOf(traits),
				Declarations.place(type));
	}

	private LinkWords sentences(Declared link, String language) {
		Map<String, Value<?>> words = fields(link.value(language));
		List<LinkWords.RoleWords> roles = new ArrayList<>();
		for (Value<?> one : Declared.values(words.get("roles"))) {
			Map<String, Value<?>> sentences = fields(one);
			Set<String> of = new LinkedHashSet<>(Declared.names(sentences.get("of")));
			of.forEach((role) -> role(role, link));
			roles.add(new LinkWords.RoleWords(of, sentence("forward", sentences, language, link),
					sentence("backward", sentences, language, link)));
		}
		return new LinkWords(sentence("label", words, language, link), sentence("forward", words, language, link),
				sentence("backward", words, language, link), List.copyOf(roles));
	}

	private static Map<String, Value<?>> fields(@Nullable Value<?> input) {
		Map<String, Value<?>> fields = new LinkedHashMap<>();
		if (input instanceof ObjectValue object) {
			object.getObjectFields().forEach((field) -> fields.put(field.getName(), field.getValue()));
		}
		return fields;
	}

	private static String sentence(String part, Map<String, Value<?>> words, String language, Declared link) {
		String sentence = (words.get(part) instanceof StringValue text) ? String.valueOf(text.getValue()) : "";
		if (sentence.isBlank()) {
			link.problem("'%s' of '%s' is missing: say it in both languages".formatted(part, language));
		}
		return sentence;
	}

	private Optional<Ends> ends(String pair, Declared link) {
		String[] sides = ARROW.split(pair, -1);
		if (sides.length != 2) {
			link.problem("'%s' is no pair of ends: write 'Person, Organisation -> Committee'".formatted(pair));
			return Optional.empty();
		}
		return Optional.of(new Ends(side(sides[0], link), side(sides[1], link)));
	}

	private List<EntityType> side(String side, Declared link) {
		if (side.strip().equals("any")) {
			return List.of();
		}
		List<EntityType> found = new ArrayList<>();
		for (String label : side.split(",")) {
			this.entityTypes.stream()
				.filter((type) -> type.label().equals(label.strip()))
				.findFirst()
				.ifPresentOrElse(found::add, () -> link.problem("There is no entity type '%s'; there are %s"
					.formatted(label.strip(), this.entityTypes.stream().map(EntityType::label).toList())));
		}
		return List.copyOf(found);
	}

	private Optional<Role> role(String name, Declared link) {
		Optional<Role> role = this.roles.stream().filter((known) -> known.name().equals(name)).findFirst();
		if (role.isEmpty()) {
			link.problem("There is no role %s: declare it in 'enum Role' or 'extend enum Role'".formatted(name));
		}
		return role;
	}

	/** Links of all types stand in one list, where an attribute has one kind. */
	private void requireSameKinds(List<LinkType> types) {
		Map<String, Attribute> known = new LinkedHashMap<>();
		for (LinkType type : types) {
			for (Attribute attribute : type.attributes().values()) {
				Attribute before = known.putIfAbsent(attribute.name(), attribute);
				if (before != null && !before.outputType().equals(attribute.outputType())) {
					this.declarations.problem(attribute.place(),
							"'%s' of %s is %s, but %s of other link types: give it another name"
								.formatted(attribute.name(), type, attribute.outputType(), before.outputType()));
				}
			}
		}
	}

}
