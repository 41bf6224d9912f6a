package dev.enishi.match;

/**
 * How likely it is that two mean the same.
 *
 * @param score from 0 to 100
 * @param reason why, in the words of the field
 */
public record Likeness(double score, String reason) {

	/** Nothing speaks for it. */
	static final Likeness NONE = new Likeness(0, "");

	Likeness times(double factor) {
		return new Likeness(this.score * factor, this.reason);
	}

	Likeness and(String more) {
		return new Likeness(this.score, this.reason.isEmpty() ? more : this.reason + ", " + more);
	}

	static Likeness better(Likeness one, Likeness other) {
		return (other.score > one.score) ? other : one;
	}

}
