package dev.enishi.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.enishi.model.LinkIds;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import static java.util.stream.Collectors.joining;

/** Reads properties of all nodes in one statement, and those of links in another. */
final class ColumnReader implements Columns.Reader {

	private static final String NODES = """
			MATCH (f:Entity) WHERE f.id IS NOT NULL AND (%s) RETURN f.id AS id, [%s] AS values""";

	private static final String LINKS = """
			MATCH (:Entity)-[f:%s]->(:Entity) WHERE f.id IS NOT NULL AND (%s)
			RETURN type(f) AS type, CASE WHEN f.hash IS NULL THEN f.id ELSE f.hash END AS id, [%s] AS values""";

	/** What every link may have; all else is declared. */
	private static final Set<String> OF_ALL_LINKS = Set.of(FilterProperties.FROM, FilterProperties.TO);

	private final TopologyReader reader;

	private final Vocabulary vocabulary;

	ColumnReader(TopologyReader reader, Vocabulary vocabulary) {
		this.reader = reader;
		this.vocabulary = vocabulary;
	}

	@Override
	public Map<Columns.Key, @Nullable Object[]> read(Topology topology, Set<Columns.Key> keys) {
		Map<Columns.Key, @Nullable Object[]> values = new LinkedHashMap<>();
		List<Columns.Key> ofNodes = keys.stream().filter((key) -> !key.links()).toList();
		if (!ofNodes.isEmpty()) {
			read(NODES.formatted(exists(ofNodes), values(ofNodes)), ofNodes, topology.nodes(),
					(row) -> topology.nodeNow(row.get("id").asObject().toString()), values);
		}
		List<Columns.Key> ofLinks = keys.stream().filter(Columns.Key::links).toList();
		if (!ofLinks.isEmpty()) {
			LinkNumbers numbers = new LinkNumbers(topology.links());
			read(LINKS.formatted(types(ofLinks), exists(ofLinks), values(ofLinks)), ofLinks, topology.links().size(),
					(row) -> number(numbers, row), values);
		}
		return values;
	}

	private int number(LinkNumbers numbers, Record row) {
		LinkType type = this.vocabulary.linkType(row.get("type").asString()).orElse(null);
		Object id = row.get("id").asObject();
		if (type == null) {
			return -1;
		}
		if (id instanceof Long hash) {
			return numbers.find(type.index(), hash);
		}
		int foreign = numbers.find(id.toString());
		return (foreign >= 0) ? foreign
				: LinkIds.hash(type.name(), id.toString())
					.stream()
					.mapToInt((hash) -> numbers.find(type.index(), hash))
					.findFirst()
					.orElse(-1);
	}

	private void read(String statement, List<Columns.Key> keys, int size, ToIntFunction<Record> number,
			Map<Columns.Key, @Nullable Object[]> values) {
		List<@Nullable Object[]> columns = keys.stream().<@Nullable Object[]>map((key) -> new Object[size]).toList();
		// many facts share a value, such as a role or a currency
		Map<Object, Object> shared = new HashMap<>();
		this.reader.readNow((transaction) -> {
			transaction.run(statement).forEachRemaining((row) -> {
				int place = number.applyAsInt(row);
				for (int i = 0; place >= 0 && i < columns.size(); i++) {
					Object value = row.get("values").get(i).asObject();
					columns.get(i)[place] = (value != null) ? shared.computeIfAbsent(value, (same) -> same) : null;
				}
			});
			return "";
		});
		for (int i = 0; i < columns.size(); i++) {
			values.put(keys.get(i), columns.get(i));
		}
	}

	private static String exists(List<Columns.Key> keys) {
		return keys.stream().map((key) -> "f.`%s` IS NOT NULL".formatted(key.property())).collect(joining(" OR "));
	}

	private static String values(List<Columns.Key> keys) {
		return keys.stream().map((key) -> "f.`%s`".formatted(key.property())).collect(joining(", "));
	}

	private String types(List<Columns.Key> keys) {
		Stream<LinkType> types = this.vocabulary.linkTypes()
			.stream()
			.filter((type) -> keys.stream()
				.anyMatch((key) -> OF_ALL_LINKS.contains(key.property())
						|| type.attributes().containsKey(key.property())));
		return types.map(LinkType::name).collect(joining("|"));
	}

}
