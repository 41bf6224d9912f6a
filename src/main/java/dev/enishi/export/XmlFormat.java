package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.enishi.trace.Network;

import org.springframework.http.MediaType;

/**
 * A format in XML, where attributes are declared before they are used and a list is one
 * text.
 */
abstract class XmlFormat implements Format {

	private final String name;

	XmlFormat(String name) {
		this.name = name;
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final MediaType mediaType() {
		return MediaType.APPLICATION_XML;
	}

	@Override
	public final String fileEnding() {
		return this.name;
	}

	@Override
	public final void write(ExportedNetwork network, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			List<Map<String, Object>> nodes = network.network().nodes().stream().map(network::attributes).toList();
			List<Map<String, Object>> edges = network.network().edges().stream().map(network::attributes).toList();
			write(network.network(), nodes, edges, xml);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	/** Writes a network, with the attributes of each of its nodes and edges. */
	abstract void write(Network network, List<Map<String, Object>> nodes, List<Map<String, Object>> edges,
			XMLStreamWriter xml) throws XMLStreamException;

}
