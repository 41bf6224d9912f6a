package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Pajek NET, which Pajek, UCINET, NetworkX and igraph read: vertices with their ids as
 * labels, and arcs.
 */
@Component
class Pajek implements Format {

	@Override
	public String name() {
		return "pajek";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("text", "plain", StandardCharsets.UTF_8);
	}

	@Override
	public String fileEnding() {
		return "net";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		// the number of vertices stands before them
		Map<String, Integer> numbers = new LinkedHashMap<>();
		for (Network.NetworkNode node : network.nodes()) {
			numbers.put(node.entity().id(), numbers.size() + 1);
		}
		Writer net = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		net.write("*Vertices %d\n".formatted(numbers.size()));
		for (Map.Entry<String, Integer> vertex : numbers.entrySet()) {
			net.write("%d \"%s\"\n".formatted(vertex.getValue(), vertex.getKey().replace('"', '\'')));
		}
		net.write("*Arcs\n");
		for (Link link : network.edges()) {
			net.write("%d %d 1\n".formatted(numbers.get(link.sourceId()), numbers.get(link.targetId())));
		}
		net.flush();
	}

}
