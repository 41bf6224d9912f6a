package dev.enishi.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.TestVocabulary;
import org.jspecify.annotations.Nullable;

/** Small structures for tests, made of pairs of names. */
public final class TestTopology {

	private final List<String[]> links = new ArrayList<>();

	private final TreeSet<String> nodes = new TreeSet<>();

	public TestTopology node(String id) {
		this.nodes.add(id);
		return this;
	}

	public TestTopology link(String source, String target) {
		return link(source, target, TestVocabulary.link("RELATED_TO"), null, null);
	}

	public TestTopology link(String source, String target, LinkType type, String from, String to) {
		this.nodes.add(source);
		this.nodes.add(target);
		this.links.add(new String[] { source, target, type.name(), from, to });
		return this;
	}

	public Topology build() {
		List<String> ids = List.copyOf(this.nodes);
		byte[] types = new byte[ids.size()];
		for (int i = 0; i < types.length; i++) {
			types[i] = (byte) TestVocabulary.entity("Person").index();
		}
		EvidenceReader evidence = new EvidenceReader(Map.of("source", "2011"));
		LinkColumns columns = new LinkColumns(4, TestVocabulary.OURS, evidence.table());
		for (String[] link : this.links) {
			columns.add(Collections.binarySearch(ids, link[0]), Collections.binarySearch(ids, link[1]),
					TestVocabulary.link(link[2]).index(), Topology.NO_ROLE,
					evidence.cited(List.of("source"), true)
						.between((link[3] != null) ? link[3] : "", (link[4] != null) ? link[4] : ""),
					columns.size(), columns.size());
		}
		return new Topology(ids.toArray(String[]::new), types, new BitSet(), columns.trimmed(), Map.of(),
				TestVocabulary.OURS, new Columns(TestTopology::nothing, evidence));
	}

	private static Map<Columns.Key, @Nullable Object[]> nothing(Topology topology, Set<Columns.Key> keys) {
		Map<Columns.Key, @Nullable Object[]> values = new HashMap<>();
		keys.forEach((key) -> values.put(key, new Object[key.links() ? topology.links().size() : topology.nodes()]));
		return values;
	}

}
