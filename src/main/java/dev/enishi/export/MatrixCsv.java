package dev.enishi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Link;
import dev.enishi.trace.Network;
import dev.enishi.vocabulary.EntityType.Trait;
import org.jspecify.annotations.Nullable;

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
		Map<String, Integer> numbers = new HashMap<>();
		Map<String, BitSet> neighbours = new LinkedHashMap<>();
		for (Network.NetworkNode node : network.nodes()) {
			numbers.put(node.entity().id(), numbers.size());
			if (node.entity().type().is(Trait.ACTOR)) {
				neighbours.put(node.entity().id(), new BitSet());
			}
		}
		for (Link link : network.edges()) {
			if (!link.sourceId().equals(link.targetId())) {
				note(neighbours.get(link.sourceId()), numbers.get(link.targetId()));
				note(neighbours.get(link.targetId()), numbers.get(link.sourceId()));
			}
		}
		try (Table table = new Table(List.of("id"), neighbours.keySet(), out)) {
			for (String id : neighbours.keySet()) {
				table.add(row(id, neighbours));
			}
		}
	}

	private static Map<String, Object> row(String id, Map<String, BitSet> neighbours) {
		BitSet own = neighbours.getOrDefault(id, new BitSet());
		Map<String, Object> row = new HashMap<>();
		neighbours.forEach((other, theirs) -> {
			BitSet shared = (BitSet) own.clone();
			shared.and(theirs);
			row.put(other, other.equals(id) ? 0 : shared.cardinality());
		});
		row.put("id", id);
		return row;
	}

	private static void note(@Nullable BitSet own, @Nullable Integer other) {
		if (own != null && other != null) {
			own.set(other);
		}
	}

}
