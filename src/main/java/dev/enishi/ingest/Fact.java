package dev.enishi.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A document, an entity or a link, in the form that the graph stores.
 *
 * @param kind what it is
 * @param type the label of an entity or the type of a link
 * @param id its id
 * @param source the id of the entity that a link leads from, otherwise null
 * @param target the id of the entity that a link leads to, otherwise null
 * @param properties what the graph stores of it; whole numbers are longs
 */
record Fact(Kind kind, String type, String id, @Nullable String source, @Nullable String target,
		Map<String, Object> properties) {

	static final String CITATIONS = "citations";

	static Fact source(String id, Map<String, Object> properties) {
		return new Fact(Kind.SOURCE, "Source", id, null, null, properties);
	}

	static Fact entity(String type, String id, Map<String, Object> properties) {
		return new Fact(Kind.ENTITY, type, id, null, null, properties);
	}

	static Fact link(String type, String id, @Nullable String source, @Nullable String target,
			Map<String, Object> properties) {
		return new Fact(Kind.LINK, type, id, source, target, properties);
	}

	/** Its citations, a line each. */
	@SuppressWarnings("unchecked")
	List<String> citations() {
		return (List<String>) this.properties.getOrDefault(CITATIONS, List.of());
	}

	/** The ids of the documents it cites. */
	List<String> citedSources() {
		return citations().stream().map((line) -> Citation.ofLine(line).sourceId()).distinct().toList();
	}

	/** The same with one property set. */
	Fact with(String name, Object value) {
		Map<String, Object> properties = new LinkedHashMap<>(this.properties);
		properties.put(name, value);
		return new Fact(this.kind, this.type, this.id, this.source, this.target, properties);
	}

	/** What people know it by. */
	String label() {
		return switch (this.kind) {
			case SOURCE -> "source %s (%s)".formatted(this.id, this.properties.get("title"));
			case ENTITY -> "%s %s (%s)".formatted(this.type, this.id, this.properties.get("name"));
			case LINK -> "%s from %s to %s".formatted(this.type, this.source, this.target);
		};
	}

	/** What a fact is; in the order in which facts are written. */
	enum Kind {

		SOURCE, ENTITY, LINK

	}

}
