package dev.enishi.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Observation;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

/** Reads the attributes that a type of entity or link declares. */
final class AttributeReader {

	private AttributeReader() {
	}

	/** The values in the form that the graph stores; what has none is left out. */
	static Map<String, Object> read(Map<String, Attribute> declared, Fields fields) {
		Map<String, Object> values = new LinkedHashMap<>();
		declared.forEach((name, attribute) -> {
			Object value = read(attribute, fields);
			if (value != null) {
				values.put(name, value);
			}
			else if (attribute.required()) {
				fields.problem("'%s' is missing".formatted(name));
			}
		});
		return values;
	}

	private static @Nullable Object read(Attribute attribute, Fields fields) {
		String name = attribute.name();
		return switch (attribute.kind()) {
			case TEXT -> fields.text(name);
			case WHOLE -> fields.value(name, Forms::wholeNumber);
			case NUMBER -> fields.value(name, Forms::number);
			case TRUTH -> fields.value(name, Forms::truth);
			case DATE -> fields.value(name, (text) -> PartialDate.parse(text).text());
			case OBSERVATIONS -> observations(fields.take(name));
		};
	}

	private static List<String> observations(@Nullable Item rows) {
		List<String> observations = new ArrayList<>();
		for (Item row : (rows != null) ? rows.items() : List.<Item>of()) {
			Fields fields = new Fields(row);
			PartialDate period = fields.value("period", PartialDate::parse);
			if (period == null) {
				row.problem("'period' is missing");
				continue;
			}
			observations.add(
					new Observation(period, fields.value("value", Forms::number), fields.value("target", Forms::number))
						.toLine());
			fields.end();
		}
		return observations;
	}

}
