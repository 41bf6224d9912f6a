package dev.enishi.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Language;
import dev.enishi.model.Link;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import dev.enishi.trace.Network;
import org.jspecify.annotations.Nullable;

/**
 * What is exported: a network and the sources that its facts cite.
 *
 * @param network the network
 * @param sources the sources by id
 */
record ExportedNetwork(Network network, Map<String, Source> sources) {

	/** The ids of all sources that a network cites. */
	static List<String> citedBy(Network network) {
		return Stream
			.concat(network.nodes().stream().map((node) -> node.entity().citations()),
					network.edges().stream().map(Link::citations))
			.flatMap(List::stream)
			.map(Citation::sourceId)
			.distinct()
			.toList();
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
		entity.attributes().forEach((name, value) -> {
			if (value instanceof List<?> list) {
				putList(attributes, name, list.stream().map(Object::toString).toList());
			}
			else {
				put(attributes, name, value);
			}
		});
		attributes.put("degree", node.degree());
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
		put(attributes, "title", link.title());
		put(attributes, "amount", link.amount());
		put(attributes, "currency", link.currency());
		put(attributes, "from", link.from());
		put(attributes, "to", link.to());
		put(attributes, "note", link.note());
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
			Source source = this.sources.get(citation.sourceId());
			String title = (source != null) ? source.title() : citation.sourceId();
			String quote = (citation.quote() != null) ? " 「" + citation.quote() + "」" : "";
			String note = (citation.note() != null) ? ": " + citation.note() : "";
			texts.add("%s, %s%s (%s%s)".formatted(title, citation.locator(), quote, citation.basis(), note));
		}
		return texts;
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
