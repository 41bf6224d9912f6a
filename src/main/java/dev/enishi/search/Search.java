package dev.enishi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

/** Finds entities by any part of any of their names. */
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

	private static final String STATEMENT = """
			CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $candidates}) YIELD node AS e
			WHERE size($labels) = 0 OR any(label IN labels(e) WHERE label IN $labels)
			WITH e, [i IN range(0, size(e.searchKeys) - 1) | {index: i, score:
			  CASE
			    WHEN e.searchKeys[i] = $text THEN 1.0
			    WHEN e.searchKeys[i] STARTS WITH $text THEN 0.6 + 0.3 * size($text) / size(e.searchKeys[i])
			    WHEN e.searchKeys[i] CONTAINS $text THEN 0.3 + 0.3 * size($text) / size(e.searchKeys[i])
			    ELSE 0.1
			  END}] AS keys
			WITH e, reduce(best = keys[0], key IN keys | CASE WHEN key.score > best.score THEN key ELSE best END) AS best
			RETURN e.id AS id, best.score AS score, e.searchTexts[best.index] AS matched
			ORDER BY score DESC, id LIMIT 1000
			""";

	private final Neo4jClient client;

	private final Entities entities;

	Search(Neo4jClient client, Entities entities) {
		this.client = client;
		this.entities = entities;
	}

	/**
	 * A page of the best hits, best first: a name that equals the text before one that
	 * begins with it, before one that contains it; among these, the shorter name first.
	 * @param text any text; what is special to the index is only text here
	 * @param types the types to find, none for all
	 * @throws EnishiException when the text is empty or too long
	 */
	public Page<SearchHit> find(String text, Set<EntityType> types, PageRequest request) {
		if (text.isBlank()) {
			throw new EnishiException(ErrorCode.EMPTY_TEXT, "'text' is empty: give a text to search for");
		}
		if (text.length() > LONGEST_TEXT) {
			throw new EnishiException(ErrorCode.TEXT_TOO_LONG,
					"A text to search for has %d characters at most".formatted(LONGEST_TEXT));
		}
		List<Hit> hits = hits(text, types);
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

	private List<Hit> hits(String text, Set<EntityType> types) {
		String query = query(text);
		if (query.isEmpty()) {
			return List.of();
		}
		List<String> labels = types.stream().map(EntityType::label).toList();
		return List.copyOf(this.client.query(STATEMENT)
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
	 * @param matched the name or alias that fits best, as written
	 */
	public record SearchHit(Entity entity, double score, String matched) {

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
