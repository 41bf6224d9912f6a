package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.Language;

import org.springframework.stereotype.Component;

/**
 * The links as a table for people: with the names of both ends, and with the mark by
 * which Excel knows UTF-8.
 */
@Component
class NamedCsv extends Csv {

	static final List<String> COLUMNS = List.of("sourceName", "label", "targetName", "id", "source", "target");

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	@Override
	public String name() {
		return "csv-names";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		Map<String, String> names = new HashMap<>();
		network.nodes().forEach((node) -> names.put(node.entity().id(), node.entity().name(Language.JA)));
		out.write(BYTE_ORDER_MARK);
		try (Table table = new Table(COLUMNS, network.edgeAttributes().keySet(), out)) {
			for (Link link : network.edges()) {
				table.add(row(network, link, names));
			}
		}
	}

	/** A link with its ids and the names of both ends. */
	static Map<String, Object> row(ExportedNetwork network, Link link, Map<String, String> names) {
		Map<String, Object> row = network.attributes(link);
		row.putAll(Map.of("id", link.id(), "source", link.sourceId(), "target", link.targetId(), "sourceName",
				names.getOrDefault(link.sourceId(), ""), "targetName", names.getOrDefault(link.targetId(), "")));
		return row;
	}

}
