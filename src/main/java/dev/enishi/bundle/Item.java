package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A value in what is imported, with its place. A value of the wrong form becomes a
 * problem, and reading continues, so that one report has everything.
 */
public interface Item {

	/** Its place. */
	Place place();

	/** Notes a problem at this place. */
	void problem(String message);

	/** Whether it is a single value. */
	boolean isText();

	/** Whether it is blank. */
	boolean isBlank();

	/**
	 * The text of a single value as it stands, blanks and all; empty where it is none.
	 */
	String raw();

	/** The text of a single value; null where it is none or blank. */
	@Nullable String text();

	/** The items of a list; a single value counts as a list of one. */
	List<Item> items();

	/** The fields of a map by name, with a problem for each that stands twice. */
	Map<String, Item> fields();

	/** Whether it is a list. */
	default boolean isList() {
		List<Item> items = items();
		return items.size() != 1 || items.get(0) != this;
	}

	/**
	 * The value of a text in a form of its own; where the text has not that form, a
	 * problem is noted, and the value is null.
	 * @param name what the value is called in the problem
	 */
	default <T> @Nullable T value(String name, Function<String, T> form) {
		String text = text();
		try {
			return (text != null) ? form.apply(text) : null;
		}
		catch (IllegalArgumentException ex) {
			problem("'%s': %s".formatted(name, ex.getMessage()));
			return null;
		}
	}

	/** The texts of a list. */
	default List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (Item item : items()) {
			String text = item.text();
			if (text != null) {
				texts.add(text);
			}
		}
		return texts;
	}

}
