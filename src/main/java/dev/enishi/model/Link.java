package dev.enishi.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Attribute.Trait;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * A fact that links one entity to another.
 *
 * @param id the stable id, derived from what the link says unless the data chose one
 * @param type its type
 * @param sourceId the entity it leads from
 * @param targetId the entity it leads to
 * @param properties what the graph stores of it
 */
public record Link(String id, LinkType type, String sourceId, String targetId,
		Map<String, Object> properties) implements Fact {

	/** What part the source takes, or null. */
	public @Nullable Role role() {
		String role = text("role");
		return (role != null) ? this.type.role(role).orElse(null) : null;
	}

	/** When it began, a year, a month or a day, or null where that is not known. */
	public @Nullable String from() {
		return text("from");
	}

	/** When it ended, or null where it has not or that is not known. */
	public @Nullable String to() {
		return text("to");
	}

	/**
	 * When it held, as far as that is known.
	 * @param documents the dates of the documents that it rests on, those known
	 */
	public Validity validity(Collection<PartialDate> documents) {
		return Validity.of(PartialDate.read(from()), PartialDate.read(to()), documents);
	}

	/** Its place in the order of its source. */
	public long listed() {
		return (this.properties.get("listed") instanceof Number listed) ? listed.longValue() : 0;
	}

	/**
	 * The value of an attribute of its type; null, or an empty list, where it has none.
	 */
	public @Nullable Object attribute(String name) {
		return this.type.attributes().containsKey(name) ? AttributeValues
			.of(Objects.requireNonNull(this.type.attributes().get(name)), this.properties.get(name)) : null;
	}

	/** The values of the attributes of its type, by name; those without one left out. */
	public Map<String, Object> attributes() {
		return AttributeValues.of(this.type.attributes(), this.properties);
	}

	/** A short name of the link in words, with the role where there is one. */
	public String label(Language language) {
		String label = this.type.words(language).label();
		Role role = role();
		if (role == null) {
			return label;
		}
		return (language == Language.EN) ? label + " (" + role.word(language) + ")"
				: label + "（" + role.word(language) + "）";
	}

	/** What it says, read from one of its ends to the other, without a full stop. */
	public String sentence(Entity from, Entity to, Language language) {
		String role = roleWord(language);
		String sentence = this.type.words(language).sentence(role(), role != null, this.sourceId.equals(from.id()));
		// one replacement after the other would also replace what stands in a name
		StringBuilder text = new StringBuilder();
		for (String part : sentence.split("(?=\\{)|(?<=\\})")) {
			text.append(switch (part) {
				case "{a}" -> from.mention(language);
				case "{b}" -> to.mention(language);
				case "{role}" -> (role != null) ? role : "";
				case "{as}" -> (role != null) ? as(role, language) : "";
				default -> part;
			});
		}
		return (language == Language.EN) ? capitalised(text.toString()) : text.toString();
	}

	private static String capitalised(String sentence) {
		return sentence.isEmpty() ? sentence
				: sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
	}

	private static String as(String role, Language language) {
		return (language == Language.EN) ? " as " + role : role + "として";
	}

	/**
	 * What its role or title is called; in English by the attribute whose name has En
	 * behind it, where the type has such a one. Null where it has neither.
	 */
	public @Nullable String roleWord(Language language) {
		Role role = role();
		return (role != null) ? role.word(language)
				: this.type.attributes(Trait.CAPACITY)
					.flatMap((name) -> Stream.ofNullable(Fact.either(language, text(name), text(name + "En"))))
					.findFirst()
					.orElse(null);
	}

	/** Whether it leads from an entity to itself. */
	public boolean isLoop() {
		return this.sourceId.equals(this.targetId);
	}

	@Override
	public Kind kind() {
		return Kind.LINK;
	}

	@Override
	public String typeName() {
		return this.type.name();
	}

	@Override
	public Link with(Map<String, Object> properties) {
		return new Link(this.id, this.type, this.sourceId, this.targetId, properties);
	}

	@Override
	public Link with(String name, Object value) {
		return (Link) Fact.super.with(name, value);
	}

	@Override
	public Map<String, String> described() {
		Map<String, String> described = Fact.super.described();
		described.put("source", this.sourceId);
		described.put("target", this.targetId);
		return described;
	}

	@Override
	public String caption() {
		return "%s from %s to %s".formatted(this.type, this.sourceId, this.targetId);
	}

	@Override
	public Stream<String> entityIds() {
		return Stream.of(this.sourceId, this.targetId).distinct();
	}

}
