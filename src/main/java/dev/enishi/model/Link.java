package dev.enishi.model;

import java.util.List;
import java.util.Map;

import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/**
 * A fact that links one entity to another.
 *
 * @param id the stable identity, derived from what the link says unless the data chose a
 * key
 * @param type its type
 * @param sourceId the entity it leads from
 * @param targetId the entity it leads to
 * @param role what part the source takes, or null
 * @param attributes the values of the attributes that its type declares, by name
 * @param from when it began, or null where that is not known
 * @param to when it ended, or null where it has not or that is not known
 * @param note a remark, or null
 * @param listed where its source lists it, to keep the order of the source
 * @param citations where it is written down
 * @param version the number of the revision that wrote it last, 0 where nobody counted
 */
public record Link(String id, LinkType type, String sourceId, String targetId, @Nullable Role role,
		Map<String, Object> attributes, @Nullable PartialDate from, @Nullable PartialDate to, @Nullable String note,
		long listed, List<Citation> citations, long version) {

	/** A short name of the link in words, with the role where there is one. */
	public String label(Language language) {
		String label = this.type.words(language).label();
		if (this.role == null) {
			return label;
		}
		return (language == Language.EN) ? label + " (" + this.role.word(language) + ")"
				: label + "（" + this.role.word(language) + "）";
	}

	/** What it says, read from one of its ends to the other, without a full stop. */
	public String sentence(Entity from, Entity to, Language language) {
		Words words = this.type.words(language);
		String sentence = this.sourceId.equals(from.id()) ? words.forward() : words.backward();
		// one replacement after the other would also replace what stands in a name
		StringBuilder text = new StringBuilder();
		for (String part : sentence.split("(?=\\{)|(?<=\\})")) {
			text.append(switch (part) {
				case "{a}" -> from.name(language);
				case "{b}" -> to.name(language);
				case "{as}" -> as(language);
				default -> part;
			});
		}
		return text.toString();
	}

	private String as(Language language) {
		Object part = (this.role != null) ? this.role.word(language) : this.attributes.get("title");
		if (part == null) {
			return "";
		}
		return (language == Language.EN) ? " as " + part : part + "として";
	}

}
