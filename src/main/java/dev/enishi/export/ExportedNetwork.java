package dev.enishi.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * What is exported: the entities and links of a network, read while they are written, and
 * the sources that they cite.
 */
final class ExportedNetwork {

	private static final List<String> COMMON = List.of("name", "nameKana", "nameEn", "nameEnStatus", "aliases",
			"summary", "summaryEn", "identifiers");

	private final Stream<List<Network.NetworkNode>> nodes;

	private final Stream<List<Link>> edges;

	private final Set<EntityType> types;

	private final List<LinkType> linkTypes;

	private final boolean truncated;

	private final Map<String, Function<String, @Nullable Object>> measures;

	private final Function<Collection<String>, Map<String, Source>> lookUp;

	private final Map<String, Source> cited = new LinkedHashMap<>();

	/**
	 * Creates what is exported.
	 * @param nodes the entities, some at a time, to be read once
	 * @param edges the links, some at a time, to be read once
	 * @param types the types of the entities
	 * @param linkTypes the types that links may have
	 * @param truncated whether something was left out because of a limit
	 * @param measures what was measured of the entities, by name and id
	 * @param lookUp finds sources by their ids
	 */
	ExportedNetwork(Stream<List<Network.NetworkNode>> nodes, Stream<List<Link>> edges, Set<EntityType> types,
			List<LinkType> linkTypes, boolean truncated, Map<String, Function<String, @Nullable Object>> measures,
			Function<Collection<String>, Map<String, Source>> lookUp) {
		this.nodes = nodes;
		this.edges = edges;
		this.types = types;
		this.linkTypes = linkTypes;
		this.truncated = truncated;
		this.measures = measures;
		this.lookUp = lookUp;
	}

	/** The entities, to be read once. */
	Iterable<Network.NetworkNode> nodes() {
		return withSources(this.nodes, (node) -> node.entity().citations());
	}

	/** The links, to be read once. */
	Iterable<Link> edges() {
		return withSources(this.edges, Link::citations);
	}

	/** Looks up the sources that some facts cite before any of these facts is written. */
	private <T> Iterable<T> withSources(Stream<List<T>> facts, Function<T, List<Citation>> citations) {
		return () -> facts.peek((some) -> {
			Set<String> unknown = some.stream()
				.flatMap((fact) -> citations.apply(fact).stream())
				.map(Citation::sourceId)
				.filter((id) -> !this.cited.containsKey(id))
				.collect(toSet());
			if (!unknown.isEmpty()) {
				this.cited.putAll(this.lookUp.apply(unknown));
			}
		}).flatMap(List::stream).iterator();
	}

	boolean truncated() {
		return this.truncated;
	}

	/** The sources that were cited by what was written so far. */
	Collection<Source> cited() {
		return this.cited.values();
	}

	/** The attributes that an entity may have, each with whether it is a number. */
	Map<String, Boolean> nodeAttributes() {
		Map<String, Boolean> declared = declared("label", "type");
		COMMON.forEach((name) -> declared.put(name, false));
		for (EntityType type : this.types) {
			type.attributes()
				.forEach((name, attribute) -> declared.merge(name, attribute.kind().isNumber(), Boolean::logicalAnd));
		}
		declared.put("degree", true);
		this.measures.keySet().forEach((name) -> declared.put(name, !name.equals(NodeMeasures.COMMUNITY)));
		declared.put("citations", false);
		return declared;
	}

	/** The attributes that a link may have, each with whether it is a number. */
	Map<String, Boolean> edgeAttributes() {
		Map<String, Boolean> declared = declared("type", "label", "labelEn", "role");
		for (LinkType type : this.linkTypes) {
			type.attributes()
				.forEach((name, attribute) -> declared.merge(name, attribute.kind().isNumber(), Boolean::logicalAnd));
		}
		declared.putAll(declared("from", "to", "note", "citations"));
		return declared;
	}

	private static Map<String, Boolean> declared(String... texts) {
		Map<String, Boolean> declared = new LinkedHashMap<>();
		for (String text : texts) {
			declared.put(text, false);
		}
		return declared;
	}

	/** All that is known of an entity but its id: texts, numbers and lists of texts. */
	Map<String, Object> attributes(Network.NetworkNode node) {
		Entity entity = node.entity();
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("label", entity.name(Language.JA));
		attributes.put("type", entity.type().name());
		for (Name name : entity.names()) {
			switch (name.language()) {
				case EN -> {
					attributes.put("nameEn", name.text());
					attributes.put("nameEnStatus", String.valueOf(name.status()));
				}
				case KANA -> attributes.put("nameKana", name.text());
				default -> attributes.put("name", name.text());
			}
		}
		putList(attributes, "aliases", entity.aliases());
		put(attributes, "summary", entity.summary(Language.JA));
		put(attributes, "summaryEn", entity.summary(Language.EN));
		putList(attributes, "identifiers", entity.identifiers().stream().map((one) -> one.toLine()).toList());
		own(attributes, entity.attributes());
		attributes.put("degree", node.degree());
		this.measures.forEach((name, measure) -> put(attributes, name, measure.apply(entity.id())));
		putList(attributes, "citations", citations(entity.citations()));
		return attributes;
	}

	/** All that a link says but its id and ends. */
	Map<String, Object> attributes(Link link) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("type", link.type().name());
		attributes.put("label", link.label(Language.JA));
		attributes.put("labelEn", link.label(Language.EN));
		put(attributes, "role", link.role());
		own(attributes, link.attributes());
		put(attributes, "from", link.from());
		put(attributes, "to", link.to());
		put(attributes, "note", link.note(Language.JA));
		putList(attributes, "citations", citations(link.citations()));
		return attributes;
	}

	/**
	 * Citations as a reader would write them: document, place, words, and whether it was
	 * inferred.
	 */
	private List<String> citations(List<Citation> citations) {
		List<String> texts = new ArrayList<>();
		for (Citation citation : citations) {
			Source source = this.cited.get(citation.sourceId());
			String title = (source != null) ? source.title() : citation.sourceId();
			String quote = (citation.quote() != null) ? " 「" + citation.quote() + "」" : "";
			String reason = citation.note(Language.JA);
			String note = (reason != null) ? ": " + reason : "";
			texts.add("%s, %s%s (%s%s)".formatted(title, citation.locator(), quote, citation.basis(), note));
		}
		return texts;
	}

	private static void own(Map<String, Object> attributes, Map<String, Object> own) {
		own.forEach((name, value) -> {
			if (value instanceof List<?> list) {
				putList(attributes, name, list.stream().map(Object::toString).toList());
			}
			else {
				put(attributes, name, value);
			}
		});
	}

	private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
		if (value != null) {
			attributes.put(name, (value instanceof Number) ? value : value.toString());
		}
	}

	private static void putList(Map<String, Object> attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			attributes.put(name, values);
		}
	}

}
