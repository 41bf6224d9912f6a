package dev.enishi.export;

import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The elements of Cytoscape.js. */
@Component
class Cytoscape extends JsonFormat {

	Cytoscape(JsonMapper json) {
		super("cytoscape", json);
	}

	@Override
	void write(ExportedNetwork network, JsonGenerator json) {
		json.writeStartObject();
		json.writeObjectPropertyStart("elements");
		json.writeArrayPropertyStart("nodes");
		for (Network.NetworkNode node : network.nodes()) {
			json.writeStartObject();
			json.writeObjectPropertyStart("data");
			json.writeStringProperty("id", node.entity().id());
			network.attributes(node).forEach(json::writePOJOProperty);
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayPropertyStart("edges");
		for (Link link : network.edges()) {
			json.writeStartObject();
			json.writeObjectPropertyStart("data");
			json.writeStringProperty("id", link.id());
			json.writeStringProperty("source", link.sourceId());
			json.writeStringProperty("target", link.targetId());
			network.attributes(link).forEach(json::writePOJOProperty);
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writePOJOProperty("data", Map.of("truncated", network.truncated()));
		json.writeEndObject();
	}

}
