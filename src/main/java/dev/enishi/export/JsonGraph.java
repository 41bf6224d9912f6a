package dev.enishi.export;

import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** JSON Graph Format, version 2. */
@Component
class JsonGraph extends JsonFormat {

	JsonGraph(JsonMapper json) {
		super("jgf", json);
	}

	@Override
	void write(ExportedNetwork network, JsonGenerator json) {
		json.writeStartObject();
		json.writeObjectPropertyStart("graph");
		json.writeStringProperty("label", "Enishi");
		json.writeBooleanProperty("directed", true);
		json.writePOJOProperty("metadata", Map.of("truncated", network.truncated()));
		json.writeObjectPropertyStart("nodes");
		for (Network.NetworkNode node : network.nodes()) {
			json.writeObjectPropertyStart(node.entity().id());
			json.writeStringProperty("label", node.entity().name(Language.JA));
			json.writePOJOProperty("metadata", network.attributes(node));
			json.writeEndObject();
		}
		json.writeEndObject();
		json.writeArrayPropertyStart("edges");
		for (Link link : network.edges()) {
			json.writeStartObject();
			json.writeStringProperty("id", link.id());
			json.writeStringProperty("source", link.sourceId());
			json.writeStringProperty("target", link.targetId());
			json.writeStringProperty("relation", link.type().name());
			json.writeStringProperty("label", link.label(Language.JA));
			json.writePOJOProperty("metadata", network.attributes(link));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
	}

}
