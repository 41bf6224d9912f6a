package dev.enishi.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A value in what is imported that knows where it stands. What is not of the expected
 * form becomes a problem, and reading goes on, so that one report names everything.
 */
public interface Item {

	/** Where it stands. */
	Place place();

	/** Notes a problem at this place. */
	void problem(String message);

	/** Whether it is a single value. */
	boolean isText();

	/** Whether nothing stands there. */
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
