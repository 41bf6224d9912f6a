package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import dev.enishi.fact.Fact;
import dev.enishi.fact.Place;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Staging;
import dev.enishi.fact.Staging.Staged;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what files and rows state, and brings together what they state of one fact.
 */
final class Statements {

	private static final String AMOUNT = "amount";

	private final Staging staging;

	private final Problems problems;

	private long links;

	Statements(Staging staging, Problems problems) {
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
		Staged first = isStated(fact) ? take(fact, place) : null;
		if (first != null) {
			this.problems.add(place,
					(fact.kind() == Fact.Kind.LINK)
							? "This link stands at %s already; if both are meant, tell them apart with 'key'"
								.formatted(first.place())
							: "The id '%s' stands at %s already".formatted(fact.id(), first.place()));
		}
	}

	/**
	 * Takes in a fact that several rows may state: its amounts add up, its citations come
	 * together, and all else has to be the same.
	 */
	void addRow(Fact fact, Place place) {
		Staged first = isStated(fact) ? take(fact, place) : null;
		if (first != null) {
			differences(first.fact(), fact)
				.forEach((name) -> this.problems.add(place, "'%s' of %s is '%s' here and '%s' at %s".formatted(name,
						fact.id(), fact.properties().get(name), first.fact().properties().get(name), first.place())));
			this.staging.put(new Staged(together(first.fact(), fact), first.place()));
		}
	}

	/** A fact that lacks its id or an end is a problem already. */
	private static boolean isStated(Fact fact) {
		return !fact.id().isEmpty() && !"".equals(fact.source()) && !"".equals(fact.target());
	}

	/** Takes in a fact, unless it was stated before: then what was. */
	private @Nullable Staged take(Fact fact, Place place) {
		Staged first = this.staging.get(fact.kind(), fact.id());
		if (first == null) {
			this.staging.put(new Staged(fact, place));
			this.links += (fact.kind() == Fact.Kind.LINK) ? 1 : 0;
		}
		return first;
	}

	private static Iterable<String> differences(Fact first, Fact second) {
		TreeSet<String> names = new TreeSet<>(first.properties().keySet());
		names.addAll(second.properties().keySet());
		names.removeAll(List.of(Fact.CITATIONS, AMOUNT, "listed"));
		names.removeIf((name) -> Objects.equals(first.properties().get(name), second.properties().get(name)));
		if (!first.type().equals(second.type())) {
			names.add("type");
		}
		if (!Objects.equals(first.source(), second.source()) || !Objects.equals(first.target(), second.target())) {
			names.add("source or target");
		}
		return names;
	}

	private static Fact together(Fact first, Fact second) {
		List<String> citations = new ArrayList<>(first.citations());
		second.citations().forEach((line) -> Locators.add(citations, line));
		Fact together = first.with(Fact.CITATIONS, citations);
		Map<String, Object> stated = second.properties();
		if (stated.get(AMOUNT) instanceof Double amount) {
			double before = (first.properties().get(AMOUNT) instanceof Double sum) ? sum : 0;
			together = together.with(AMOUNT, before + amount);
		}
		return together;
	}

}
