package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.bundle.Cells;
import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table say, with <code>{column}</code> in the place of what each row
 * fills in. A text with a column that is blank is itself blank, and what is blank is left
 * out. A line break in a cell becomes a space.
 */
sealed interface Template {

	/** What a row makes of it; null where nothing is left. */
	@Nullable Item fill(Row row, Problems problems);

	/**
	 * Reads a template.
	 * @param columns the columns that there are; null where any name may occur
	 */
	static Template of(Item item, @Nullable Set<String> columns) {
		if (item.isText()) {
			return Text.of(item, columns);
		}
		if (item.isList()) {
			return new Items(item.items().stream().map((child) -> of(child, columns)).toList());
		}
		return of(item, item.fields(), columns);
	}

	/** Reads a template of fields of which some were taken. */
	static Template of(Item item, Map<String, Item> fields, @Nullable Set<String> columns) {
		Item each = fields.remove("each");
		if (each != null) {
			Item as = fields.remove("as");
			if (as == null || !fields.isEmpty()) {
				item.problem(
						"'each' names a column, and 'as' says what an element of it makes; nothing else may be beside them");
			}
			if (columns != null && !columns.contains(each.raw())) {
				each.problem("There is no column '%s'; there are %s".formatted(each.raw(), columns));
			}
			return new Each(each.raw(), of((as != null) ? as : each, null));
		}
		Map<String, Template> templates = new LinkedHashMap<>();
		fields.forEach((name, child) -> templates.put(name, of(child, columns)));
		return new Named(templates);
	}

	/**
	 * A text.
	 *
	 * @param text the text with its holes
	 * @param columns the columns that fill them
	 */
	record Text(String text, List<String> columns) implements Template {

		private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

		private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");

		static Text of(Item item, @Nullable Set<String> known) {
			String text = item.text();
			List<String> columns = new ArrayList<>();
			Matcher hole = HOLE.matcher((text != null) ? text : "");
			while (hole.find()) {
				columns.add(hole.group(1));
				String column = column(hole.group(1), known);
				if (known != null && !known.contains(column)) {
					item.problem("There is no column '%s'; there are %s".formatted(column, known));
				}
			}
			return new Text((text != null) ? text : "", List.copyOf(columns));
		}

		/** A question mark behind its name says that it may be blank. */
		private static String column(String hole, @Nullable Set<String> known) {
			boolean optional = hole.endsWith("?") && (known == null || !known.contains(hole));
			return optional ? hole.substring(0, hole.length() - 1) : hole;
		}

		@Override
		public @Nullable Item fill(Row row, Problems problems) {
			Place place = this.columns.isEmpty() ? row.place() : row.place().column(String.join(", ", this.columns));
			if (this.columns.size() == 1 && this.text.length() == this.columns.get(0).length() + 2
					&& row.get(this.columns.get(0)) instanceof List<?> list) {
				return new Cells(list.stream().map((value) -> new Cells(value.toString(), place, problems)).toList(),
						place, problems);
			}
			String filled = this.text;
			List<String> blank = new ArrayList<>();
			for (String hole : this.columns) {
				String column = column(hole, row.values().keySet());
				String value = row.text(column);
				if (value.isBlank() && column.equals(hole)) {
					blank.add(column);
				}
				filled = filled.replace("{" + hole + "}", LINE_BREAK.matcher(value.strip()).replaceAll(" "));
			}
			if (!blank.isEmpty()) {
				if (blank.size() < this.columns.size()) {
					problems.add(place, "'%s' is blank, and '%s' needs it; where it may be, write {%s?}"
						.formatted(blank.get(0), this.text, blank.get(0)));
				}
				return null;
			}
			filled = (this.columns.size() > 1) ? filled.strip() : filled;
			return filled.isBlank() ? null : new Cells(filled, place, problems);
		}

	}

	/**
	 * A list.
	 *
	 * @param items what is in it
	 */
	record Items(List<Template> items) implements Template {

		@Override
		public @Nullable Item fill(Row row, Problems problems) {
			List<Item> filled = new ArrayList<>();
			for (Template template : this.items) {
				Item item = template.fill(row, problems);
				if (item != null) {
					filled.addAll(item.isList() ? item.items() : List.of(item));
				}
			}
			return filled.isEmpty() ? null : new Cells(filled, row.place(), problems);
		}

	}

	/**
	 * Fields with names.
	 *
	 * @param fields what they hold
	 */
	record Named(Map<String, Template> fields) implements Template {

		@Override
		public @Nullable Item fill(Row row, Problems problems) {
			Map<String, Item> filled = new LinkedHashMap<>();
			this.fields.forEach((name, template) -> {
				Item item = template.fill(row, problems);
				if (item != null) {
					filled.put(name, item);
				}
			});
			return filled.isEmpty() ? null : new Cells(filled, row.place(), problems);
		}

	}

	/**
	 * An item for each element of a list.
	 *
	 * @param list the column that holds it
	 * @param as what an element makes; its own fields hide the columns of the row
	 */
	record Each(String list, Template as) implements Template {

		@Override
		public @Nullable Item fill(Row row, Problems problems) {
			List<Item> filled = new ArrayList<>();
			if (row.get(this.list) instanceof List<?> elements) {
				for (Object element : elements) {
					Map<String, Object> values = new LinkedHashMap<>(row.values());
					if (!(element instanceof Map<?, ?>)) {
						values.put(this.list, element);
					}
					if (element instanceof Map<?, ?> fields) {
						fields.forEach((name, value) -> {
							values.remove(name.toString());
							if (value != null) {
								values.put(name.toString(), value);
							}
						});
					}
					Item item = this.as.fill(new Row(values, row.place().column(this.list)), problems);
					if (item != null) {
						filled.add(item);
					}
				}
			}
			return filled.isEmpty() ? null : new Cells(filled, row.place(), problems);
		}

	}

}
