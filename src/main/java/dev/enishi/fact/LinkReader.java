package dev.enishi.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.LinkIds;
import dev.enishi.model.Citation;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/** Reads the rows of links, with the attributes that the vocabulary gives each type. */
public final class LinkReader {

	private final CitationReader citations;

	public LinkReader(CitationReader citations) {
		this.citations = citations;
	}

	/** Reads a row; {@code listed} is its place among all links, unless it says one. */
	public Fact read(LinkType type, Item row, long listed) {
		Fields fields = new Fields(row);
		String source = fields.required("source");
		String target = fields.required("target");
		Role role = fields.value("role", (text) -> role(type, text));
		Map<String, Object> properties = new LinkedHashMap<>();
		put(properties, "role", (role != null) ? role.name() : null);
		properties.putAll(AttributeReader.read(type.attributes(), fields));
		String title = (String) properties.get("title");
		PartialDate from = fields.value("from", PartialDate::parse);
		PartialDate to = fields.value("to", PartialDate::parse);
		if (from != null && to != null && from.text().compareTo(to.end()) > 0) {
			row.problem("'from' %s is after 'to' %s".formatted(from, to));
		}
		put(properties, "from", (from != null) ? from.text() : null);
		put(properties, "to", (to != null) ? to.text() : null);
		put(properties, "note", fields.text("note"));
		List<Citation> cited = this.citations.take(fields);
		properties.put(Fact.CITATIONS, cited.stream().map(Citation::toLine).toList());
		Long place = fields.value("listed", Forms::wholeNumber);
		properties.put("listed", (place != null) ? place : listed);
		String key = fields.text("key");
		put(properties, "key", key);
		String given = fields.value("id", (text) -> id(type, text));
		String id = (given != null) ? given
				: LinkIds.of(type.name(), source, target, (role != null) ? role.name() : null, title, key);
		properties.put("id", id);
		LinkIds.hash(type.name(), id).ifPresent((hash) -> properties.put("hash", hash));
		fields.end();
		return Fact.link(type.name(), id, source, target, properties);
	}

	private static String id(LinkType type, String text) {
		if (!text.startsWith(type.name() + ":")) {
			throw new IllegalArgumentException("The id of a link begins with its type and a colon");
		}
		return text;
	}

	private static Role role(LinkType type, String text) {
		return type.roles()
			.stream()
			.filter((role) -> role.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"%s has no role %s; it has %s".formatted(type, text, type.roles())));
	}

	private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

}
