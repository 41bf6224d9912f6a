package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/** A format in JSON. */
abstract class JsonFormat implements Format {

	private final String name;

	private final JsonMapper json;

	JsonFormat(String name, JsonMapper json) {
		this.name = name;
		this.json = json;
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public String fileEnding() {
		return "json";
	}

	@Override
	public final void write(ExportedNetwork network, OutputStream out) throws IOException {
		try (JsonGenerator generator = this.json.createGenerator(out)) {
			write(network, generator);
		}
	}

	abstract void write(ExportedNetwork network, JsonGenerator json);

}
