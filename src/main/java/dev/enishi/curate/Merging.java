package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.StoredFacts;
import dev.enishi.graph.LinkIds;
import dev.enishi.model.LinkType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out what has to change so that two entities are one. */
@Component
class Merging {

	/** Properties that only mean something together, so they come from one of the two. */
	private static final List<Set<String>> WHOLES = List.of(Set.of("nameEn", "nameEnStatus", "nameEnReference"),
			Set.of("from", "to"), Set.of("unit", "baseline", "target"));

	private final Edits edits;

	private final StoredFacts stored;

	Merging(Edits edits, StoredFacts stored) {
		this.edits = edits;
		this.stored = stored;
	}

	/** What is said of the one that stays goes before what is said of the other. */
	List<Change> merge(Map<String, Object> input) {
		Fact kept = this.edits.seen(Kind.ENTITY, input, "keep", "keepVersion");
		Fact gone = this.edits.seen(Kind.ENTITY, input, "merge", "mergeVersion");
		if (kept.id().equals(gone.id()) || !kept.type().equals(gone.type())) {
			throw new RefusedException(new UserError.InvalidInput(
					kept.id().equals(gone.id()) ? "These are one already"
							: "A %s and a %s cannot be the same".formatted(kept.type(), gone.type()),
					"INVALID_INPUT", List.of("input", "merge")));
		}
		List<Change> changes = new ArrayList<>(List.of(new Change(kept, together(kept, gone))));
		Map<String, Fact> links = new LinkedHashMap<>();
		this.stored.linksOf(kept.id()).forEach((link) -> links.put(link.id(), link));
		Map<String, Fact> moved = new LinkedHashMap<>();
		for (Fact link : this.stored.linksOf(gone.id())) {
			changes.add(new Change(link, null));
			links.remove(link.id());
			Fact there = moved(link, gone.id(), kept.id(), null);
			Fact present = links.getOrDefault(there.id(), moved.get(there.id()));
			if (present != null && !saysTheSame(present, there)) {
				there = moved(link, gone.id(), kept.id(), link.id());
			}
			if (!Objects.equals(there.source(), there.target())) {
				moved.merge(there.id(), there, Merging::cited);
			}
		}
		moved.forEach((id, link) -> {
			Fact present = links.get(id);
			changes.add((present != null) ? new Change(present, cited(present, link)) : new Change(null, link));
		});
		changes.add(new Change(gone, null));
		return changes;
	}

	private static Fact together(Fact kept, Fact gone) {
		Map<String, Object> properties = new LinkedHashMap<>(gone.properties());
		WHOLES.stream()
			.filter((whole) -> whole.stream().anyMatch(kept.properties()::containsKey))
			.forEach(properties.keySet()::removeAll);
		properties.putAll(kept.properties());
		for (String list : List.of("identifiers", "observations", Fact.CITATIONS)) {
			union(properties, list, kept, gone, List.of());
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

	/** The link with the other end, and the id that goes with it. */
	private static Fact moved(Fact link, String from, String to, @Nullable String key) {
		LinkType type = LinkType.ofName(link.type())
			.orElseThrow(() -> new RefusedException(new UserError.InvalidInput(
					"It has a link of the type '%s', which nobody knows how to move".formatted(link.type()),
					"INVALID_INPUT", List.of("input", "merge"))));
		String source = from.equals(link.source()) ? to : String.valueOf(link.source());
		String target = from.equals(link.target()) ? to : String.valueOf(link.target());
		Map<String, Object> properties = new LinkedHashMap<>(link.properties());
		String derived = id(type, String.valueOf(link.source()), String.valueOf(link.target()), properties);
		if (key != null || !derived.equals(link.id())) {
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
	private static boolean saysTheSame(Fact first, Fact second) {
		return new Change(first, second).differences()
			.stream()
			.allMatch((difference) -> difference.field().equals(Fact.CITATIONS));
	}

	private static String id(LinkType type, String source, String target, Map<String, Object> properties) {
		return LinkIds.of(type, source, target, (String) properties.get("role"), (String) properties.get("title"),
				(String) properties.get("key"));
	}

	/** The first, cited as both. */
	private static Fact cited(Fact first, Fact second) {
		Set<String> citations = new LinkedHashSet<>(first.citations());
		citations.addAll(second.citations());
		return first.with(Fact.CITATIONS, new ArrayList<>(citations));
	}

}
