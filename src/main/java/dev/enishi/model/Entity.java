package dev.enishi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that links can stand between.
 *
 * @param id the stable id that the data chose, such as {@code asset:fh2r}
 * @param type its type
 * @param properties what the graph stores of it
 */
public record Entity(String id, EntityType type, Map<String, Object> properties) implements Fact {

	/** Every name with its language, the source's own first. */
	public List<Name> names() {
		List<Name> names = new ArrayList<>();
		String tag = text("nameLanguage");
		names.add(Name.of(written(), (tag != null) ? tag : Name.JAPANESE));
		String kana = text("nameKana");
		if (kana != null) {
			names.add(new Name(kana, Language.KANA, Name.KANA, null, null));
		}
		String english = text("nameEn");
		if (english != null) {
			names.add(new Name(english, Language.EN, Name.ENGLISH, NameStatus.read(text("nameEnStatus")),
					text("nameEnReference")));
		}
		return names;
	}

	/**
	 * The name in a language, or the name as the source writes it where that language has
	 * none.
	 */
	public String name(Language language) {
		String name = switch (language) {
			case EN -> text("nameEn");
			case KANA -> text("nameKana");
			default -> null;
		};
		return (name != null) ? name : written();
	}

	/** How a sentence names it. */
	public String mention(Language language) {
		return this.type.mention(name(language), language);
	}

	private String written() {
		String name = text("name");
		return (name != null) ? name : "";
	}

	/** Other names in use, nicknames and abbreviations. */
	public List<String> aliases() {
		return lines("aliases");
	}

	/** A short description in our own words, or null where a language has none. */
	public @Nullable String summary(Language language) {
		return text((language == Language.EN) ? "summaryEn" : "summary");
	}

	/** What registers identify it by. */
	public List<Identifier> identifiers() {
		return lines("identifiers").stream().map(Identifier::ofLine).toList();
	}

	/**
	 * The value of an attribute of its type; null, or an empty list, where it has none.
	 */
	public @Nullable Object attribute(String name) {
		return AttributeValues.of(Objects.requireNonNull(this.type.attributes().get(name)), this.properties.get(name));
	}

	/** The values of the attributes of its type, by name; those without one left out. */
	public Map<String, Object> attributes() {
		return AttributeValues.of(this.type.attributes(), this.properties);
	}

	/** The ids that it had before; they are found as long as nothing else has them. */
	public List<String> earlierIds() {
		return lines(EARLIER_IDS);
	}

	/** The ids of the entities that were merged into it. */
	public List<String> formerIds() {
		return lines(FORMER_IDS);
	}

	@Override
	public Kind kind() {
		return Kind.ENTITY;
	}

	@Override
	public String typeName() {
		return this.type.label();
	}

	@Override
	public Entity with(Map<String, Object> properties) {
		return new Entity(this.id, this.type, properties);
	}

	@Override
	public Entity with(String name, Object value) {
		return (Entity) Fact.super.with(name, value);
	}

	@Override
	public String caption() {
		return "%s %s (%s)".formatted(this.type.label(), this.id, written());
	}

	@Override
	public Stream<String> entityIds() {
		return Stream.of(this.id);
	}

}
