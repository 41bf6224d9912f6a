package dev.enishi.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.fact.Fact.Kind;
import dev.enishi.graph.LinkIds;
import dev.enishi.vocabulary.LinkType;
import org.jspecify.annotations.Nullable;

/** What becomes of facts when two entities become one. */
public final class Uniting {

	/** Properties that only mean something together, so they come from one of the two. */
	private static final List<Set<String>> WHOLES = List.of(Set.of("nameEn", "nameEnStatus", "nameEnReference"),
			Set.of("from", "to"), Set.of("unit", "baseline", "target"));

	/** Lists that come together in a form of their own. */
	private static final Set<String> OWN_LISTS = Set.of("aliases", Fact.FORMER_IDS, "searchTexts", "searchKeys");

	private Uniting() {
	}

	/** What is said of the one that stays goes before what is said of the other. */
	public static Fact together(Fact kept, Fact gone) {
		Map<String, Object> properties = new LinkedHashMap<>(gone.properties());
		WHOLES.stream()
			.filter((whole) -> whole.stream().anyMatch(kept.properties()::containsKey))
			.forEach(properties.keySet()::removeAll);
		properties.putAll(kept.properties());
		for (Map.Entry<String, Object> said : gone.properties().entrySet()) {
			if (said.getValue() instanceof List<?> && !OWN_LISTS.contains(said.getKey())) {
				union(properties, said.getKey(), kept, gone, List.of());
			}
		}
		List<Object> names = Stream.of("name", "nameEn", "nameKana")
			.map(gone.properties()::get)
			.filter((name) -> name != null && !properties.containsValue(name))
			.toList();
		union(properties, "aliases", kept, gone, names);
		union(properties, Fact.FORMER_IDS, kept, gone, List.of(gone.id()));
		properties.put("merged", true);
		return new Fact(kept.kind(), kept.type(), kept.id(), null, null, properties).searchable();
	}

	private static void union(Map<String, Object> properties, String name, Fact kept, Fact gone, List<?> more) {
		Set<Object> union = new LinkedHashSet<>();
		for (Fact fact : List.of(kept, gone)) {
			union.addAll((List<?>) fact.properties().getOrDefault(name, List.of()));
		}
		union.addAll(more);
		if (!union.isEmpty()) {
			properties.put(name, new ArrayList<>(union));
		}
	}

	/**
	 * A link with other ends, and the id that goes with them.
	 * @param ids what ids became, by the id that was before; others stay
	 * @param key what tells it from a link that says something else, or null
	 */
	public static Fact moved(Fact link, Map<String, String> ids, @Nullable String key) {
		String type = link.type();
		String from = String.valueOf(link.source());
		String to = String.valueOf(link.target());
		String source = ids.getOrDefault(from, from);
		String target = ids.getOrDefault(to, to);
		Map<String, Object> properties = new LinkedHashMap<>(link.properties());
		if (key != null || !id(type, from, to, properties).equals(link.id())) {
			properties.put("key", link.id());
		}
		String id = id(type, source, target, properties);
		properties.put("id", id);
		LinkIds.hash(type, id).ifPresent((hash) -> properties.put("hash", hash));
		return new Fact(Kind.LINK, link.type(), id, source, target, properties);
	}

	/**
	 * Whether two links between the same two differ in nothing but where they are written
	 * down.
	 */
	public static boolean saysTheSame(Fact first, Fact second) {
		return new Change(first, second).differences()
			.stream()
			.allMatch((difference) -> difference.field().equals(Fact.CITATIONS));
	}

	/** The first, cited as both. */
	public static Fact cited(Fact first, Fact second) {
		Set<String> citations = new LinkedHashSet<>(first.citations());
		citations.addAll(second.citations());
		return first.with(Fact.CITATIONS, new ArrayList<>(citations));
	}

	private static String id(String type, String source, String target, Map<String, Object> properties) {
		return LinkIds.of(type, source, target, (String) properties.get("role"), (String) properties.get("title"),
				(String) properties.get("key"));
	}

}
