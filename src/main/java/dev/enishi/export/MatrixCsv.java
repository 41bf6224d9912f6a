package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;

import org.springframework.stereotype.Component;

/**
 * The collaboration matrix: people and organisations in rows and columns, and in each
 * cell how many others of the network both are linked to.
 */
@Component
class MatrixCsv extends Csv {

	@Override
	public String name() {
		return "csv-matrix";
	}

	@Override
	public void write(ExportedNetwork network, OutputStream out) throws IOException {
		Map<String, Set<String>> neighbours = new LinkedHashMap<>();
		for (Network.NetworkNode node : network.network().nodes()) {
			switch (node.entity().type()) {
				case PERSON, ORGANISATION -> neighbours.put(node.entity().id(), new HashSet<>());
				default -> {
					// what people and organisations work on, not who works
				}
			}
		}
		for (Link link : network.network().edges()) {
			note(neighbours, link.sourceId(), link.targetId());
			note(neighbours, link.targetId(), link.sourceId());
		}
		List<String> columns = new ArrayList<>(List.of("id"));
		columns.addAll(neighbours.keySet());
		List<Map<String, Object>> rows = new ArrayList<>();
		neighbours.forEach((id, own) -> {
			Map<String, Object> row = new LinkedHashMap<>(Map.of("id", id));
			neighbours.forEach((other, theirs) -> row.put(other,
					other.equals(id) ? 0 : own.stream().filter(theirs::contains).count()));
			rows.add(row);
		});
		write(columns, rows, out);
	}

	private static void note(Map<String, Set<String>> neighbours, String id, String other) {
		Set<String> own = neighbours.get(id);
		if (own != null) {
			own.add(other);
		}
	}

}
