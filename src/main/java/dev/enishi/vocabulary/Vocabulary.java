package dev.enishi.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;

/**
 * What may be said.
 *
 * @param entityTypes the types of entity, each at its index
 * @param linkTypes the types of link, each at its index
 * @param roles the roles, each at its index
 */
public record Vocabulary(List<EntityType> entityTypes, List<LinkType> linkTypes, List<Role> roles) {

	/** The labels of nodes that hold no entities of a declared type. */
	public static final Set<String> OWN_LABELS = Set.of("Entity", "Source", "Revision", "Change", "Ledger", "Tombstone",
			"Distinction", "Import", "ImportStep", "ApiToken", "Vocabulary", "SavedView", "Bookkeeping");

	/**
	 * Reads the vocabulary that comes with Enishi, and the user's own.
	 * @param folder the folder of the user's own declarations; empty for none
	 */
	public static Vocabulary read(String folder) {
		return VocabularyConfiguration.read(folder);
	}

	/** The type with a label, such as {@code Person}; empty where none has it. */
	public Optional<EntityType> entityType(String label) {
		return find(this.entityTypes, EntityType::label, label);
	}

	/**
	 * The type with the name of a constant, such as {@code PERSON}; empty where none has
	 * it.
	 */
	public Optional<EntityType> entityTypeNamed(String name) {
		return find(this.entityTypes, EntityType::name, name);
	}

	/** The type with a label, also one that nobody declares. */
	public EntityType entityTypeOf(String label) {
		return entityType(label).orElseGet(() -> EntityType.undeclared(label));
	}

	/** The type with a name, also one that nobody declares. */
	public LinkType linkTypeOf(String name) {
		return linkType(name).orElseGet(() -> LinkType.undeclared(name));
	}

	/** The type with a name, such as {@code SERVES_ON}; empty where none has it. */
	public Optional<LinkType> linkType(String name) {
		return find(this.linkTypes, LinkType::name, name);
	}

	/** The role with a name, such as {@code CHAIR}; empty where none has it. */
	public Optional<Role> role(String name) {
		return find(this.roles, Role::name, name);
	}

	/**
	 * The type of link that an id begins with; empty where it is not the id of a link.
	 */
	public Optional<LinkType> linkTypeOfId(String id) {
		int colon = id.indexOf(':');
		return (colon > 0) ? linkType(id.substring(0, colon)) : Optional.empty();
	}

	/** Ids by the type of the links that have them, an empty text for other ids. */
	public Map<String, List<String>> byLinkType(Collection<String> ids) {
		return ids.stream().collect(groupingBy((id) -> linkTypeOfId(id).map(LinkType::name).orElse("")));
	}

	/** The types of link from which something follows. */
	public List<LinkType> linkTypes(LinkType.Trait trait) {
		return this.linkTypes.stream().filter((type) -> type.is(trait)).toList();
	}

	/**
	 * The attributes of all types of entity, by name; of several with one name the first.
	 */
	public Map<String, Attribute> entityAttributes() {
		return byName(this.entityTypes.stream().map(EntityType::attributes));
	}

	/**
	 * The attributes of all types of link, by name; of several with one name the first.
	 */
	public Map<String, Attribute> linkAttributes() {
		return byName(this.linkTypes.stream().map(LinkType::attributes));
	}

	private static Map<String, Attribute> byName(Stream<Map<String, Attribute>> types) {
		Map<String, Attribute> all = new TreeMap<>();
		types.forEach((attributes) -> attributes.forEach(all::putIfAbsent));
		return all;
	}

	private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
		return all.stream().filter((one) -> name.apply(one).equals(wanted)).findFirst();
	}

}
