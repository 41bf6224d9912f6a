package dev.enishi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.EvidenceConditions;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Basis;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import static java.util.stream.Collectors.joining;

/**
 * Finds entities by any part of any of their names, and by what else the vocabulary says
 * is searched: posts, subjects, summaries.
 */
@Service
public class Search {

	/** No one pages through more hits than this; a longer text finds fewer. */
	private static final int CANDIDATES = 1000;

	/**
	 * The index does not know types, so that of all its hits only those of a type are
	 * counted.
	 */
	private static final int MOST_OF_A_TYPE = 100_000;

	private static final int LONGEST_TEXT = 200;

	private static final String HITS = """
			CALL db.index.fulltext.%1$s('%2$s', $query, {limit: $candidates}) YIELD %3$s AS hit
			RETURN %4$s AS e, hit.%5$sKeys AS keys, hit.%5$sTexts AS texts, %6$s AS weight
			""";

	/** A name, or a part of one, says more than what else is found. */
	private static final String NAMES = HITS.formatted("queryNodes", "entity_search", "node", "hit", "search", "1.0")
			+ "UNION ALL "
			+ HITS.formatted("queryNodes", "entity_attribute_search", "node", "hit", "attribute", "0.29");

	private static final String BEST = """
			WITH e, keys, texts, weight
			WHERE %s AND (size($labels) = 0 OR any(label IN labels(e) WHERE label IN $labels))
			UNWIND range(0, size(keys) - 1) AS i
			WITH e, texts[i] AS text, weight * CASE
			    WHEN keys[i] = $text THEN 1.0
			    WHEN keys[i] STARTS WITH $text THEN 0.6 + 0.3 * size($text) / size(keys[i])
			    WHEN keys[i] CONTAINS $text THEN 0.3 + 0.3 * size($text) / size(keys[i])
			    ELSE 0.1
			  END AS score
			ORDER BY score DESC, text
			WITH e, collect({score: score, text: text})[0] AS best
			RETURN e.id AS id, best.score AS score, best.text AS matched
			ORDER BY score DESC, id LIMIT 1000
			""";

	private final Neo4jClient client;

	private final Entities entities;

	private final String statement;

	Search(Neo4jClient client, Entities entities, Vocabulary vocabulary) {
		this.client = client;
		this.entities = entities;
		String links = vocabulary.linkTypes()
			.stream()
			.filter((type) -> type.attributes(Attribute.Trait.SEARCHED).findAny().isPresent())
			.map((type) -> "UNION ALL "
					+ HITS.formatted("queryRelationships", type.name().toLowerCase(Locale.ROOT) + "_search",
							"relationship", "startNode(hit)", "attribute", "0.29"))
			.collect(joining());
		this.statement = "CALL () {\n" + NAMES + links + "}\n" + BEST;
	}

	/**
	 * A page of the best hits, best first: a name that equals the text before one that
	 * begins with it, before one that contains it; among these, the shorter name first.
	 * @param text any text; what is special to the index is only text here
	 * @param types the types to find, none for all
	 * @param basis what the entities have to rest on, null for anything
	 * @throws EnishiException when the text is empty or too long
	 */
	public Page<SearchHit> find(String text, Set<EntityType> types, @Nullable Basis basis, PageRequest request) {
		if (text.isBlank()) {
			throw new EnishiException(ErrorCode.EMPTY_TEXT, "'text' is empty: give a text to search for");
		}
		if (text.length() > LONGEST_TEXT) {
			throw new EnishiException(ErrorCode.TEXT_TOO_LONG,
					"A text to search for has %d characters at most".formatted(LONGEST_TEXT));
		}
		List<Hit> hits = hits(text, types, basis);
		List<Hit> rest = hits.stream().filter((hit) -> hit.isBehind(request.position())).toList();
		List<Hit> shown = rest.subList(0, Math.min(request.limit(), rest.size()));
		Map<String, Entity> found = this.entities.byId(shown.stream().map(Hit::id).toList());
		List<Page.Row<SearchHit>> rows = new ArrayList<>();
		for (Hit hit : shown) {
			Entity entity = found.get(hit.id());
			if (entity != null) {
				rows.add(new Page.Row<>(new SearchHit(entity, hit.score(), hit.matched()),
						List.of(hit.score(), hit.id())));
			}
		}
		return new Page<>(rows, rest.size() > shown.size(), request, (long) hits.size());
	}

	private List<Hit> hits(String text, Set<EntityType> types, @Nullable Basis basis) {
		String query = query(text);
		if (query.isEmpty()) {
			return List.of();
		}
		List<String> labels = types.stream().map(EntityType::label).toList();
		return List.copyOf(this.client
			.query(this.statement.formatted((basis != null) ? EvidenceConditions.basis("e", basis) : "true"))
			.bindAll(Map.of("query", query, "text", SearchKey.of(text), "labels", labels, "candidates",
					types.isEmpty() ? CANDIDATES : MOST_OF_A_TYPE))
			.fetchAs(Hit.class)
			.mappedBy((any, row) -> new Hit(row.get("id").asString(), row.get("score").asDouble(),
					row.get("matched").asString()))
			.all());
	}

	/**
	 * Japanese characters without a space between have to follow each other in a name;
	 * other words may be cut short.
	 */
	private static String query(String text) {
		List<String> terms = new ArrayList<>();
		for (String part : text.split("[\\s\\u3000]+")) {
			List<String> phrase = new ArrayList<>();
			for (String word : SearchKey.words(part)) {
				if (SearchKey.isJapanese(word)) {
					phrase.add(word);
					continue;
				}
				finish(phrase, terms);
				terms.add("+(" + word + " " + word + "*)");
			}
			finish(phrase, terms);
		}
		return String.join(" ", terms);
	}

	private static void finish(List<String> phrase, List<String> terms) {
		if (!phrase.isEmpty()) {
			terms.add("+\"" + String.join(" ", phrase) + "\"");
			phrase.clear();
		}
	}

	/**
	 * An entity that was found.
	 *
	 * @param entity the entity
	 * @param score how well it fits, from 0 to 1
	 * @param matched the name or the other text that fits best, as written
	 */
	public record SearchHit(Entity entity, double score, String matched) {

		/** Whether a name or an alias fits, and not another text. */
		public boolean isByName() {
			return SearchTexts.names(this.entity).texts().contains(this.matched);
		}

	}

	private record Hit(String id, double score, String matched) {

		boolean isBehind(@Nullable List<Object> position) {
			if (position == null) {
				return true;
			}
			int byScore = Double.compare((Double) position.get(0), this.score);
			return byScore > 0 || (byScore == 0 && this.id.compareTo((String) position.get(1)) > 0);
		}

	}

}
