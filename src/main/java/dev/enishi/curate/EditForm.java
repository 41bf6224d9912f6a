package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.bundle.BundleForm;
import dev.enishi.bundle.Cells;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What an input states, in the form of bundles, so that what people type and what files
 * say is held to the same rules.
 */
final class EditForm {

	/** What an input has besides what it states. */
	private static final List<String> UNSTATED = List.of("version", "message", "idempotencyKey");

	/** Fields whose name in inputs is another than in bundles. */
	private static final Map<String, String> INPUT_NAMES = Map.of("en", "english", "cite", "citations", "at", "locator",
			"inferred", "note");

	private final Map<String, Object> form;

	private EditForm(Map<String, Object> form) {
		this.form = form;
	}

	/** What an input states of something new. */
	static EditForm of(Map<String, Object> input) {
		return new EditForm(new LinkedHashMap<>()).with(input);
	}

	/** What is stored of a fact. */
	static EditForm of(Fact fact) {
		Map<String, Object> form = new LinkedHashMap<>(BundleForm.of(fact));
		if (fact.kind() == Fact.Kind.LINK) {
			form.put("id", fact.id());
		}
		return new EditForm(form);
	}

	/** The same with the fields of an input; null takes a field away. */
	EditForm with(Map<String, Object> input) {
		input.forEach((name, value) -> {
			switch (name) {
				case "english" -> put("en", english(value));
				case "summary", "note" -> words(name, "ja", value);
				case "summaryEn", "noteEn" -> words(name.substring(0, name.length() - 2), "en", value);
				case "identifiers" -> put("identifiers", (value != null) ? identifiers(list(value)) : null);
				case "citations" ->
					put("cite", (value != null) ? list(value).stream().map(EditForm::citation).toList() : null);
				default -> {
					if (!UNSTATED.contains(name)) {
						put(name, value);
					}
				}
			}
		});
		return this;
	}

	/** As an item whose places are the paths of the input. */
	Item item(Problems problems) {
		return item(this.form, List.of("input"), problems);
	}

	private static Item item(Object value, List<String> path, Problems problems) {
		Object cell = String.valueOf(value);
		if (value instanceof Map<?, ?> map) {
			Map<String, Item> fields = new LinkedHashMap<>();
			map.forEach((name, field) -> {
				if (field != null) {
					fields.put(name.toString(),
							item(field, inside(path, INPUT_NAMES.getOrDefault(name, name.toString())), problems));
				}
			});
			cell = fields;
		}
		else if (value instanceof List<?> list) {
			List<Item> items = new ArrayList<>();
			list.forEach((each) -> items.add(item(each, inside(path, String.valueOf(items.size())), problems)));
			cell = items;
		}
		return new Cells(cell, Place.input(path), problems);
	}

	private static List<String> inside(List<String> path, String name) {
		return Stream.concat(path.stream(), Stream.of(name)).toList();
	}

	private void put(String name, @Nullable Object value) {
		if (value != null) {
			this.form.put(name, value);
		}
		else {
			this.form.remove(name);
		}
	}

	/** A text alone is Japanese. */
	private void words(String name, String language, @Nullable Object value) {
		Object known = this.form.getOrDefault(name, Map.of());
		Map<String, Object> words = new LinkedHashMap<>(
				(known instanceof Map<?, ?>) ? map(known) : Map.of("ja", known));
		if (value != null) {
			words.put(language, value);
		}
		else {
			words.remove(language);
		}
		put(name, words);
	}

	private static @Nullable Map<String, Object> english(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		Map<String, Object> input = map(value);
		Map<String, Object> english = new LinkedHashMap<>();
		english.put("OFFICIAL".equals(String.valueOf(input.get("status"))) ? "official" : "translated",
				input.get("text"));
		copy(input, "reference", english, "reference");
		return english;
	}

	private static Map<String, List<Object>> identifiers(List<Object> inputs) {
		Map<String, List<Object>> identifiers = new LinkedHashMap<>();
		inputs.forEach((input) -> identifiers
			.computeIfAbsent(String.valueOf(map(input).get("scheme")), (scheme) -> new ArrayList<>())
			.add(map(input).get("value")));
		return identifiers;
	}

	private static Map<String, Object> citation(Object value) {
		Map<String, Object> input = map(value);
		boolean inferred = "INFERRED".equals(String.valueOf(input.get("basis")));
		Map<String, Object> citation = new LinkedHashMap<>();
		copy(input, "source", citation, "source");
		copy(input, "locator", citation, "at");
		copy(input, "quote", citation, "quote");
		Map<String, Object> note = new LinkedHashMap<>();
		copy(input, "note", note, "ja");
		copy(input, "noteEn", note, "en");
		citation.put(inferred ? "inferred" : "note", note);
		return citation;
	}

	private static void copy(Map<String, Object> from, String name, Map<String, Object> to, String as) {
		Object value = from.get(name);
		if (value != null) {
			to.put(as, value);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> list(Object value) {
		return (List<Object>) value;
	}

}
