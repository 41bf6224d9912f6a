package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

import static java.util.stream.Collectors.joining;

/**
 * The reference of bundles and of the mapping of tables, as a page: the form that the
 * JSON Schema has too, and what a vocabulary lets each type say.
 */
public final class BundleReference {

	private static final Map<String, String> SECTIONS = Map.of("tables", "A table", "column", "A derived column",
			"condition", "A condition", "sources", "A source", "citation", "A citation", "entity", "An entity", "link",
			"A link");

	private final JsonNode form = BundleSchema.form();

	private final Vocabulary vocabulary;

	/** The reference for bundles of a vocabulary. */
	public BundleReference(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The page, in Markdown. */
	public String page() {
		StringBuilder page = new StringBuilder(
				"""
						# Bundles and the mapping of tables

						`enishi schema --page` writes this page for your vocabulary; `enishi schema` writes the same as a JSON Schema. In a table, a text
						may have holes: `{column}` is what stands in a column of the row, and where that is blank the text is an error if it has
						several; `{column?}` may be blank.

						## A file
						""");
		fields(this.form, page);
		for (String section : List.of("tables", "column", "condition", "sources", "citation", "entity", "link")) {
			page.append("\n## ").append(SECTIONS.get(section)).append('\n');
			JsonNode definition = this.form.get("$defs").get(section);
			if (definition.has("description")) {
				page.append('\n').append(definition.get("description").asString()).append(".\n");
			}
			JsonNode one = definition.has("items") ? definition.get("items") : definition;
			fields(one.has("properties") ? one : one.path("additionalProperties").path("anyOf").path(1), page);
		}
		page.append("\n## What entities may say besides\n\n| type | attributes |\n|---|---|\n");
		for (EntityType type : this.vocabulary.entityTypes()) {
			page.append("| `%s` %s | %s |\n".formatted(type.label(), type.word(Language.JA),
					attributes(type.attributes())));
		}
		page.append("\n## What links may say besides\n\n| type | leads | `role` | attributes |\n|---|---|---|---|\n");
		for (LinkType type : this.vocabulary.linkTypes()) {
			page.append("| `%s` %s | %s | %s | %s |\n".formatted(type.name(), type.words(Language.JA).label(),
					ends(type), type.roles().stream().map(Role::name).map("`%s`"::formatted).collect(joining(", ")),
					attributes(type.attributes())));
		}
		return page.toString();
	}

	private static String ends(LinkType type) {
		return type.ends().stream().map(Object::toString).collect(joining("; "));
	}

	private static String attributes(Map<String, Attribute> attributes) {
		return attributes.values()
			.stream()
			.map((attribute) -> "`%s`%s %s%s".formatted(attribute.name(), attribute.required() ? "!" : "",
					attribute.list() ? "list of " : "", attribute.kind().name().toLowerCase(Locale.ROOT)))
			.collect(joining(", "));
	}

	private void fields(JsonNode object, StringBuilder page) {
		page.append("\n| field | value | meaning |\n|---|---|---|\n");
		List<String> required = new ArrayList<>();
		object.path("required").forEach((name) -> required.add(name.asString()));
		object.path("properties")
			.properties()
			.forEach((field) -> page
				.append("| `%s`%s | %s | %s |\n".formatted(field.getKey(), required.contains(field.getKey()) ? "!" : "",
						value(field.getValue()), meaning(field.getValue()).replace("|", "\\|"))));
	}

	private String meaning(JsonNode field) {
		if (field.has("description")) {
			return field.get("description").asString();
		}
		return field.has("$ref") ? this.form.get("$defs").path(named(field)).path("description").asString("") : "";
	}

	private String value(JsonNode field) {
		if (field.has("$ref")) {
			return named(field);
		}
		if (field.has("const")) {
			return "`%s`".formatted(field.get("const").asString());
		}
		if (field.has("enum")) {
			return field.get("enum")
				.valueStream()
				.map(JsonNode::asString)
				.map("`%s`"::formatted)
				.collect(joining(", "));
		}
		if (field.has("anyOf")) {
			return field.get("anyOf").valueStream().map(this::value).distinct().collect(joining(" or "));
		}
		String type = field.path("type").asString("object");
		return switch (type) {
			case "array" -> "list of " + value(field.path("items"));
			case "object" -> field.has("properties")
					? field.get("properties").propertyNames().stream().map("`%s`"::formatted).collect(joining(", "))
					: field.path("additionalProperties").isObject()
							? "by name: " + value(field.get("additionalProperties")) : "object";
			case "string" -> "text";
			case "integer" -> "whole number";
			default -> type;
		};
	}

	private static String named(JsonNode reference) {
		return reference.get("$ref").asString().replace("#/$defs/", "");
	}

}
