package dev.enishi.ingest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.bundle.Cells;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column that is made from others: {@code of} a column or a template, then through the
 * steps in their order.
 *
 * @param name its name
 * @param parts the columns that it is made of
 * @param of what it is made of; nothing where one of several parts is blank
 * @param steps what is done to it
 * @param otherwise the value where there is none, or null
 * @param place where the mapping says so
 */
record DerivedColumn(String name, List<String> parts, Source of, List<Function<Object, @Nullable Object>> steps,
		@Nullable String otherwise, Place place) {

	private static final JsonMapper JSON = new JsonMapper();

	static DerivedColumn of(String name, Item item, Set<String> columns) {
		Map<String, Item> fields = item.fields();
		Item of = fields.remove("of");
		Item otherwise = fields.remove("default");
		if (of == null) {
			item.problem("'of' is missing: say which column '%s' is made of".formatted(name));
			of = item;
		}
		String text = of.raw();
		Template template = Template.of(of, columns);
		if (!columns.contains(text) && !text.contains("{")) {
			of.problem("There is no column '%s'; there are %s".formatted(text, columns));
		}
		List<String> parts = columns.contains(text) ? List.of(text)
				: (template instanceof Template.Text holes) ? holes.columns() : List.of();
		Source source = columns.contains(text) ? (row, problems) -> row.get(text) : (row, problems) -> {
			if (parts.stream().anyMatch((part) -> !part.endsWith("?") && row.text(part).isBlank())) {
				return null;
			}
			Item filled = template.fill(row, problems);
			return (filled instanceof Cells cells) ? cells.value() : null;
		};
		List<Function<Object, @Nullable Object>> steps = new ArrayList<>();
		fields.forEach((step, value) -> {
			try {
				steps.add(step(step, value));
			}
			catch (IllegalArgumentException ex) {
				value.problem("'%s': %s".formatted(step, ex.getMessage()));
			}
		});
		return new DerivedColumn(name, parts, source, List.copyOf(steps), (otherwise != null) ? otherwise.text() : null,
				item.place());
	}

	/** What a row has in this column; null for nothing. */
	@Nullable Object make(Row row, Problems problems) {
		Object value = this.of.get(row, problems);
		try {
			for (Function<Object, @Nullable Object> step : this.steps) {
				value = (value != null) ? step.apply(value) : null;
			}
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			problems.add(row.place().by(this.place).column(this.name), String.valueOf(ex.getMessage()));
			return null;
		}
		return (value == null || value.equals("")) ? this.otherwise : value;
	}

	private static Function<Object, @Nullable Object> step(String name, Item value) {
		String argument = value.raw();
		return switch (name) {
			case "nfkc" -> text((text) -> Normalizer.normalize(text, Normalizer.Form.NFKC));
			case "line" -> text(
					(text) -> text.replaceAll("\\s*\\p{Cntrl}+\\s*", argument.equals("true") ? " " : argument).strip());
			case "date" -> text((text) -> RegisterValues.date(text, argument));
			case "number" -> text((text) -> RegisterValues.number(text).toPlainString());
			case "times" -> {
				BigDecimal factor = RegisterValues.number(argument);
				yield text((text) -> RegisterValues.number(text).multiply(factor).toPlainString());
			}
			case "extract" -> text(Expression.of(argument)::firstIn);
			case "without" -> text(Expression.of(argument)::without);
			case "replace" -> {
				List<Function<String, String>> replacements = value.fields()
					.entrySet()
					.stream()
					.map((one) -> Expression.of(one.getKey()).replacing(one.getValue().raw()))
					.toList();
				yield text((text) -> {
					String replaced = text;
					for (Function<String, String> replacement : replacements) {
						replaced = replacement.apply(replaced);
					}
					return replaced;
				});
			}
			case "split" -> {
				Expression separator = Expression.of(argument);
				yield (list) -> separator.split(list.toString());
			}
			case "json" -> (text) -> json(text.toString(), argument);
			case "names" -> {
				Map<String, Item> names = value.fields();
				yield text((text) -> names.containsKey(text) ? names.get(text).text() : text);
			}
			default -> throw new IllegalArgumentException("There is no step '%s'".formatted(name));
		};
	}

	/** A step on a text; on a list it is done to each text. */
	private static Function<Object, @Nullable Object> text(Function<String, @Nullable String> step) {
		return (value) -> {
			if (value instanceof Map<?, ?>) {
				throw new IllegalArgumentException("This is no text but has fields of its own");
			}
			return (value instanceof List<?> list)
					? list.stream().map((part) -> step.apply(part.toString())).filter(Objects::nonNull).toList()
					: step.apply(value.toString());
		};
	}

	private static Object present(Object value) {
		return (value instanceof List<?> list) ? list.stream().filter(Objects::nonNull).toList() : value;
	}

	private static @Nullable Object json(String text, String pointer) {
		try {
			JsonNode node = JSON.readTree(text).at(pointer);
			return (node.isMissingNode() || node.isNull()) ? null
					: node.isContainer() ? present(JSON.treeToValue(node, Object.class)) : node.asString();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	/** What a column is made of. */
	interface Source {

		@Nullable Object get(Row row, Problems problems);

	}

}
