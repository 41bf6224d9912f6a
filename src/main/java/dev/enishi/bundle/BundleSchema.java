package dev.enishi.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The JSON Schema of bundles: what the form of all bundles is, and what the vocabulary
 * lets entities and links of each type say.
 */
@Component
public class BundleSchema {

	private static final JsonMapper JSON = new JsonMapper();

	private final Vocabulary vocabulary;

	/** The schema of bundles of a vocabulary. */
	public BundleSchema(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The schema as a text. */
	public String json() {
		ObjectNode schema = form();
		ObjectNode definitions = (ObjectNode) schema.get("$defs");
		JsonNode entity = definitions.remove("entity");
		JsonNode link = definitions.remove("link");
		for (EntityType type : this.vocabulary.entityTypes()) {
			add(definitions, "entities", type.label(), entity, type.attributes());
		}
		for (LinkType type : this.vocabulary.linkTypes()) {
			ObjectNode fields = add(definitions, "links", type.name(), link, type.attributes());
			if (!type.roles().isEmpty()) {
				ArrayNode either = fields.putObject("role").putArray("anyOf");
				ArrayNode roles = either.addObject().putArray("enum");
				type.roles().stream().map(Role::name).forEach(roles::add);
				refer(either.addObject(), "hole");
			}
		}
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema);
	}

	/** Adds what a type may say, and returns its fields. */
	private static ObjectNode add(ObjectNode definitions, String section, String name, JsonNode common,
			Map<String, Attribute> attributes) {
		ObjectNode list = ((ObjectNode) definitions.get(section).get("properties")).putObject(name)
			.put("type", "array");
		ArrayNode items = list.putObject("items").putArray("anyOf");
		refer(items.addObject(), name);
		ObjectNode forEach = items.addObject().put("type", "object").put("additionalProperties", false);
		forEach.putArray("required").add("each").add("as");
		ObjectNode each = forEach.putObject("properties");
		each.putObject("each").put("type", "string").put("description", "In a table: a column that is a list");
		refer(each.putObject("as"), name);
		refer(each.putObject("when"), "condition");
		refer(each.putObject("unless"), "condition");
		ObjectNode type = (ObjectNode) common.deepCopy();
		definitions.set(name, type);
		ObjectNode fields = (ObjectNode) type.get("properties");
		attributes.forEach((attribute, declared) -> {
			ObjectNode field = fields.putObject(attribute)
				.put("description", declared.word(Language.EN) + " / " + declared.word(Language.JA));
			refer(declared, field);
			if (declared.required()) {
				((ArrayNode) type.get("required")).add(attribute);
			}
		});
		return fields;
	}

	/** A list may be one value, several, or what a column of a table holds. */
	private static void refer(Attribute attribute, ObjectNode field) {
		String kind = attribute.kind().name().toLowerCase(Locale.ROOT);
		if (!attribute.list()) {
			refer(field, kind);
			return;
		}
		ArrayNode either = field.putArray("anyOf");
		refer(either.addObject(), kind);
		refer(either.addObject().put("type", "array").putObject("items"), kind);
		refer(either.addObject(), "each");
	}

	private static void refer(ObjectNode node, String definition) {
		node.put("$ref", "#/$defs/" + definition);
	}

	/** The form of bundles of any vocabulary. */
	static ObjectNode form() {
		try (InputStream form = new ClassPathResource("schema/bundle.form.json").getInputStream()) {
			return (ObjectNode) JSON.readTree(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The form of bundles is missing from the class path", ex);
		}
	}

}
