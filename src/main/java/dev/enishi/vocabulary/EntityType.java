package dev.enishi.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A type of entity. */
public final class EntityType implements Comparable<EntityType> {

	/** What begins with the sound of a vowel, as far as letters show it. */
	private static final Pattern AN = Pattern.compile("(?i)(?!uni|use|eu|one)[aeiou]");

	/** The name alone. */
	static final Bilingual<String> BY_NAME = new Bilingual<>("{name}", "{name}");

	private static final Map<String, EntityType> UNDECLARED = new ConcurrentHashMap<>();

	private final int index;

	private final String label;

	private final String name;

	private final String list;

	private final Bilingual<String> words;

	private final Bilingual<String> mention;

	private final Look look;

	private final List<String> means;

	private final Set<Trait> traits;

	private final Map<String, Attribute> attributes;

	private final String place;

	EntityType(int index, String label, String list, Bilingual<String> words, Bilingual<String> mention, Look look,
			List<String> means, Set<Trait> traits, Map<String, Attribute> attributes, String place) {
		this.place = place;
		this.index = index;
		this.label = label;
		this.name = Attribute.constant(label);
		this.list = list;
		this.words = words;
		this.mention = mention;
		this.look = look;
		this.means = means;
		this.traits = traits;
		this.attributes = attributes;
	}

	/**
	 * The type of what others stored, or of what was recorded, under a label that nobody
	 * declares; one and the same for each label.
	 */
	public static EntityType undeclared(String label) {
		return UNDECLARED.computeIfAbsent(label,
				(unknown) -> new EntityType(-1, unknown, "", new Bilingual<>(unknown, unknown), BY_NAME,
						new Look("ellipse", "#888888"), List.of(), Set.of(), Map.of(), ""));
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
		return this.name;
	}

	/** Its name as a field, such as {@code person}. */
	public String field() {
		return this.label.substring(0, 1).toLowerCase(Locale.ROOT) + this.label.substring(1);
	}

	/** The name of its list. */
	public String list() {
		return this.list;
	}

	/** What people call it. */
	public String word(Language language) {
		return this.words.in(language);
	}

	/**
	 * How a sentence names one with a name; quotes inside of quotes become double ones,
	 * and an article is not written twice.
	 */
	public String mention(String name, Language language) {
		String form = this.mention.in(language);
		if (form.contains("「")) {
			return form.replace("{name}", name.replace('「', '『').replace('」', '』'));
		}
		String inside = form.contains("“") ? name : name.replaceFirst("^The ", "the ");
		return form.replace("{name}", inside).replaceFirst("^the the ", "the ");
	}

	/** One of it in an English sentence, such as {@code an asset}. */
	public String one() {
		String word = this.words.en();
		return (AN.matcher(word).lookingAt() ? "an " : "a ") + word;
	}

	/** How it is drawn. */
	public Look look() {
		return this.look;
	}

	/** What it is in other vocabularies, such as {@code schema:Person}. */
	public List<String> means() {
		return this.means;
	}

	/** What can be done with entities of this type besides what all allow. */
	public Set<Trait> traits() {
		return this.traits;
	}

	/** Whether something can be done with entities of this type. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/** The attributes that this type alone has, by name, in the order of declaration. */
	public Map<String, Attribute> attributes() {
		return this.attributes;
	}

	/** The file and line of its declaration. */
	public String place() {
		return this.place;
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

		ACTOR, ERASABLE, NAMES_REPEAT, JOINT

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
