package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Network.NetworkNode node : network.network().nodes()) {
			Map<String, Object> row = new LinkedHashMap<>(Map.of("id", node.entity().id()));
			row.putAll(network.attributes(node));
			rows.add(row);
		}
		write(List.of("id"), rows, out);
	}

}
