package dev.enishi.ingest;

import java.util.List;

/**
 * What may be the same thing under two ids.
 *
 * @param count how many pairs
 * @param pairs the first of them
 */
public record PossibleDuplicates(int count, List<Pair> pairs) {

	/** Nobody checked. */
	public static final PossibleDuplicates NONE = new PossibleDuplicates(0, List.of());

	/**
	 * Two entities that may be the same.
	 *
	 * @param place where the one is stated
	 * @param stated the id of the one that the import states
	 * @param other the id of the other, in the import or in the graph
	 * @param common what both have
	 * @param score how likely it is, from 0 to 100
	 */
	public record Pair(String place, String stated, String other, String common, double score) {

		@Override
		public String toString() {
			return "%s: %s may be the same as %s (%s; %.0f of 100)".formatted(this.place, this.stated, this.other,
					this.common, this.score);
		}

	}

}
