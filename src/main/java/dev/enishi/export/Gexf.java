package dev.enishi.export;

import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** GEXF 1.3, which Gephi reads. */
@Component
class Gexf extends XmlFormat {

	private final String namespace;

	private final String version;

	@Autowired
	Gexf() {
		this("gexf", "http://gexf.net/1.3", "1.3");
	}

	Gexf(String name, String namespace, String version) {
		super(name, "gexf");
		this.namespace = namespace;
		this.version = version;
	}

	@Override
	void write(ExportedNetwork network, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartElement("gexf");
		xml.writeDefaultNamespace(this.namespace);
		xml.writeAttribute("version", this.version);
		xml.writeStartElement("graph");
		xml.writeAttribute("defaultedgetype", "directed");
		xml.writeAttribute("mode", "static");
		declare(xml, "node", network.nodeAttributes());
		declare(xml, "edge", network.edgeAttributes());
		xml.writeStartElement("nodes");
		for (Network.NetworkNode node : network.nodes()) {
			xml.writeStartElement("node");
			xml.writeAttribute("id", node.entity().id());
			item(xml, network.attributes(node));
		}
		xml.writeEndElement();
		xml.writeStartElement("edges");
		for (Link link : network.edges()) {
			xml.writeStartElement("edge");
			xml.writeAttribute("id", link.id());
			xml.writeAttribute("source", link.sourceId());
			xml.writeAttribute("target", link.targetId());
			item(xml, network.attributes(link));
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndElement();
	}

	private static void declare(XMLStreamWriter xml, String of, Map<String, Boolean> attributes)
			throws XMLStreamException {
		xml.writeStartElement("attributes");
		xml.writeAttribute("class", of);
		for (Map.Entry<String, Boolean> attribute : attributes.entrySet()) {
			xml.writeEmptyElement("attribute");
			xml.writeAttribute("id", attribute.getKey());
			xml.writeAttribute("title", attribute.getKey());
			xml.writeAttribute("type", attribute.getValue() ? "double" : "string");
		}
		xml.writeEndElement();
	}

	private static void item(XMLStreamWriter xml, Map<String, Object> attributes) throws XMLStreamException {
		xml.writeAttribute("label", FlatAttributes.text(attributes.getOrDefault("label", "")));
		xml.writeStartElement("attvalues");
		for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
			xml.writeEmptyElement("attvalue");
			xml.writeAttribute("for", attribute.getKey());
			xml.writeAttribute("value", FlatAttributes.text(attribute.getValue()));
		}
		xml.writeEndElement();
		xml.writeEndElement();
	}

}
