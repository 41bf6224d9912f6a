package dev.enishi.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Identifier;
import dev.enishi.model.Link;
import dev.enishi.model.Name;
import dev.enishi.model.NameStatus;
import dev.enishi.model.Observation;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;

import org.springframework.stereotype.Component;

/** Reads entities and links as the vocabulary has them out of what Neo4j stores. */
@Component
class StoredValues {

	private final Vocabulary vocabulary;

	StoredValues(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The entity that a node stands for. */
	Entity entity(Node node) {
		EntityType type = type(node);
		List<Name> names = new ArrayList<>();
		names.add(new Name(node.get("name").asString(""), Language.JA, null, null));
		String kana = text(node.get("nameKana"));
		if (kana != null) {
			names.add(new Name(kana, Language.KANA, null, null));
		}
		String english = text(node.get("nameEn"));
		if (english != null) {
			String status = text(node.get("nameEnStatus"));
			names.add(new Name(english, Language.EN, (status != null) ? NameStatus.valueOf(status) : null,
					text(node.get("nameEnReference"))));
		}
		Map<Language, String> summaries = new EnumMap<>(Language.class);
		put(summaries, Language.JA, text(node.get("summary")));
		put(summaries, Language.EN, text(node.get("summaryEn")));
		return new Entity(node.get("id").asString(), type, List.copyOf(names),
				texts(node.get("aliases"), (text) -> text), summaries,
				texts(node.get("identifiers"), Identifier::ofLine), attributes(type.attributes(), node::get),
				texts(node.get("citations"), Citation::ofLine), node.get("version").asLong(0));
	}

	/** The link in a row of a result. */
	Link link(Value link) {
		LinkType type = this.vocabulary.linkType(link.get("type").asString()).orElseThrow();
		String role = text(link.get("role"));
		return new Link(link.get("id").asString(), type, link.get("source").asString(), link.get("target").asString(),
				(role != null) ? this.vocabulary.role(role).orElse(null) : null,
				attributes(type.attributes(), link::get), date(link.get("from")), date(link.get("to")),
				text(link.get("note")), link.get("listed").asLong(0), texts(link.get("citations"), Citation::ofLine),
				link.get("version").asLong(0));
	}

	private EntityType type(Node node) {
		for (String label : node.labels()) {
			EntityType type = this.vocabulary.entityType(label).orElse(null);
			if (type != null) {
				return type;
			}
		}
		throw new IllegalStateException("The graph holds an entity of no known type: " + node.get("id"));
	}

	private static Map<String, Object> attributes(Map<String, Attribute> declared, Function<String, Value> stored) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		declared.forEach((name, attribute) -> put(attributes, name, attribute(attribute, stored.apply(name))));
		return attributes;
	}

	private static @Nullable Object attribute(Attribute attribute, Value value) {
		if (value.isNull()) {
			return null;
		}
		return switch (attribute.kind()) {
			case TEXT -> text(value);
			case WHOLE -> value.asInt();
			case NUMBER -> value.asDouble();
			case TRUTH -> value.asBoolean();
			case DATE -> date(value);
			case OBSERVATIONS -> texts(value, Observation::ofLine);
		};
	}

	private static @Nullable PartialDate date(Value value) {
		String text = text(value);
		return (text != null) ? new PartialDate(text) : null;
	}

	/** Others may have stored a number where a text is meant. */
	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asObject().toString();
	}

	private static <T> List<T> texts(Value value, Function<String, T> read) {
		return value.asList((text) -> read.apply(text.asString()), List.of());
	}

	private static <K, V> void put(Map<K, V> values, K key, @Nullable V value) {
		if (value != null) {
			values.put(key, value);
		}
	}

}
