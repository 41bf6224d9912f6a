package dev.enishi.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A type of link: what it may stand between, what it may say, and its words. */
public final class LinkType implements Comparable<LinkType> {

	private final int index;

	private final String name;

	private final List<Ends> ends;

	private final List<Role> roles;

	private final Map<String, Attribute> attributes;

	private final Map<Language, Words> words;

	private final List<String> means;

	private final Set<Trait> traits;

	LinkType(int index, String name, List<Ends> ends, List<Role> roles, Map<String, Attribute> attributes,
			Map<Language, Words> words, List<String> means, Set<Trait> traits) {
		this.index = index;
		this.name = name;
		this.ends = ends;
		this.roles = roles;
		this.attributes = attributes;
		this.words = words;
		this.means = means;
		this.traits = traits;
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

	/** What it may say besides what all links may, by name. */
	public Map<String, Attribute> attributes() {
		return this.attributes;
	}

	/** Its words; a reading in kana has none of its own. */
	public Words words(Language language) {
		return Objects.requireNonNull(this.words.get((language == Language.EN) ? Language.EN : Language.JA));
	}

	/** What it is in other vocabularies, such as {@code org:Membership}. */
	public List<String> means() {
		return this.means;
	}

	/** Whether something follows from links of this type. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
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

		WHOLE, MEASURE, ADVANCE

	}

}
