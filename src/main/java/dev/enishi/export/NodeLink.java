package dev.enishi.export;

import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Node-link JSON, as D3 and NetworkX read it. */
@Component
class NodeLink extends JsonFormat {

	NodeLink(JsonMapper json) {
		super("node-link", json);
	}

	@Override
	void write(ExportedNetwork network, JsonGenerator json) {
		json.writeStartObject();
		json.writeBooleanProperty("directed", true);
		json.writeBooleanProperty("multigraph", true);
		json.writePOJOProperty("graph", Map.of("truncated", network.truncated()));
		json.writeArrayPropertyStart("nodes");
		for (Network.NetworkNode node : network.nodes()) {
			json.writeStartObject();
			json.writeStringProperty("id", node.entity().id());
			network.attributes(node).forEach(json::writePOJOProperty);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayPropertyStart("links");
		for (Link link : network.edges()) {
			json.writeStartObject();
			json.writeStringProperty("key", link.id());
			json.writeStringProperty("source", link.sourceId());
			json.writeStringProperty("target", link.targetId());
			network.attributes(link).forEach(json::writePOJOProperty);
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

}
