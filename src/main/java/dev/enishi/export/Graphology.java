package dev.enishi.export;

import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** What {@code Graph.from} of graphology reads. */
@Component
class Graphology extends JsonFormat {

	Graphology(JsonMapper json) {
		super("graphology", json);
	}

	@Override
	void write(ExportedNetwork network, JsonGenerator json) {
		json.writeStartObject();
		json.writePOJOProperty("options", Map.of("type", "directed", "multi", true, "allowSelfLoops", true));
		json.writePOJOProperty("attributes", Map.of("truncated", network.truncated()));
		json.writeArrayPropertyStart("nodes");
		for (Network.NetworkNode node : network.nodes()) {
			json.writeStartObject();
			json.writeStringProperty("key", node.entity().id());
			json.writePOJOProperty("attributes", network.attributes(node));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayPropertyStart("edges");
		for (Link link : network.edges()) {
			json.writeStartObject();
			json.writeStringProperty("key", link.id());
			json.writeStringProperty("source", link.sourceId());
			json.writeStringProperty("target", link.targetId());
			json.writePOJOProperty("attributes", network.attributes(link));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

}
