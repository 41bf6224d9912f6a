package dev.enishi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/** What facts say once two entities are merged into one. */
public final class Merge {

	private static final Set<String> ENGLISH_NAME = Set.of("nameEn", "nameEnStatus", "nameEnReference");

	/** Lists that are combined in a form of their own. */
	private static final Set<String> OWN_LISTS = Set.of("aliases", Fact.FORMER_IDS, Fact.EARLIER_IDS, "searchTexts",
			"searchKeys", "attributeTexts", "attributeKeys");

	private Merge() {
	}

	/**
	 * One entity of two: what the one that stays says goes before what the other says.
	 */
	public static Entity together(Entity kept, Entity gone) {
		Map<String, Object> properties = new LinkedHashMap<>(gone.properties());
		groups(kept).filter((group) -> group.stream().anyMatch(kept.properties()::containsKey))
			.forEach(properties.keySet()::removeAll);
		properties.putAll(kept.properties());
		gone.properties().forEach((name, value) -> {
			if (value instanceof List<?> && !OWN_LISTS.contains(name)) {
				union(properties, name, kept, gone, List.of());
			}
		});
		List<String> names = Stream.of("name", "nameEn", "nameKana")
			.flatMap((name) -> Stream.ofNullable(gone.text(name)))
			.filter((name) -> !properties.containsValue(name))
			.toList();
		union(properties, "aliases", kept, gone, names);
		union(properties, Fact.FORMER_IDS, kept, gone, List.of(gone.id()));
		union(properties, Fact.EARLIER_IDS, kept, gone, List.of());
		properties.put("merged", true);
		return kept.with(properties);
	}

	/** Properties that mean something only together, so they come from one of the two. */
	private static Stream<Set<String>> groups(Entity entity) {
		return Stream.concat(Stream.of(ENGLISH_NAME), entity.type()
			.attributes()
			.values()
			.stream()
			.filter((attribute) -> attribute.group() != null)
			.collect(groupingBy((attribute) -> String.valueOf(attribute.group()), mapping(Attribute::name, toSet())))
			.values()
			.stream());
	}

	private static void union(Map<String, Object> properties, String name, Fact kept, Fact gone, List<String> more) {
		Set<String> union = new LinkedHashSet<>(kept.lines(name));
		union.addAll(gone.lines(name));
		union.addAll(more);
		if (!union.isEmpty()) {
			properties.put(name, new ArrayList<>(union));
		}
	}

	/**
	 * A link with other ends, and the id that goes with them.
	 * @param ids the new ids by the former ones; others stay
	 * @param key distinguishes it from a link that says something else, or null
	 */
	public static Link moved(Link link, Map<String, String> ids, @Nullable String key) {
		String source = ids.getOrDefault(link.sourceId(), link.sourceId());
		String target = ids.getOrDefault(link.targetId(), link.targetId());
		Map<String, Object> properties = new LinkedHashMap<>(link.properties());
		if (key != null || !LinkIds.of(link.type(), link.sourceId(), link.targetId(), properties).equals(link.id())) {
			properties.put("key", link.id());
		}
		String id = LinkIds.of(link.type(), source, target, properties);
		properties.put("id", id);
		LinkIds.hash(link.typeName(), id).ifPresent((hash) -> properties.put("hash", hash));
		return new Link(id, link.type(), source, target, properties);
	}

	/** Whether two links between the same two differ in their citations alone. */
	public static boolean saysTheSame(Link first, Link second) {
		return new Change(first, second).differences()
			.stream()
			.allMatch((difference) -> difference.field().equals(Fact.CITATIONS));
	}

	/** The first link, cited as both. */
	public static Link cited(Link first, Link second) {
		Set<String> citations = new LinkedHashSet<>(first.citationLines());
		citations.addAll(second.citationLines());
		return first.with(Fact.CITATIONS, new ArrayList<>(citations));
	}

}
