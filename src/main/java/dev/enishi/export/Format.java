package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.MediaType;

/**
 * A format that a network can be written in. An implementation is found by its name
 * alone.
 */
interface Format {

	/** Its name in the address, such as {@code gexf}. */
	String name();

	/** What it is called on the web. */
	MediaType mediaType();

	/** How names of files end. */
	String fileEnding();

	/** Writes a network, one item after the other. */
	void write(ExportedNetwork network, OutputStream out) throws IOException;

}
