package dev.enishi.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Citation;
import dev.enishi.model.Coordinates;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Money;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * JSON-LD in the terms of schema.org and of the W3C Organization Ontology. Who serves on
 * or works for whom is a membership there; every other link is a resource of a type of
 * its own, so that its dates and sources have a place.
 */
@Component
class JsonLd extends JsonFormat {

	/** Of links that mean this, what both ends are is said in the terms of W3C ORG. */
	private static final String MEMBERSHIP = "org:Membership";

	private static final Map<String, Object> CONTEXT = Map.of("schema", "https://schema.org/", "org",
			"http://www.w3.org/ns/org#", "enishi", "urn:enishi:term:");

	JsonLd(JsonMapper json) {
		super("jsonld", json);
	}

	@Override
	public MediaType mediaType() {
		return MediaType.valueOf("application/ld+json");
	}

	@Override
	public String fileEnding() {
		return "jsonld";
	}

	@Override
	void write(ExportedNetwork network, JsonGenerator json) {
		json.writeStartObject();
		json.writePOJOProperty("@context", CONTEXT);
		json.writeArrayPropertyStart("@graph");
		for (Network.NetworkNode node : network.nodes()) {
			json.writePOJO(entity(node.entity()));
		}
		for (Link link : network.edges()) {
			json.writePOJO(link(link));
		}
		network.cited().forEach((source) -> json.writePOJO(source(source)));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static Map<String, Object> entity(Entity entity) {
		List<String> types = new ArrayList<>(entity.type().means());
		types.add("enishi:" + entity.type().label());
		Map<String, Object> node = new LinkedHashMap<>();
		node.put("@id", iri(entity.id()));
		node.put("@type", types);
		List<Object> names = new ArrayList<>();
		for (Name name : entity.names()) {
			names.add(Map.of("@value", name.text(), "@language", name.tag()));
		}
		node.put("schema:name", names);
		put(node, "schema:alternateName", entity.aliases().isEmpty() ? null : entity.aliases());
		put(node, "schema:description", entity.summary(Language.JA));
		put(node, "schema:abstract", entity.summary(Language.EN));
		node.put("schema:identifier",
				entity.identifiers()
					.stream()
					.map((one) -> Map.of("@type", "schema:PropertyValue", "schema:propertyID", one.scheme(),
							"schema:value", one.value()))
					.toList());
		own(node, entity.attributes());
		node.put("schema:citation", citations(entity.citations()));
		return node;
	}

	private static void own(Map<String, Object> node, Map<String, Object> attributes) {
		attributes.forEach((name, value) -> node.put("enishi:" + name, value(value)));
	}

	private static Object value(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(JsonLd::value).toList();
		}
		if (value instanceof Money money) {
			return Map.of("@type", "schema:MonetaryAmount", "schema:value", money.amount(), "schema:currency",
					money.currency());
		}
		if (value instanceof Coordinates point) {
			return Map.of("@type", "schema:GeoCoordinates", "schema:latitude", point.latitude(), "schema:longitude",
					point.longitude());
		}
		return (value instanceof Number || value instanceof Boolean) ? value : value.toString();
	}

	private static Map<String, Object> link(Link link) {
		boolean membership = link.type().means().contains(MEMBERSHIP);
		Map<String, Object> node = new LinkedHashMap<>();
		node.put("@id", iri(link.id()));
		List<String> types = new ArrayList<>(link.type().means());
		types.add("enishi:" + link.type());
		node.put("@type", types);
		node.put(membership ? "org:member" : "enishi:source", Map.of("@id", iri(link.sourceId())));
		node.put(membership ? "org:organization" : "enishi:target", Map.of("@id", iri(link.targetId())));
		put(node, "enishi:role", link.role());
		own(node, link.attributes());
		put(node, "schema:startDate", link.from());
		put(node, "schema:endDate", link.to());
		put(node, "schema:description", link.note(Language.JA));
		node.put("schema:citation", citations(link.citations()));
		return node;
	}

	private static List<Object> citations(List<Citation> citations) {
		List<Object> quotations = new ArrayList<>();
		for (Citation citation : citations) {
			Map<String, Object> quotation = new LinkedHashMap<>();
			quotation.put("@type", "schema:Quotation");
			quotation.put("schema:isPartOf", Map.of("@id", iri(citation.sourceId())));
			quotation.put("schema:position", citation.locator());
			put(quotation, "schema:text", citation.quote());
			quotation.put("enishi:basis", citation.basis().name());
			put(quotation, "schema:description", citation.note(Language.JA));
			quotations.add(quotation);
		}
		return quotations;
	}

	private static Map<String, Object> source(Source source) {
		Map<String, Object> node = new LinkedHashMap<>();
		node.put("@id", iri(source.id()));
		node.put("@type", "schema:DigitalDocument");
		node.put("schema:name", source.title());
		put(node, "schema:publisher", source.publisher());
		put(node, "schema:datePublished", source.date());
		put(node, "schema:url", source.url());
		put(node, "schema:license", source.licence());
		return node;
	}

	private static void put(Map<String, Object> node, String name, @Nullable Object value) {
		if (value != null) {
			boolean asIs = value instanceof Number || value instanceof List<?>;
			node.put(name, asIs ? value : value.toString());
		}
	}

	private static String iri(String id) {
		return "urn:enishi:" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
