package dev.enishi.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity type or a link type.
 *
 * @param name its name
 * @param kind what values it has
 * @param list whether it may have several values
 * @param required whether it has to have one
 * @param words what people call it
 * @param description what it says, as declared
 * @param traits what else follows from its values
 * @param group attributes of one group mean something only together; null for none
 * @param place the file and line of its declaration
 */
public record Attribute(String name, Kind kind, boolean list, boolean required, Bilingual<String> words,
		String description, Set<Trait> traits, @Nullable String group, String place) {

	static String constant(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	/** Its name among constants, such as {@code KIND_EN}. */
	public String constant() {
		return constant(this.name);
	}

	/** What people call it. */
	public String word(Language language) {
		return this.words.in(language);
	}

	/** Whether something follows from its values. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/** Whether lists can be filtered by it. */
	public boolean isComparable() {
		return this.kind.comparable;
	}

	/** Whether lists can be ordered by it. */
	public boolean isOrdered() {
		return this.kind.comparable && !this.list;
	}

	/** Whether it says amounts, which can be summed and compared by size. */
	public boolean isNumber() {
		return this.kind.isNumber() || this.kind == Kind.MONEY;
	}

	/** Whether it says in what unit another attribute is. */
	public boolean isUnitOf(Attribute number) {
		return this.group != null && this.group.equals(number.group) && !is(Trait.SUM) && !isNumber();
	}

	/** Its type in the schema: where it is shown, and in lists of it. */
	public String outputType() {
		return this.list ? "[" + this.kind.type + "!]!" : this.kind.type;
	}

	/** Its type in inputs, where it may be left out. */
	public String inputType() {
		return this.list ? "[" + this.kind.inputType() + "!]" : this.kind.inputType();
	}

	/** What values an attribute has, by the name of their type in the schema. */
	public enum Kind {

		TEXT("String", true), WHOLE("Int", true), NUMBER("Float", true), TRUTH("Boolean", true), DATE("Date", true),
		URL("URL", true), MONEY("Money", false), COORDINATES("Coordinates", false), OBSERVATION("Observation", false);

		private final String type;

		private final boolean comparable;

		Kind(String type, boolean comparable) {
			this.type = type;
			this.comparable = comparable;
		}

		/** The kind whose values have a type; empty where none has. */
		static Optional<Kind> ofType(String type) {
			return Arrays.stream(values()).filter((kind) -> kind.type.equals(type)).findFirst();
		}

		/** The name of the type of one value in the schema. */
		public String type() {
			return this.type;
		}

		/** The same in inputs; an object has an input type of its own. */
		String inputType() {
			return this.comparable ? this.type : this.type + "Input";
		}

		/** Whether values are numbers. */
		public boolean isNumber() {
			return this == WHOLE || this == NUMBER;
		}

	}

	/** What follows from the values of some attributes; see {@code AttributeTrait}. */
	public enum Trait {

		SUM, CAPACITY, SEARCHED, DISTINCTIVE

	}

}
