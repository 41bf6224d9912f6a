package dev.enishi.mcp;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import dev.enishi.search.Search;
import dev.enishi.search.Search.SearchHit;
import dev.enishi.vocabulary.Language;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Finds the entity that a model means by an id or a name. */
@Component
class Names {

	private static final int SUGGESTED = 3;

	private static final int SHORTEST = 2;

	private static final int LONGEST = 200;

	private final Entities entities;

	private final Search search;

	private final KnownIds ids;

	Names(Entities entities, Search search, KnownIds ids) {
		this.entities = entities;
		this.search = search;
		this.ids = ids;
	}

	/**
	 * The entity with an id, or the only one with exactly a name.
	 * @throws EnishiException when there is none or several, with the nearest ones
	 */
	Entity entity(String idOrName) {
		Entity known = this.entities.byId(Set.of(idOrName)).get(idOrName);
		if (known != null) {
			return known;
		}
		List<SearchHit> hits = hits(idOrName);
		List<SearchHit> exact = hits.stream().filter((hit) -> hit.score() == 1).toList();
		if (exact.size() == 1) {
			return exact.get(0).entity();
		}
		String nearest = nearest(idOrName).stream()
			.limit(SUGGESTED)
			.map((entity) -> "%s (%s)".formatted(entity.id(), entity.name(Language.JA)))
			.collect(joining(", "));
		throw new EnishiException(ErrorCode.UNKNOWN_ID, "There is no one entity '%s'. %s".formatted(idOrName,
				nearest.isEmpty() ? "Find it by a part of its name, in Japanese too" : "The nearest are " + nearest));
	}

	/** The entities whose id or name begins like a text, the longest beginning first. */
	private Collection<Entity> nearest(String text) {
		String name = text.substring(text.indexOf(':') + 1);
		for (int length = Math.min(name.length(), LONGEST); length >= SHORTEST; length -= 1 + length / 8) {
			String beginning = name.substring(0, length);
			List<String> ids = (name.length() < text.length())
					? this.ids.beginningWith(text.substring(0, text.indexOf(':') + 1) + beginning, SUGGESTED)
					: List.of();
			Collection<Entity> found = !ids.isEmpty() ? this.entities.byId(ids).values()
					: hits(beginning).stream().map(SearchHit::entity).toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private List<SearchHit> hits(String text) {
		String shortened = text.substring(0, Math.min(text.length(), LONGEST));
		return shortened.isBlank() ? List.of()
				: this.search.find(shortened, Set.of(), null, new PageRequest(Call.USUAL, false, null, false))
					.rows()
					.stream()
					.map((row) -> row.value())
					.filter(SearchHit::isByName)
					.toList();
	}

}
