package dev.enishi.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An attribute of an entity type or a link type.
 *
 * @param name its name
 * @param kind what values it has
 * @param required whether it has to have one
 * @param words what people call it
 */
public record Attribute(String name, Kind kind, boolean required, Map<Language, String> words) {

	/** What people call it; a reading in kana has no word of its own. */
	public String word(Language language) {
		return Objects.requireNonNull(this.words.get((language == Language.EN) ? Language.EN : Language.JA));
	}

	/** What values an attribute has, by the name of their type in the schema. */
	public enum Kind {

		TEXT("String"), WHOLE("Int"), NUMBER("Float"), TRUTH("Boolean"), DATE("Date"), OBSERVATIONS("Observation");

		private final String type;

		Kind(String type) {
			this.type = type;
		}

		/** The kind whose values have a type; empty where none has. */
		static Optional<Kind> ofType(String type) {
			return Arrays.stream(values()).filter((kind) -> kind.type.equals(type)).findFirst();
		}

		/** The name of the type of one value in the schema. */
		public String type() {
			return this.type;
		}

		/** Whether values are numbers. */
		public boolean isNumber() {
			return this == WHOLE || this == NUMBER;
		}

		/** Whether there are several values, in a form of their own. */
		public boolean isSeries() {
			return this == OBSERVATIONS;
		}

	}

}
