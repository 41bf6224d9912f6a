package dev.enishi.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Coordinates;
import dev.enishi.model.Money;
import dev.enishi.model.Observation;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.Attribute.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the values of attributes into the form that the graph stores. */
final class ValueReader {

	private ValueReader() {
	}

	/** The values of all attributes that a type declares; what has none is left out. */
	static Map<String, Object> read(Map<String, Attribute> declared, Fields fields) {
		Map<String, Object> values = new LinkedHashMap<>();
		declared.forEach((name, attribute) -> {
			Item item = fields.take(name);
			Object value = (item != null) ? read(attribute, item) : null;
			if (value != null) {
				values.put(name, value);
			}
			else if (attribute.required() && (item == null || item.isBlank())) {
				fields.problem("'%s' is missing".formatted(name));
			}
		});
		return values;
	}

	private static @Nullable Object read(Attribute attribute, Item item) {
		if (!attribute.list()) {
			return one(attribute, item);
		}
		List<Object> values = new ArrayList<>();
		item.items().forEach((each) -> {
			Object value = one(attribute, each);
			if (value != null) {
				values.add(value);
			}
		});
		return values;
	}

	private static @Nullable Object one(Attribute attribute, Item item) {
		String name = attribute.name();
		return switch (attribute.kind()) {
			case TEXT -> item.text();
			case URL -> item.value(name, ValueForms::webAddress);
			case WHOLE -> item.value(name, ValueForms::wholeNumber);
			case NUMBER -> item.value(name, ValueForms::number);
			case TRUTH -> item.value(name, ValueForms::truth);
			case DATE -> item.value(name, (text) -> PartialDate.parse(text).text());
			case MONEY, COORDINATES, OBSERVATION ->
				item.isBlank() ? null : item.isText() ? withoutParts(attribute, item) : parts(attribute.kind(), item);
		};
	}

	private static @Nullable Object withoutParts(Attribute attribute, Item item) {
		String form = switch (attribute.kind()) {
			case MONEY -> "{amount: 1000, currency: JPY}";
			case COORDINATES -> "{latitude: 38.25, longitude: 140.87}";
			default -> "{period: 2024, value: 1}";
		};
		item.problem("'%s' has parts: write %s".formatted(attribute.name(), form));
		return null;
	}

	private static @Nullable Object parts(Kind kind, Item item) {
		Fields fields = new Fields(item);
		try {
			return switch (kind) {
				case MONEY -> money(fields);
				case COORDINATES -> coordinates(fields);
				default -> observation(fields);
			};
		}
		catch (IllegalArgumentException ex) {
			item.problem(String.valueOf(ex.getMessage()));
			return null;
		}
		finally {
			fields.end();
		}
	}

	private static @Nullable String money(Fields fields) {
		BigDecimal amount = fields.requiredValue("amount", ValueForms::exactNumber);
		String currency = fields.requiredValue("currency", (code) -> code);
		return (amount != null && currency != null) ? new Money(amount, currency).toLine() : null;
	}

	private static @Nullable String coordinates(Fields fields) {
		Double latitude = fields.requiredValue("latitude", ValueForms::number);
		Double longitude = fields.requiredValue("longitude", ValueForms::number);
		return (latitude != null && longitude != null) ? new Coordinates(latitude, longitude).toLine() : null;
	}

	private static @Nullable String observation(Fields fields) {
		PartialDate period = fields.requiredValue("period", PartialDate::parse);
		Double value = fields.value("value", ValueForms::number);
		Double target = fields.value("target", ValueForms::number);
		return (period != null) ? new Observation(period, value, target).toLine() : null;
	}

}
