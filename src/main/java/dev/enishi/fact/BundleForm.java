package dev.enishi.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.LinkIds;
import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.model.Identifier;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.model.NameStatus;
import dev.enishi.model.Observation;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Facts in the form in which bundles state them. */
public final class BundleForm {

	private static final List<String> OF_ALL_LINKS = List.of("role", "from", "to", "note", "key", "listed");

	private final Vocabulary vocabulary;

	public BundleForm(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** A fact as a bundle states it. */
	public Map<String, Object> of(Fact fact) {
		Map<String, Object> item = new LinkedHashMap<>();
		switch (fact.kind()) {
			case SOURCE -> {
				item.putAll(fact.properties());
				item.remove(Fact.VERSION);
			}
			case ENTITY -> entity(fact, item);
			case LINK -> link(fact, item);
		}
		if (fact.kind() != Fact.Kind.SOURCE) {
			item.put("cite", fact.citations().stream().map(BundleForm::citation).toList());
		}
		return item;
	}

	private void entity(Fact fact, Map<String, Object> item) {
		Map<String, Object> stored = fact.properties();
		item.put("id", fact.id());
		put(item, "name", stored.get("name"));
		put(item, "kana", stored.get("nameKana"));
		if (stored.get("nameEn") != null) {
			Map<String, Object> english = new LinkedHashMap<>();
			put(english, NameStatus.OFFICIAL.name().equals(stored.get("nameEnStatus")) ? "official" : "translated",
					stored.get("nameEn"));
			put(english, "reference", stored.get("nameEnReference"));
			item.put("en", english);
		}
		put(item, "aliases", stored.get("aliases"));
		put(item, "formerIds", stored.get("formerIds"));
		Map<String, Object> summary = new LinkedHashMap<>();
		put(summary, "ja", stored.get("summary"));
		put(summary, "en", stored.get("summaryEn"));
		put(item, "summary", summary);
		put(item, "identifiers",
				lines(stored, "identifiers").stream()
					.map(Identifier::ofLine)
					.collect(groupingBy(Identifier::scheme, LinkedHashMap::new, mapping(Identifier::value, toList()))));
		attributes(this.vocabulary.entityType(fact.type()).orElseThrow().attributes(), stored, item);
	}

	private void link(Fact fact, Map<String, Object> item) {
		put(item, "source", fact.source());
		put(item, "target", fact.target());
		OF_ALL_LINKS.forEach((name) -> put(item, name, fact.properties().get(name)));
		attributes(this.vocabulary.linkType(fact.type()).orElseThrow().attributes(), fact.properties(), item);
		String made = LinkIds.of(fact.type(), String.valueOf(fact.source()), String.valueOf(fact.target()),
				text(fact, "role"), text(fact, "title"), text(fact, "key"));
		if (!made.equals(fact.id())) {
			item.put("id", fact.id());
		}
	}

	private static void attributes(Map<String, Attribute> declared, Map<String, Object> stored,
			Map<String, Object> item) {
		declared.forEach((name, attribute) -> put(item, name, attribute.kind().isSeries()
				? lines(stored, name).stream().map(BundleForm::observation).toList() : stored.get(name)));
	}

	private static Map<String, Object> citation(String line) {
		Citation citation = Citation.ofLine(line);
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("source", citation.sourceId());
		item.put("at", citation.locator());
		put(item, "quote", citation.quote());
		put(item, (citation.basis() == Basis.INFERRED) ? "inferred" : "note", citation.note());
		return item;
	}

	private static Map<String, Object> observation(String line) {
		Observation observation = Observation.ofLine(line);
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("period", observation.period().text());
		put(item, "value", observation.value());
		put(item, "target", observation.target());
		return item;
	}

	@SuppressWarnings("unchecked")
	private static List<String> lines(Map<String, Object> stored, String name) {
		return (List<String>) stored.getOrDefault(name, List.of());
	}

	private static @Nullable String text(Fact fact, String name) {
		return (String) fact.properties().get(name);
	}

	private static void put(Map<String, Object> item, String name, @Nullable Object value) {
		boolean empty = (value instanceof List<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
		if (value != null && !empty) {
			item.put(name, value);
		}
	}

}
