package dev.enishi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * Something that links can stand between. It is mapped flat, without its links: those are
 * traversed in batches.
 */
@Node("Entity")
public abstract sealed class Entity permits Person, Organisation, Committee, Meeting, Policy, Theme, Strategy, Project,
		Programme, Asset, Kpi, Challenge, Principle, Place {

	@Id
	private @Nullable String id;

	private @Nullable String name;

	private @Nullable String nameKana;

	private @Nullable String nameEn;

	private @Nullable NameStatus nameEnStatus;

	private @Nullable String nameEnReference;

	private List<String> aliases = List.of();

	private @Nullable String summary;

	private @Nullable String summaryEn;

	private List<Identifier> identifiers = List.of();

	private List<Citation> citations = List.of();

	private @Nullable Long version;

	@PersistenceCreator
	Entity() {
	}

	/** The stable identity that the data chose, such as {@code asset:fh2r}. */
	public String id() {
		return Stored.value(this.id);
	}

	/** The type that its class stands for. */
	public EntityType type() {
		return EntityType.of(getClass());
	}

	/**
	 * The name in a language, or the name as the source writes it where that language has
	 * none.
	 */
	public String name(Language language) {
		String inLanguage = switch (language) {
			case JA -> this.name;
			case EN -> this.nameEn;
			case KANA -> this.nameKana;
		};
		return Stored.value((inLanguage != null) ? inLanguage : this.name);
	}

	/** Every name with its language, the source's own first. */
	public List<Name> names() {
		List<Name> names = new ArrayList<>();
		names.add(new Name(Stored.value(this.name), Language.JA, null, null));
		if (this.nameKana != null) {
			names.add(new Name(this.nameKana, Language.KANA, null, null));
		}
		if (this.nameEn != null) {
			names.add(new Name(this.nameEn, Language.EN, this.nameEnStatus, this.nameEnReference));
		}
		return names;
	}

	/** Other names in use, nicknames and abbreviations. */
	public List<String> aliases() {
		return this.aliases;
	}

	/** A short description in our own words, or null where that language has none. */
	public @Nullable String summary(Language language) {
		return (language == Language.EN) ? this.summaryEn : this.summary;
	}

	/** What others identify it by. */
	public List<Identifier> identifiers() {
		return this.identifiers;
	}

	/** Where it is written down. */
	public List<Citation> citations() {
		return this.citations;
	}

	/** The number of the revision that wrote it last, 0 where nobody counted. */
	public long version() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * The values of the attributes that its type alone has, by name; what it has no value
	 * of is left out.
	 */
	public Map<String, Object> attributes() {
		Map<String, Object> attributes = new LinkedHashMap<>();
		type().attributes().forEach((name, field) -> {
			try {
				Object value = field.get(this);
				if (value != null) {
					attributes.put(name, value);
				}
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException("The attributes of an entity are open to its type", ex);
			}
		});
		return attributes;
	}

}
