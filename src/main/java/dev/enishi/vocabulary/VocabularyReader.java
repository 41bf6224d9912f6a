package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeUtil;

import org.springframework.core.io.Resource;

/** Reads a vocabulary out of its declarations. */
final class VocabularyReader {

	private static final String ROLE = "role";

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
		List<EntityType> entityTypes = new EntityTypeReader(declarations).read();
		List<LinkType> linkTypes = new LinkTypeReader(declarations, entityTypes, roles).read();
		reader.requireTargets(entityTypes, linkTypes);
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
				if (new Declared(relationship, this.declarations).value("type") instanceof EnumValue type
						&& linkTypes.stream().noneMatch((known) -> known.name().equals(type.getName()))) {
					this.declarations.problem(field, "There is no link type %s".formatted(type.getName()));
				}
			});
	}

}
