package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import dev.enishi.trace.Network;

import org.springframework.stereotype.Component;

/** The entities as a table. */
@Component
class NodesCsv extends Csv {

	@Override
	public String name() {
		return "csv-nodes";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		try (Table table = new Table(List.of("id"), network.nodeAttributes().keySet(), out)) {
			for (Network.NetworkNode node : network.nodes()) {
				Map<String, Object> row = network.attributes(node);
				row.put("id", node.entity().id());
				table.add(row);
			}
		}
	}

}
