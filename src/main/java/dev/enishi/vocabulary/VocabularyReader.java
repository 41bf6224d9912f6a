package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeUtil;

import org.springframework.core.io.Resource;

/** Reads a vocabulary out of its declarations. */
final class VocabularyReader {

	/** The enum whose constants are roles. */
	static final String ROLES = "Role";

	private static final String ROLE = "role";

	private final Declarations declarations;

	private VocabularyReader(Declarations declarations) {
		this.declarations = declarations;
	}

	/**
	 * Reads a vocabulary.
	 * @throws dev.enishi.EnishiException with everything that is wrong, by file and line
	 */
	static Vocabulary read(List<Resource> files, List<Resource> schema) {
		Declarations declarations = new Declarations(files);
		Declarations completed = new Declarations(schema);
		declarations.requireOnce(completed);
		declarations.requireParts();
		new Directives(declarations).check();
		VocabularyReader reader = new VocabularyReader(declarations);
		List<Role> roles = reader.roles();
		List<EntityType> entityTypes = new EntityTypeReader(declarations, completed).read();
		List<LinkType> linkTypes = new LinkTypeReader(declarations, entityTypes, roles).read();
		reader.requireTargets(entityTypes, linkTypes);
		declarations.throwIfAny();
		return new Vocabulary(entityTypes, linkTypes, roles);
	}

	private List<Role> roles() {
		List<Role> roles = new ArrayList<>();
		this.declarations.parts(EnumTypeDefinition.class)
			.filter((roleType) -> roleType.getName().equals(ROLES))
			.flatMap((roleType) -> roleType.getEnumValueDefinitions().stream())
			.forEach((value) -> {
				if (roles.stream().anyMatch((role) -> role.name().equals(value.getName()))) {
					this.declarations.problem(value, "The role %s is declared twice".formatted(value.getName()));
				}
				roles.add(new Role(roles.size(), value.getName(), words(value), Declarations.place(value)));
			});
		return List.copyOf(roles);
	}

	private Bilingual<String> words(EnumValueDefinition role) {
		if (!role.hasDirective(ROLE)) {
			this.declarations.problem(role, "It has no words: add @role(ja: \"…\", en: \"…\")");
			return new Bilingual<>("", "");
		}
		return new Declared(role.getDirectives(ROLE).get(0), this.declarations).words();
	}

	/**
	 * Every relationship has to lead over a link type that allows it, to an entity type.
	 */
	private void requireTargets(List<EntityType> entityTypes, List<LinkType> linkTypes) {
		this.declarations.parts(ObjectTypeDefinition.class)
			.forEach((owner) -> owner.getFieldDefinitions()
				.stream()
				.filter((field) -> field.hasDirective("relationship"))
				.forEach((field) -> requireTarget(owner.getName(), field, entityTypes, linkTypes)));
	}

	private void requireTarget(String owner, FieldDefinition field, List<EntityType> entityTypes,
			List<LinkType> linkTypes) {
		String target = TypeUtil.unwrapAll(field.getType()).getName();
		if (!target.equals("Entity") && labelled(target, entityTypes).isEmpty()) {
			this.declarations.problem(field, "There is no entity type '%s'".formatted(target));
		}
		Declared relationship = new Declared(field.getDirectives("relationship").get(0), this.declarations);
		String name = relationship.name("type");
		String direction = relationship.name("direction");
		Optional<LinkType> type = linkTypes.stream().filter((known) -> known.name().equals(name)).findFirst();
		if (name != null && type.isEmpty()) {
			this.declarations.problem(field, "There is no link type %s".formatted(name));
		}
		if (type.isEmpty() || direction == null) {
			return;
		}
		List<EntityType> here = labelled(owner, entityTypes);
		List<EntityType> there = target.equals("Entity") ? entityTypes : labelled(target, entityTypes);
		boolean outward = !direction.equals("IN") && allows(type.get(), here, there);
		boolean inward = !direction.equals("OUT") && allows(type.get(), there, here);
		if (!here.isEmpty() && !there.isEmpty() && !outward && !inward) {
			this.declarations.problem(field, "No %s leads between %s and %s in this direction: it leads %s"
				.formatted(name, owner, target, type.get().ends()));
		}
	}

	private static List<EntityType> labelled(String label, List<EntityType> types) {
		return types.stream().filter((type) -> type.label().equals(label)).toList();
	}

	private static boolean allows(LinkType type, List<EntityType> sources, List<EntityType> targets) {
		return sources.stream()
			.anyMatch((source) -> targets.stream().anyMatch((target) -> type.allows(source, target)));
	}

}
