package dev.enishi.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A type of link: what it may stand between, what it may say, and its words. */
public final class LinkType implements Comparable<LinkType> {

	private static final Map<String, LinkType> UNDECLARED = new ConcurrentHashMap<>();

	private final int index;

	private final String name;

	private final List<Ends> ends;

	private final List<Role> roles;

	private final Map<String, Attribute> attributes;

	private final Bilingual<LinkWords> words;

	private final List<String> means;

	private final Set<Trait> traits;

	private final String place;

	LinkType(int index, String name, List<Ends> ends, List<Role> roles, Map<String, Attribute> attributes,
			Bilingual<LinkWords> words, List<String> means, Set<Trait> traits, String place) {
		this.place = place;
		this.index = index;
		this.name = name;
		this.ends = ends;
		this.roles = roles;
		this.attributes = attributes;
		this.words = words;
		this.means = means;
		this.traits = traits;
	}

	/**
	 * The type of what was recorded under a name that nobody declares any more; one and
	 * the same for each name.
	 */
	public static LinkType undeclared(String name) {
		LinkWords words = new LinkWords(name, "{a} → {b}", "{a} ← {b}", List.of());
		return UNDECLARED.computeIfAbsent(name, (unknown) -> new LinkType(-1, unknown, List.of(), List.of(), Map.of(),
				new Bilingual<>(words, words), List.of(), Set.of(), ""));
	}

	/** Its place among all types. */
	public int index() {
		return this.index;
	}

	/** Its name everywhere, such as {@code SERVES_ON}. */
	public String name() {
		return this.name;
	}

	/** What it may stand between; one match suffices. */
	public List<Ends> ends() {
		return this.ends;
	}

	/** Whether a link of this type may run from one type to another. */
	public boolean allows(EntityType source, EntityType target) {
		return this.ends.stream().anyMatch((pair) -> pair.allow(source, target));
	}

	/**
	 * The roles that its source may take, in the usual order; empty where it has none.
	 */
	public List<Role> roles() {
		return this.roles;
	}

	/** The role with a name among those of this type; empty where it has none. */
	public Optional<Role> role(String name) {
		return this.roles.stream().filter((role) -> role.name().equals(name)).findFirst();
	}

	/** What it may say besides what all links may, by name. */
	public Map<String, Attribute> attributes() {
		return this.attributes;
	}

	/** The names of its attributes from whose values something follows. */
	public Stream<String> attributes(Attribute.Trait trait) {
		return this.attributes.values().stream().filter((attribute) -> attribute.is(trait)).map(Attribute::name);
	}

	/** Its words. */
	public LinkWords words(Language language) {
		return this.words.in(language);
	}

	/** What it is in other vocabularies, such as {@code org:Membership}. */
	public List<String> means() {
		return this.means;
	}

	/** Whether something follows from links of this type. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/** The file and line of its declaration. */
	public String place() {
		return this.place;
	}

	@Override
	public int compareTo(LinkType other) {
		return Integer.compare(this.index, other.index);
	}

	@Override
	public String toString() {
		return this.name;
	}

	/** What follows from links of some types alone; see {@code LinkTrait}. */
	public enum Trait {

		WHOLE, MEASURE, ADVANCE, ACTS_FOR

	}

}
