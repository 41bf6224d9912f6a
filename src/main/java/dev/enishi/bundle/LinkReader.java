package dev.enishi.bundle;

import dev.enishi.model.Citation;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.LinkIds;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Properties;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;

/** Reads the rows of links, with the attributes that the vocabulary gives each type. */
public final class LinkReader {

	private final CitationReader citations;

	public LinkReader(CitationReader citations) {
		this.citations = citations;
	}

	/** Reads a row; {@code listed} is its place among all links, unless it says one. */
	public Link read(LinkType type, Item row, long listed) {
		Fields fields = new Fields(row);
		String source = fields.required("source");
		String target = fields.required("target");
		Properties properties = new Properties();
		Role role = fields.value("role", (text) -> role(type, text));
		properties.put("role", (role != null) ? role.name() : null);
		properties.putAll(ValueReader.read(type.attributes(), fields));
		PartialDate from = fields.value("from", PartialDate::parse);
		PartialDate to = fields.value("to", PartialDate::parse);
		if (from != null && to != null && from.text().compareTo(to.end()) > 0) {
			row.problem("'from' %s is after 'to' %s".formatted(from, to));
		}
		properties.put("from", (from != null) ? from.text() : null);
		properties.put("to", (to != null) ? to.text() : null);
		fields.words("note", properties, "note", "noteEn");
		properties.put(Fact.CITATIONS, this.citations.take(fields).stream().map(Citation::toLine).toList());
		Long place = fields.value("listed", ValueForms::wholeNumber);
		properties.put("listed", (place != null) ? place : listed);
		properties.put("key", fields.text("key"));
		String given = fields.value("id", (text) -> id(type, text));
		String id = (given != null) ? given : LinkIds.of(type, source, target, properties.map());
		properties.put("id", id);
		LinkIds.hash(type.name(), id).ifPresent((hash) -> properties.put("hash", hash));
		fields.end();
		return new Link(id, type, source, target, properties.map());
	}

	private static String id(LinkType type, String text) {
		if (!text.startsWith(type.name() + ":")) {
			throw new IllegalArgumentException("The id of a link begins with its type and a colon");
		}
		return text;
	}

	private static Role role(LinkType type, String text) {
		return type.role(text)
			.orElseThrow(() -> new IllegalArgumentException(
					"%s has no role %s; it has %s".formatted(type, text, type.roles())));
	}

}
