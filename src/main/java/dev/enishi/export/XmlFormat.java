package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.MediaType;

/**
 * A format in XML, where attributes are declared before they are used and a list is one
 * text.
 */
abstract class XmlFormat implements Format {

	private final String name;

	private final String ending;

	XmlFormat(String name, String ending) {
		this.name = name;
		this.ending = ending;
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
		return this.ending;
	}

	@Override
	public final void write(ExportedNetwork network, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			write(network, xml);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	abstract void write(ExportedNetwork network, XMLStreamWriter xml) throws XMLStreamException;

}
