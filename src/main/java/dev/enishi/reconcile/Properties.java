package dev.enishi.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Entity;
import dev.enishi.model.Name;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What can be told of entities: names, attributes, and identifiers as
 * {@code identifier:SCHEME}.
 */
@Component
class Properties {

	static final String IDENTIFIER = "identifier:";

	private static final Map<String, String> COMMON = new LinkedHashMap<>();

	static {
		COMMON.put("name", "名称 / name");
		COMMON.put("nameEn", "英語名 / name in English");
		COMMON.put("aliases", "別名 / aliases");
		COMMON.put("type", "種類 / type");
		COMMON.put("summary", "概要 / summary");
		COMMON.put("identifier:corporate-number", "法人番号 / corporate number");
	}

	private final Vocabulary vocabulary;

	Properties(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The names of properties by their ids; of a type, or of all. */
	Map<String, String> of(@Nullable EntityType type) {
		Map<String, String> properties = new LinkedHashMap<>(COMMON);
		List<EntityType> types = (type != null) ? List.of(type) : this.vocabulary.entityTypes();
		types.stream()
			.flatMap((one) -> one.attributes().values().stream())
			.sorted(Comparator.comparing(Attribute::name))
			.forEach((attribute) -> properties.putIfAbsent(attribute.name(),
					attribute.word(Language.JA) + " / " + attribute.word(Language.EN)));
		return properties;
	}

	/** The values of a property of an entity, as the API writes them. */
	List<Map<String, Object>> values(Entity entity, String property) {
		List<Object> values = new ArrayList<>();
		switch (property) {
			case "name" -> values.add(entity.name(Language.JA));
			case "nameEn" -> entity.names()
				.stream()
				.filter((name) -> name.language() == Language.EN)
				.map(Name::text)
				.forEach(values::add);
			case "aliases" -> values.addAll(entity.aliases());
			case "type" -> values.add(entity.type().word(Language.JA));
			case "summary" -> add(values, entity.summary(Language.JA));
			default -> {
				if (property.startsWith(IDENTIFIER)) {
					entity.identifiers()
						.stream()
						.filter((identifier) -> property.equals(IDENTIFIER + identifier.scheme()))
						.forEach((identifier) -> values.add(identifier.value()));
				}
				else {
					add(values, entity.attribute(property));
				}
			}
		}
		return values.stream().map(Properties::value).toList();
	}

	private static void add(List<Object> values, @Nullable Object value) {
		if (value instanceof List<?> list) {
			values.addAll(list);
		}
		else if (value != null) {
			values.add(value);
		}
	}

	private static Map<String, Object> value(Object value) {
		if (value instanceof Long whole) {
			return Map.of("int", whole);
		}
		return (value instanceof Number number) ? Map.of("float", number.doubleValue())
				: Map.of("str", value.toString());
	}

}
