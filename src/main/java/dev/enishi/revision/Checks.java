package dev.enishi.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Holds what is to be written to the vocabulary and to what is stored. */
@Component
public class Checks {

	private static final Place INPUT = Place.input(List.of("input"));

	private final StoredFacts stored;

	private final KnownIds known;

	private final Vocabulary vocabulary;

	Checks(StoredFacts stored, KnownIds known, Vocabulary vocabulary) {
		this.stored = stored;
		this.known = known;
		this.vocabulary = vocabulary;
	}

	/** A check of what is stated together, batch by batch. */
	public Check of(Check.Import stated, Problems problems) {
		return new Check(stated, this.stored, this.known, problems, this.vocabulary);
	}

	/** Checks changes that are made together. */
	public void check(List<Change> changes, Problems problems) {
		List<Fact> after = changes.stream().flatMap((change) -> Stream.ofNullable(change.after())).toList();
		Set<String> removed = changes.stream()
			.filter((change) -> change.after() == null)
			.map((change) -> change.fact().id())
			.collect(toSet());
		Check check = of(Together.of(after), problems).without((fact) -> removed.contains(fact.id()))
			.freeing(freed(changes));
		check.entities(stated(after, Kind.ENTITY));
		check.links(stated(after, Kind.LINK));
		check.end();
	}

	private static List<Stated> stated(List<Fact> facts, Kind kind) {
		return facts.stream().filter((fact) -> fact.kind() == kind).map((fact) -> new Stated(fact, INPUT)).toList();
	}

	/** The former ids that no entity keeps. */
	private static Set<String> freed(List<Change> changes) {
		Set<String> freed = formerIds(changes.stream().map(Change::before));
		freed.removeAll(formerIds(changes.stream().map(Change::after)));
		return freed;
	}

	private static Set<String> formerIds(Stream<@Nullable Fact> facts) {
		return facts.filter(Entity.class::isInstance)
			.map(Entity.class::cast)
			.map(Entity::formerIds)
			.flatMap(Collection::stream)
			.collect(toSet());
	}

	private record Together(Map<String, Fact> facts) implements Check.Import {

		static Together of(List<Fact> facts) {
			return new Together(facts.stream().collect(toMap(Fact::id, (fact) -> fact, (first, second) -> second)));
		}

		@Override
		public @Nullable String typeOf(String id) {
			return contains(Kind.ENTITY, id) ? Objects.requireNonNull(this.facts.get(id)).typeName() : null;
		}

		@Override
		public boolean contains(Kind kind, String id) {
			Fact fact = this.facts.get(id);
			return fact != null && fact.kind() == kind;
		}

	}

}
