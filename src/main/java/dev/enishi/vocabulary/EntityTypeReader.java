package dev.enishi.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;

import static java.util.stream.Collectors.toSet;

/** Reads the entity types out of the declarations. */
final class EntityTypeReader {

	/** The directive that declares an entity type. */
	static final String ENTITY = "entity";

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

	private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final Pattern MEANING = Pattern.compile("(schema|org):[A-Za-z]+");

	/** The shapes of nodes in Cytoscape.js 3. */
	private static final Set<String> SHAPES = Set.of("ellipse", "triangle", "round-triangle", "rectangle",
			"round-rectangle", "bottom-round-rectangle", "cut-rectangle", "barrel", "rhomboid", "right-rhomboid",
			"diamond", "round-diamond", "pentagon", "round-pentagon", "hexagon", "round-hexagon", "concave-hexagon",
			"heptagon", "round-heptagon", "octagon", "round-octagon", "star", "tag", "round-tag", "vee");

	/** What all entities have in the schema, in bundles and in the database. */
	private static final Set<String> TAKEN = Set.of("id", "ids", "type", "name", "names", "nameKana", "nameEn",
			"nameEnStatus", "nameEnReference", "nameLanguage", "language", "kana", "en", "english", "aliases",
			"summary", "summaryEn", "identifier", "identifiers", "citations", "cite", "basis", "degree", "minDegree",
			"maxDegree", "links", "linkedTo", "period", "version", "history", "related", "formerIds", "earlierIds",
			"merged", "and", "or", "not", "types", "searchTexts", "searchKeys", "attributeTexts", "attributeKeys",
			"when", "unless", "message", "idempotencyKey");

	private final Declarations declarations;

	private final Set<String> queries;

	/**
	 * Reads the entity types of declarations.
	 * @param schema the schema that they complete
	 */
	EntityTypeReader(Declarations declarations, Declarations schema) {
		this.declarations = declarations;
		this.queries = schema.parts(ObjectTypeDefinition.class)
			.filter((type) -> type.getName().equals("Query"))
			.flatMap((query) -> query.getFieldDefinitions().stream())
			.map(FieldDefinition::getName)
			.collect(toSet());
	}

	List<EntityType> read() {
		List<EntityType> types = new ArrayList<>();
		for (ObjectTypeDefinition type : this.declarations.with(ObjectTypeDefinition.class, ENTITY)) {
			Declared entity = new Declared(type.getDirectives(ENTITY).get(0), this.declarations);
			check(type, entity, types);
			types.add(new EntityType(types.size(), type.getName(), entity.required("list"), entity.words(),
					mention(entity), new EntityType.Look(entity.required("shape"), entity.required("colour")),
					entity.texts("means"), entity.traits(EntityType.Trait.class),
					new AttributeReader(this.declarations).read(type, TAKEN), Declarations.place(type)));
		}
		return List.copyOf(types);
	}

	private static Bilingual<String> mention(Declared entity) {
		Bilingual<String> mention = entity.words("mention");
		if (mention == null) {
			return EntityType.BY_NAME;
		}
		if (!mention.ja().contains("{name}") || !mention.en().contains("{name}")) {
			entity.problem("'mention' has to have {name} in both languages");
		}
		return mention;
	}

	private void check(ObjectTypeDefinition type, Declared entity, List<EntityType> before) {
		if (!NAME.matcher(type.getName()).matches()) {
			this.declarations.problem(type,
					"The name of an entity type begins with a capital and has letters and digits alone: '%s' does not"
						.formatted(type.getName()));
		}
		if (Vocabulary.OWN_LABELS.contains(type.getName())) {
			this.declarations.problem(type,
					"'%s' is a label of Enishi's own: take another name".formatted(type.getName()));
		}
		String list = String.valueOf(entity.text("list"));
		if (this.queries.contains(list)) {
			entity.problem("'%s' is a field of Query already: take another name for the list".formatted(list));
		}
		for (EntityType other : before) {
			if (other.list().equals(list)) {
				entity.problem("The list '%s' is the one of %s already".formatted(list, other.label()));
			}
			if (other.label().equalsIgnoreCase(type.getName())) {
				this.declarations.problem(type, "%s has this name already, but for capitals".formatted(other.label()));
			}
		}
		String shape = entity.text("shape");
		if (shape != null && !SHAPES.contains(shape)) {
			entity.problem("There is no shape '%s'; there are %s".formatted(shape, new TreeSet<>(SHAPES)));
		}
		String colour = entity.text("colour");
		if (colour != null && !COLOUR.matcher(colour).matches()) {
			entity.problem("'%s' is no colour such as #1f5fa8".formatted(colour));
		}
		entity.texts("means")
			.stream()
			.filter((meaning) -> !MEANING.matcher(meaning).matches())
			.forEach((meaning) -> entity
				.problem("'%s' is no term of schema.org or W3C ORG, such as schema:Person".formatted(meaning)));
	}

}
