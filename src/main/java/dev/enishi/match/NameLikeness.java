package dev.enishi.match;

/** How alike the names of two things are: as written, without legal forms, in part. */
public final class NameLikeness {

	/** From here on a name is taken for the same. */
	public static final double SAME = 95;

	private NameLikeness() {
	}

	/** Compares the names of things that are not people. */
	public static Likeness of(String one, String other) {
		if (LegalForms.key(one, true).equals(LegalForms.key(other, true))) {
			return new Likeness(100, "the same name");
		}
		String bare = LegalForms.key(one, false);
		String otherBare = LegalForms.key(other, false);
		if (!bare.equals(otherBare)) {
			return new Likeness(partly(bare, otherBare), "a similar name");
		}
		return LegalForms.differ(one, other) ? new Likeness(60, "the same name with another legal form")
				: new Likeness(97, "the same name but for the legal form");
	}

	/** Compares the names of people. */
	static Likeness ofPeople(String one, String other) {
		if (LegalForms.key(one, true).equals(LegalForms.key(other, true))) {
			return new Likeness(100, "the same name");
		}
		PersonName name = PersonName.of(one);
		PersonName otherName = PersonName.of(other);
		return (name != null && otherName != null) ? name.likeness(otherName) : Likeness.NONE;
	}

	private static double partly(String one, String other) {
		String shorter = (one.length() < other.length()) ? one : other;
		String longer = (one.length() < other.length()) ? other : one;
		return longer.contains(shorter) ? 30 + 55.0 * shorter.length() / longer.length()
				: 60.0 * common(one, other) / longer.length();
	}

	/** How many pairs of letters two texts share. */
	private static int common(String one, String other) {
		int common = 0;
		for (int place = 0; place + 2 <= one.length(); place++) {
			common += other.contains(one.substring(place, place + 2)) ? 1 : 0;
		}
		return common;
	}

}
