package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.MediaType;

import static java.util.stream.Collectors.joining;

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
			write(network, xml);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	abstract void write(ExportedNetwork network, XMLStreamWriter xml) throws XMLStreamException;

	/**
	 * The attributes that any of the items has, each with whether all its values are
	 * numbers.
	 */
	static Map<String, Boolean> declared(List<Map<String, Object>> items) {
		Map<String, Boolean> declared = new LinkedHashMap<>();
		items.forEach((attributes) -> attributes
			.forEach((attribute, value) -> declared.merge(attribute, value instanceof Number, Boolean::logicalAnd)));
		return declared;
	}

	/** A value as text that XML can hold. */
	static String text(Object value) {
		String text = (value instanceof List<?> list) ? list.stream().map(Object::toString).collect(joining("; "))
				: value.toString();
		return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
	}

}
