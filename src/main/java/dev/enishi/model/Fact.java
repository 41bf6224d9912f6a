package dev.enishi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * What the graph states: a document, an entity or a link, with the properties that Neo4j
 * stores of it. The same values are read, checked, compared, written and served.
 */
public sealed interface Fact permits Source, Entity, Link {

	String CITATIONS = "citations";

	String FORMER_IDS = "formerIds";

	String EARLIER_IDS = "earlierIds";

	/** The number of the revision that wrote the fact last. */
	String VERSION = "version";

	/** What only serves the graph. */
	Set<String> INTERNAL = Set.of("id", "hash", "listed", "searchTexts", "searchKeys", "attributeTexts",
			"attributeKeys", "merged", VERSION);

	/** What it is. */
	Kind kind();

	/** The label of an entity, the type of a link, or {@code Source}. */
	String typeName();

	/** Its id. */
	String id();

	/** What the graph stores of it; whole numbers are longs. */
	Map<String, Object> properties();

	/** The same with other properties. */
	Fact with(Map<String, Object> properties);

	/** What people know it by. */
	String caption();

	/** The ids of the entities that it is about. */
	Stream<String> entityIds();

	/** The same with one property set. */
	default Fact with(String name, Object value) {
		Map<String, Object> properties = new LinkedHashMap<>(properties());
		properties.put(name, value);
		return with(properties);
	}

	/** A property that is a list of texts; empty where it has none. */
	default List<String> lines(String name) {
		return (properties().get(name) instanceof List<?> lines) ? lines.stream().map(Object::toString).toList()
				: List.of();
	}

	/** A property as a text, or null. */
	default @Nullable String text(String name) {
		Object value = properties().get(name);
		return (value != null) ? value.toString() : null;
	}

	/** A remark in a language; where that has none, in the other one; or null. */
	default @Nullable String note(Language language) {
		return either(language, text("note"), text("noteEn"));
	}

	/** The text in a language, or in the other one where that has none. */
	static @Nullable String either(Language language, @Nullable String ja, @Nullable String en) {
		boolean english = (language == Language.EN) ? en != null : ja == null;
		return english ? en : ja;
	}

	/** Its citations in the form that the graph keeps, a line each. */
	default List<String> citationLines() {
		return lines(CITATIONS);
	}

	/** Where it is written down. */
	default List<Citation> citations() {
		return citationLines().stream().flatMap((line) -> Citation.read(line).stream()).toList();
	}

	/**
	 * What it rests on: {@code STATED} where one of its citations states it, null where
	 * it has none.
	 */
	default @Nullable Basis basis() {
		List<Citation> citations = citations();
		if (citations.isEmpty()) {
			return null;
		}
		return citations.stream().anyMatch((citation) -> citation.basis() == Basis.STATED) ? Basis.STATED
				: Basis.INFERRED;
	}

	/** The ids of the documents it cites. */
	default List<String> citedSources() {
		return citationLines().stream().map(Citation::sourceOf).distinct().toList();
	}

	/**
	 * The ids of the documents that it rests on: of those that state it or, where none
	 * does, of all it cites.
	 */
	default List<String> evidence() {
		boolean stated = basis() == Basis.STATED;
		return citations().stream()
			.filter((citation) -> !stated || citation.basis() == Basis.STATED)
			.map(Citation::sourceId)
			.distinct()
			.toList();
	}

	/** The number of the revision that wrote it last, 0 where nobody counted. */
	default long version() {
		return (properties().get(VERSION) instanceof Number version) ? version.longValue() : 0;
	}

	/** What it says, for people, by field, without what only serves the graph. */
	default Map<String, String> described() {
		Map<String, String> described = new TreeMap<>();
		properties().forEach((name, value) -> {
			if (!INTERNAL.contains(name) && !List.of().equals(value)) {
				described.put(name,
						(value instanceof List<?> lines)
								? lines.stream().map((line) -> readable(line.toString())).collect(joining("; "))
								: readable(value.toString()));
			}
		});
		return described;
	}

	/** A stored line, for people. */
	static String readable(String line) {
		return line.strip().replaceAll("\\t+", " | ");
	}

	/** What a fact is; in the order in which facts are written. */
	enum Kind {

		SOURCE, ENTITY, LINK

	}

}
