package dev.enishi.bundle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.model.Properties;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row, taken one after the other; a field that is left at the end does
 * not exist.
 */
public final class Fields {

	private static final int LONGEST_ID = 500;

	private static final int LONGEST_NAME = 2000;

	private final Item row;

	private final Map<String, Item> remaining;

	public Fields(Item row) {
		this.row = row;
		this.remaining = row.fields();
	}

	public Place place() {
		return this.row.place();
	}

	public boolean isEmpty() {
		return this.remaining.isEmpty();
	}

	public void problem(String message) {
		this.row.problem(message);
	}

	public @Nullable Item take(String name) {
		return this.remaining.remove(name);
	}

	public @Nullable String text(String name) {
		Item value = take(name);
		return (value != null) ? value.text() : null;
	}

	/**
	 * The text of a field that has to be there; where it is not, the result is empty and
	 * a problem is noted.
	 */
	public String required(String name) {
		Item value = take(name);
		if (value == null || value.isBlank()) {
			problem("'%s' is missing".formatted(name));
			return "";
		}
		String text = value.text();
		return (text != null) ? text : "";
	}

	/**
	 * The id of an entity or a document. It must not be taken for one of a link, and an
	 * index has to hold it.
	 */
	String id(Vocabulary vocabulary) {
		String id = name("id");
		if (vocabulary.linkTypeOfId(id).isPresent()) {
			problem("'%s' looks like the id of a link: an id does not begin with a link type".formatted(id));
		}
		return id;
	}

	/** A text that has to be there and that an index has to hold. */
	String name(String field) {
		String name = required(field);
		int longest = field.equals("id") ? LONGEST_ID : LONGEST_NAME;
		if (name.length() > longest) {
			problem("'%s' has %,d characters; it may have %,d".formatted(field, name.length(), longest));
		}
		return name;
	}

	/** The language that a file or an entity names, as a tag; null for none. */
	public @Nullable String language() {
		return value("language", ValueForms::languageTag);
	}

	public List<String> texts(String name) {
		Item value = take(name);
		return (value != null) ? value.texts() : List.of();
	}

	/**
	 * A value in a form of its own, see {@link Item#value}; null where it is not there.
	 */
	public <T> @Nullable T value(String name, Function<String, T> form) {
		Item value = take(name);
		return (value != null) ? value.value(name, form) : null;
	}

	/** The same for a value that has to be there. */
	<T> @Nullable T requiredValue(String name, Function<String, T> form) {
		Item value = take(name);
		if (value == null || value.isBlank()) {
			problem("'%s' is missing".formatted(name));
			return null;
		}
		return value.value(name, form);
	}

	/**
	 * Takes a text that may have two languages, {@code {ja: …, en: …}}; null where it is
	 * not there.
	 */
	@Nullable Item words(String name, Properties into, String japanese, String english) {
		Item words = take(name);
		if (words == null || words.isText()) {
			into.put(japanese, (words != null) ? words.text() : null);
			return words;
		}
		Fields languages = new Fields(words);
		into.put(japanese, languages.text("ja")).put(english, languages.text("en"));
		languages.end();
		return words;
	}

	/** Notes a problem for each field that was not taken. */
	public void end() {
		this.remaining.forEach((name, value) -> value.problem("There is no field '%s' here".formatted(name)));
	}

}
