package dev.enishi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.enishi.search.SearchKey;
import org.jspecify.annotations.Nullable;

/**
 * A name of a person in Latin letters, in either order: {@code John N. Boozman},
 * {@code Boozman, John}.
 *
 * @param surname the family name
 * @param given the given names or their initials, at least one
 * @param suffix what tells father from son, or empty
 */
record PersonName(String surname, List<String> given, String suffix) {

	private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}.,'’\\-\\s]+");

	private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

	/** Null for what is not such a name. */
	static @Nullable PersonName of(String text) {
		if (!LATIN.matcher(text).matches()) {
			return null;
		}
		List<String> parts = new ArrayList<>(Arrays.asList(text.split(",", 2)));
		String suffix = "";
		if (parts.size() == 2 && SUFFIXES.contains(SearchKey.of(parts.get(1)))) {
			suffix = SearchKey.of(parts.remove(1));
		}
		List<String> words = new ArrayList<>(List.of(SearchKey.of(parts.get(parts.size() - 1)).split(" ")));
		if (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
			suffix = words.remove(words.size() - 1);
		}
		String surname = (parts.size() == 2) ? SearchKey.of(parts.get(0))
				: (words.size() > 1) ? words.remove(words.size() - 1) : "";
		return (surname.isEmpty() || words.get(0).isEmpty()) ? null
				: new PersonName(surname, List.copyOf(words), suffix);
	}

	/** What names that may be the same have in common. */
	String key() {
		return this.surname + " " + this.given.get(0).charAt(0);
	}

	Likeness likeness(PersonName other) {
		if (!this.surname.equals(other.surname)
				|| (!this.suffix.equals(other.suffix) && !this.suffix.isEmpty() && !other.suffix.isEmpty())) {
			return Likeness.NONE;
		}
		Likeness likeness = this.given.equals(other.given) ? new Likeness(99, "the same name in another order")
				: given(this.given, other.given);
		return this.suffix.equals(other.suffix) ? likeness
				: new Likeness(likeness.score() * 0.85, likeness.reason() + ", one with " + this.suffix + other.suffix);
	}

	private static Likeness given(List<String> one, List<String> other) {
		for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
			if (!fits(one.get(place), other.get(place))) {
				return Likeness.NONE;
			}
		}
		return one.get(0).equals(other.get(0)) ? new Likeness(90, "the same name but for further given names")
				: new Likeness(75, "the same family name and initial");
	}

	private static boolean fits(String one, String other) {
		return one.equals(other) || (Math.min(one.length(), other.length()) == 1 && one.charAt(0) == other.charAt(0));
	}

}
