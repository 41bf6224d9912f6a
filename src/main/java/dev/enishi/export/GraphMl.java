package dev.enishi.export;

import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;

import org.springframework.stereotype.Component;

/** GraphML 1.0. */
@Component
class GraphMl extends XmlFormat {

	GraphMl() {
		super("graphml", "graphml");
	}

	@Override
	void write(ExportedNetwork network, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement("graphml");
		xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
		declare(xml, "node", network.nodeAttributes());
		declare(xml, "edge", network.edgeAttributes());
		xml.writeStartElement("graph");
		xml.writeAttribute("id", "enishi");
		xml.writeAttribute("edgedefault", "directed");
		for (Network.NetworkNode node : network.nodes()) {
			xml.writeStartElement("node");
			xml.writeAttribute("id", node.entity().id());
			data(xml, "node", network.attributes(node));
		}
		for (Link link : network.edges()) {
			xml.writeStartElement("edge");
			xml.writeAttribute("id", link.id());
			xml.writeAttribute("source", link.sourceId());
			xml.writeAttribute("target", link.targetId());
			data(xml, "edge", network.attributes(link));
		}
		xml.writeEndElement();
		xml.writeEndElement();
	}

	private static void declare(XMLStreamWriter xml, String of, Map<String, Boolean> attributes)
			throws XMLStreamException {
		for (Map.Entry<String, Boolean> attribute : attributes.entrySet()) {
			xml.writeEmptyElement("key");
			xml.writeAttribute("id", of + "-" + attribute.getKey());
			xml.writeAttribute("for", of);
			xml.writeAttribute("attr.name", attribute.getKey());
			xml.writeAttribute("attr.type", attribute.getValue() ? "double" : "string");
		}
	}

	private static void data(XMLStreamWriter xml, String of, Map<String, Object> attributes) throws XMLStreamException {
		for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
			xml.writeStartElement("data");
			xml.writeAttribute("key", of + "-" + attribute.getKey());
			xml.writeCharacters(FlatAttributes.text(attribute.getValue()));
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

}
