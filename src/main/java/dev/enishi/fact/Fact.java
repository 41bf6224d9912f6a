package dev.enishi.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.enishi.model.Citation;
import dev.enishi.search.SearchTexts;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

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
public record Fact(Kind kind, String type, String id, @Nullable String source, @Nullable String target,
		Map<String, Object> properties) {

	public static final String CITATIONS = "citations";

	public static final String FORMER_IDS = "formerIds";

	/** The number of the revision that wrote the fact last. */
	public static final String VERSION = "version";

	private static final Set<String> UNTOLD = Set.of("id", "hash", "listed", "searchTexts", "searchKeys", "merged",
			VERSION);

	public static Fact source(String id, Map<String, Object> properties) {
		return new Fact(Kind.SOURCE, "Source", id, null, null, properties);
	}

	public static Fact entity(String type, String id, Map<String, Object> properties) {
		return new Fact(Kind.ENTITY, type, id, null, null, properties);
	}

	public static Fact link(String type, String id, @Nullable String source, @Nullable String target,
			Map<String, Object> properties) {
		return new Fact(Kind.LINK, type, id, source, target, properties);
	}

	/** Its citations, a line each. */
	@SuppressWarnings("unchecked")
	public List<String> citations() {
		return (List<String>) this.properties.getOrDefault(CITATIONS, List.of());
	}

	/** The ids of the documents it cites. */
	public List<String> citedSources() {
		return citations().stream().map(Citation::sourceOf).distinct().toList();
	}

	/** The ids of the entities that became one with it. */
	@SuppressWarnings("unchecked")
	public List<String> formerIds() {
		return (List<String>) this.properties.getOrDefault(FORMER_IDS, List.of());
	}

	/** The ids of the entities that a link ties, once where it ties one to itself. */
	public Stream<String> ends() {
		return Stream.of(this.source, this.target).filter(Objects::nonNull).distinct();
	}

	/** The number of the revision that wrote it last, 0 where nobody counted. */
	public long version() {
		return (this.properties.get(VERSION) instanceof Number version) ? version.longValue() : 0;
	}

	/**
	 * What it says, for people: its properties without those that only serve the graph.
	 */
	public Map<String, String> told() {
		Map<String, String> told = new TreeMap<>();
		this.properties.forEach((name, value) -> {
			if (!UNTOLD.contains(name) && !List.of().equals(value)) {
				told.put(name,
						(value instanceof List<?> lines)
								? lines.stream().map((line) -> told(line.toString())).collect(joining("; "))
								: value.toString());
			}
		});
		if (this.source != null && this.target != null) {
			told.put("source", this.source);
			told.put("target", this.target);
		}
		return told;
	}

	/** A stored line, for people. */
	public static String told(String line) {
		return line.strip().replaceAll("\\t+", " | ");
	}

	/** The same with one property set. */
	public Fact with(String name, Object value) {
		Map<String, Object> properties = new LinkedHashMap<>(this.properties);
		properties.put(name, value);
		return new Fact(this.kind, this.type, this.id, this.source, this.target, properties);
	}

	/** The same entity with what a search looks through; anything else as it is. */
	public Fact searchable() {
		if (this.kind != Kind.ENTITY) {
			return this;
		}
		Stream<@Nullable String> names = Stream.of("name", "nameKana", "nameEn")
			.map((name) -> (String) this.properties.get(name));
		Stream<@Nullable String> aliases = ((List<?>) this.properties.getOrDefault("aliases", List.of())).stream()
			.map(String::valueOf);
		SearchTexts texts = SearchTexts.of(Stream.concat(names, aliases));
		return with("searchTexts", texts.texts()).with("searchKeys", texts.keys());
	}

	/** What people know it by. */
	public String label() {
		return switch (this.kind) {
			case SOURCE -> "source %s (%s)".formatted(this.id, this.properties.get("title"));
			case ENTITY -> "%s %s (%s)".formatted(this.type, this.id, this.properties.get("name"));
			case LINK -> "%s from %s to %s".formatted(this.type, this.source, this.target);
		};
	}

	/** What a fact is; in the order in which facts are written. */
	public enum Kind {

		SOURCE, ENTITY, LINK

	}

}
