package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.ObjectTypeDefinition;

/** Reads the entity types out of the declarations. */
final class EntityTypeReader {

	private static final String ENTITY = "entity";

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

	/** What all entities have in the schema, in bundles and in the database. */
	private static final Set<String> TAKEN = Set.of("id", "ids", "type", "name", "names", "nameKana", "nameEn",
			"nameEnStatus", "nameEnReference", "nameLanguage", "language", "kana", "en", "english", "aliases",
			"summary", "summaryEn", "identifier", "identifiers", "citations", "cite", "degree", "minDegree",
			"maxDegree", "links", "linkedTo", "period", "version", "history", "related", "formerIds", "merged",
			"searchTexts", "searchKeys", "when", "unless", "message", "idempotencyKey");

	private final Declarations declarations;

	EntityTypeReader(Declarations declarations) {
		this.declarations = declarations;
	}

	List<EntityType> read() {
		List<EntityType> types = new ArrayList<>();
		for (ObjectTypeDefinition type : this.declarations.with(ObjectTypeDefinition.class, ENTITY)) {
			Declared entity = new Declared(type.getDirectives(ENTITY).get(0), this.declarations);
			if (!NAME.matcher(type.getName()).matches()) {
				this.declarations.problem(type,
						"The name of an entity type begins with a capital and has letters and digits alone: '%s' does not"
							.formatted(type.getName()));
			}
			types.stream()
				.filter((other) -> other.list().equals(entity.text("list")))
				.forEach((other) -> entity
					.problem("The list '%s' is the one of %s already".formatted(other.list(), other.label())));
			types.add(new EntityType(types.size(), type.getName(), entity.required("list"), entity.words(),
					new EntityType.Look(entity.required("shape"), entity.required("colour")), entity.texts("means"),
					entity.traits(EntityType.Trait.class), new AttributeReader(this.declarations).read(type, TAKEN),
					Declarations.place(type)));
		}
		return List.copyOf(types);
	}

}
