package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Money;
import dev.enishi.revision.Stated;
import dev.enishi.vocabulary.Attribute.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Collects what files and rows state, and combines statements of one fact.
 */
final class StatedFacts {

	private static final Set<String> NOT_COMPARED = Set.of(Fact.CITATIONS, "listed");

	private final Staging staging;

	private final Problems problems;

	private static final String NAME = "name";

	private static final String ALIASES = "aliases";

	private long links;

	StatedFacts(Staging staging, Problems problems) {
		this.staging = staging;
		this.problems = problems;
	}

	/** How many links were stated so far. */
	long links() {
		return this.links;
	}

	/** Whether nothing was stated so far. */
	boolean isEmpty() {
		return Arrays.stream(Fact.Kind.values()).allMatch((kind) -> this.staging.size(kind) == 0);
	}

	/** Takes in a fact that may be stated only once. */
	void add(Fact fact, Place place) {
		Stated first = isStated(fact) ? take(fact, place) : null;
		if (first != null) {
			this.problems.add(place,
					(fact.kind() == Fact.Kind.LINK)
							? "This link is stated at %s already; if both are meant, distinguish them by 'key'"
								.formatted(first.place())
							: "The id '%s' is stated at %s already".formatted(fact.id(), first.place()));
		}
	}

	/**
	 * Takes in a fact that several rows may state: its amounts add up, its citations and
	 * aliases come together, and all else has to be the same; also the name, unless it
	 * stands among the aliases. What a row leaves out of an entity another may say.
	 */
	void addRow(Fact fact, Place place) {
		String name = fact.text(NAME);
		boolean spelt = name != null && fact.lines(ALIASES).contains(name);
		Fact plain = spelt ? withAliases(fact, fact.lines(ALIASES)) : fact;
		Stated first = isStated(plain) ? take(plain, place) : null;
		if (first != null) {
			differences(first.fact(), plain).stream()
				.filter((changed) -> !(fact instanceof Entity && isJoined(changed, spelt, first.fact(), plain)))
				.forEach((changed) -> this.problems.add(place,
						"'%s' of %s is '%s' here and '%s' at %s".formatted(changed, fact.id(),
								fact.properties().get(changed), first.fact().properties().get(changed),
								first.place())));
			this.staging.put(new Stated(together(first.fact(), fact, place), first.place()));
		}
	}

	/** A fact that lacks its id or an end is a problem already. */
	private static boolean isStated(Fact fact) {
		return !fact.id().isEmpty()
				&& (!(fact instanceof Link link) || !link.sourceId().isEmpty() && !link.targetId().isEmpty());
	}

	/** Takes in a fact, unless it was stated before: then what was. */
	private @Nullable Stated take(Fact fact, Place place) {
		Stated first = this.staging.get(fact.kind(), fact.id());
		if (first == null) {
			this.staging.put(new Stated(fact, place));
			this.links += (fact.kind() == Fact.Kind.LINK) ? 1 : 0;
		}
		return first;
	}

	/**
	 * Most rows differ in nothing, so what may differ is looked up only where something
	 * does.
	 */
	private static Set<String> differences(Fact first, Fact second) {
		Set<String> names = new TreeSet<>();
		addDifferences(first, second, names);
		addDifferences(second, first, names);
		if (!names.isEmpty()) {
			summed(first).forEach(names::remove);
		}
		if (!first.typeName().equals(second.typeName())) {
			names.add("type");
		}
		if (!first.entityIds().toList().equals(second.entityIds().toList())) {
			names.add("source or target");
		}
		return names;
	}

	private static void addDifferences(Fact fact, Fact other, Set<String> names) {
		fact.properties().forEach((name, value) -> {
			if (!NOT_COMPARED.contains(name) && !value.equals(other.properties().get(name))) {
				names.add(name);
			}
		});
	}

	private Fact together(Fact first, Fact second, Place place) {
		List<String> citations = new ArrayList<>(first.citationLines());
		second.citationLines().forEach((line) -> Locators.add(citations, line));
		Fact together = ((second instanceof Entity) ? completed(first, second) : first).with(Fact.CITATIONS, citations);
		if (second instanceof Entity && !(second.lines(ALIASES).isEmpty() && isCalledTheSame(first, second))) {
			List<String> aliases = new ArrayList<>(first.lines(ALIASES));
			aliases.addAll(second.lines(ALIASES));
			aliases.add(String.valueOf(second.text(NAME)));
			together = withAliases(together, aliases);
		}
		for (String name : summed(second).toList()) {
			Object stated = second.properties().get(name);
			Object before = first.properties().get(name);
			if (stated != null) {
				try {
					together = together.with(name, (before != null) ? sum(before, stated) : stated);
				}
				catch (IllegalArgumentException ex) {
					this.problems.add(place, "'%s' of %s: %s".formatted(name, first.id(), ex.getMessage()));
				}
			}
		}
		return together;
	}

	private static boolean isJoined(String attribute, boolean spelt, Fact first, Fact second) {
		return attribute.equals(ALIASES) || spelt && attribute.equals(NAME)
				|| first.properties().containsKey(attribute) != second.properties().containsKey(attribute);
	}

	/** What the first of two entities left out and the second says. */
	private static Fact completed(Fact first, Fact second) {
		if (first.properties().keySet().containsAll(second.properties().keySet())) {
			return first;
		}
		Map<String, Object> properties = new LinkedHashMap<>(second.properties());
		properties.putAll(first.properties());
		return first.with(properties);
	}

	private static boolean isCalledTheSame(Fact first, Fact second) {
		return Objects.equals(first.text(NAME), second.text(NAME));
	}

	/** A fact with some aliases; its own name is none. */
	private static Fact withAliases(Fact fact, List<String> aliases) {
		List<String> others = aliases.stream().distinct().filter((alias) -> !alias.equals(fact.text(NAME))).toList();
		if (others.isEmpty()) {
			Map<String, Object> properties = new LinkedHashMap<>(fact.properties());
			properties.remove(ALIASES);
			return fact.with(properties);
		}
		return fact.with(ALIASES, others);
	}

	private static Object sum(Object first, Object second) {
		if (first instanceof Double some && second instanceof Double more) {
			return some + more;
		}
		if (first instanceof Long some && second instanceof Long more) {
			return some + more;
		}
		return Money.ofLine(first.toString()).plus(Money.ofLine(second.toString())).toLine();
	}

	/** The attributes whose values add up. */
	private static Stream<String> summed(Fact fact) {
		return (fact instanceof Link link) ? link.type().attributes(Trait.SUM) : Stream.of();
	}

}
