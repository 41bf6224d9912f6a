package dev.enishi.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.model.Identifier;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads what clients of the API send. */
@Component
class Requests {

	private static final int MOST_QUERIES = 100;

	private static final int MOST_IDS = 500;

	private static final int MOST_CANDIDATES = 25;

	private static final JsonMapper JSON = new JsonMapper();

	private final Vocabulary vocabulary;

	Requests(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	Map<String, Question> questions(String text) {
		Map<String, Question> questions = new LinkedHashMap<>();
		JsonNode queries = object(text, "queries");
		require(queries.size() <= MOST_QUERIES, "There may be %d queries at once".formatted(MOST_QUERIES));
		queries.properties().forEach((query) -> questions.put(query.getKey(), question(query.getValue())));
		return questions;
	}

	private Question question(JsonNode query) {
		require(query.isObject() && query.path("query").isString(), "Each query needs a text 'query'");
		int limit = query.path("limit").asInt(5);
		return new Question(query.path("query").asString(), types(query.path("type")),
				identifiers(query.path("properties")), Math.max(1, Math.min(limit, MOST_CANDIDATES)));
	}

	private Set<EntityType> types(JsonNode type) {
		Set<EntityType> types = new HashSet<>();
		for (JsonNode label : type.isArray() ? type : List.of(type)) {
			String id = label.isObject() ? label.path("id").asString("") : label.asString("");
			if (!id.isEmpty()) {
				types.add(this.vocabulary.entityType(id)
					.orElseThrow(
							() -> new EnishiException(ErrorCode.INVALID_INPUT, "There is no type '%s'".formatted(id))));
			}
		}
		return types;
	}

	private static List<Identifier> identifiers(JsonNode properties) {
		List<Identifier> identifiers = new ArrayList<>();
		for (JsonNode property : properties) {
			String id = property.path("pid").asString("");
			JsonNode value = property.path("v");
			String text = value.isObject() ? value.path("id").asString("") : value.asString("");
			if (id.startsWith(Properties.IDENTIFIER) && !text.isBlank()) {
				identifiers.add(new Identifier(id.substring(Properties.IDENTIFIER.length()), text.strip()));
			}
		}
		return identifiers;
	}

	Extension extension(String text) {
		JsonNode extend = object(text, "extend");
		List<String> ids = new ArrayList<>();
		extend.path("ids").forEach((id) -> ids.add(id.asString("")));
		List<String> properties = new ArrayList<>();
		extend.path("properties").forEach((property) -> properties.add(property.path("id").asString("")));
		require(ids.size() <= MOST_IDS, "There may be %d ids at once".formatted(MOST_IDS));
		return new Extension(ids, properties);
	}

	private static JsonNode object(String text, String parameter) {
		try {
			JsonNode node = JSON.readTree(text);
			require(node.isObject(), "'%s' has to be a JSON object".formatted(parameter));
			return node;
		}
		catch (JacksonException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "'%s' is not JSON".formatted(parameter));
		}
	}

	private static void require(boolean right, String message) {
		if (!right) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, message);
		}
	}

	/**
	 * What is to be told of some entities.
	 *
	 * @param ids the entities
	 * @param properties what is to be told
	 */
	record Extension(List<String> ids, List<String> properties) {

	}

}
