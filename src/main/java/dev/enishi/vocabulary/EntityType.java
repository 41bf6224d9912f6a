package dev.enishi.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A type of entity. */
public final class EntityType implements Comparable<EntityType> {

	private final int index;

	private final String label;

	private final String list;

	private final Map<Language, String> words;

	private final Look look;

	private final List<String> means;

	private final Set<Trait> traits;

	private final Map<String, Attribute> attributes;

	EntityType(int index, String label, String list, Map<Language, String> words, Look look, List<String> means,
			Set<Trait> traits, Map<String, Attribute> attributes) {
		this.index = index;
		this.label = label;
		this.list = list;
		this.words = words;
		this.look = look;
		this.means = means;
		this.traits = traits;
		this.attributes = attributes;
	}

	/** Its place among all types. */
	public int index() {
		return this.index;
	}

	/**
	 * Its name in Neo4j, as a type of the schema and in bundles, such as {@code Person}.
	 */
	public String label() {
		return this.label;
	}

	/** Its name among constants, such as {@code PERSON}. */
	public String name() {
		return this.label.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	/** The name of its list. */
	public String list() {
		return this.list;
	}

	/** What people call it; a reading in kana has no word of its own. */
	public String word(Language language) {
		return Objects.requireNonNull(this.words.get((language == Language.EN) ? Language.EN : Language.JA));
	}

	/** How it is drawn. */
	public Look look() {
		return this.look;
	}

	/** What it is in other vocabularies, such as {@code schema:Person}. */
	public List<String> means() {
		return this.means;
	}

	/** Whether something can be done with entities of this type. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/** The attributes that this type alone has, by name, in the order of declaration. */
	public Map<String, Attribute> attributes() {
		return this.attributes;
	}

	@Override
	public int compareTo(EntityType other) {
		return Integer.compare(this.index, other.index);
	}

	@Override
	public String toString() {
		return name();
	}

	/** What can be done with entities of some types alone; see {@code EntityTrait}. */
	public enum Trait {

		ACTOR, ERASABLE, NAMES_REPEAT

	}

	/**
	 * How entities of a type are drawn.
	 *
	 * @param shape a shape of Cytoscape.js
	 * @param colour a colour such as {@code #1f5fa8}
	 */
	public record Look(String shape, String colour) {

	}

}
