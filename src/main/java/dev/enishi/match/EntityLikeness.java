package dev.enishi.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.enishi.model.Entity;
import dev.enishi.model.Identifier;
import dev.enishi.model.Name;
import dev.enishi.vocabulary.EntityType.Trait;

/**
 * How likely it is that two entities are the same, by their identifiers and names. Names
 * of people say less than those of organisations, and those that repeat say nothing.
 */
public final class EntityLikeness {

	/** From here on two are worth a look. */
	public static final double LIKELY = 80;

	/** People share names. */
	private static final double OF_PEOPLE = 0.94;

	private static final double OTHERWISE_IDENTIFIED = 0.5;

	private EntityLikeness() {
	}

	/** Compares two entities of one type. */
	public static Likeness of(Entity one, Entity other) {
		List<String> contradictions = new ArrayList<>();
		for (Identifier identifier : one.identifiers()) {
			for (Identifier known : other.identifiers()) {
				if (identifier.equals(known)) {
					return new Likeness(100, "the same %s %s".formatted(known.scheme(), known.value()));
				}
				if (identifier.scheme().equals(known.scheme())) {
					contradictions.add("another " + known.scheme());
				}
			}
		}
		Likeness named = names(one, other);
		return contradictions.isEmpty() ? named : named.times(OTHERWISE_IDENTIFIED).and(contradictions.get(0));
	}

	private static Likeness names(Entity one, Entity other) {
		if (one.type().is(Trait.NAMES_REPEAT)) {
			return Likeness.NONE;
		}
		boolean person = one.type().is(Trait.ERASABLE);
		Likeness best = Likeness.NONE;
		for (String name : names(one)) {
			for (String known : names(other)) {
				best = Likeness.better(best,
						person ? NameLikeness.ofPeople(name, known).times(OF_PEOPLE) : NameLikeness.of(name, known));
			}
		}
		return best;
	}

	/** What entities that may be the same have in common. */
	public static Set<String> keys(Entity entity) {
		Set<String> keys = new LinkedHashSet<>();
		entity.identifiers().forEach((identifier) -> keys.add("i " + identifier.scheme() + " " + identifier.value()));
		if (entity.type().is(Trait.NAMES_REPEAT)) {
			return keys;
		}
		for (String name : names(entity)) {
			String key = LegalForms.key(name, false);
			if (!key.isEmpty()) {
				keys.add("n " + key);
			}
			PersonName person = entity.type().is(Trait.ERASABLE) ? PersonName.of(name) : null;
			if (person != null) {
				keys.add("p " + person.key());
			}
		}
		return keys;
	}

	/** All that it is called. */
	public static List<String> names(Entity entity) {
		List<String> names = new ArrayList<>(entity.names().stream().map(Name::text).toList());
		names.addAll(entity.aliases());
		return names;
	}

}
