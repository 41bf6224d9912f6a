package dev.enishi.draft;

import java.util.List;

/**
 * What a column of a table holds.
 *
 * @param name its head
 * @param kind what its values are
 * @param filled how many of its cells are not blank, from 0 to 1
 * @param unique whether no value comes twice
 * @param examples the first different values
 */
record Column(String name, Kind kind, double filled, boolean unique, List<String> examples) {

	/** What values are. */
	enum Kind {

		BLANK("blank"), CORPORATE_NUMBER("corporate numbers"), DATE("dates"), DAY_FIRST("dates, day first"),
		MONTH_FIRST("dates, month first"), MONEY("money"), NUMBER("numbers"), URL("addresses"),
		PERSON("names of people"), ORGANISATION("names of organisations"), LIST("lists"), TEXT("texts");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		boolean isDate() {
			return this == DATE || this == DAY_FIRST || this == MONTH_FIRST;
		}

		@Override
		public String toString() {
			return this.word;
		}

	}

	/** What a person reads of it. */
	String described() {
		return "%s: %s%s%s; %s".formatted(this.name, this.kind,
				(this.filled < 1) ? ", %.0f %% filled".formatted(this.filled * 100) : "",
				this.unique ? ", each once" : "", String.join(" | ", this.examples));
	}

}
