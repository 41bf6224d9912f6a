package dev.enishi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.api.Pages;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Window;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code search}. */
@Controller
class SearchQuery {

	private static final int LONGEST_TEXT = 200;

	private final Search search;

	private final Entities entities;

	private final Pages pages;

	SearchQuery(Search search, Entities entities, Pages pages) {
		this.search = search;
		this.entities = entities;
		this.pages = pages;
	}

	@QueryMapping
	Connection<Edge<SearchHit>, SearchHit> search(@Argument String text, @Argument @Nullable List<EntityType> types,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		if (text.isBlank()) {
			throw new EnishiException("EMPTY_TEXT", "Say what to look for: 'text' is empty");
		}
		if (text.length() > LONGEST_TEXT) {
			throw new EnishiException("TEXT_TOO_LONG",
					"A text to look for has %d characters at most".formatted(LONGEST_TEXT));
		}
		String list = "search " + text + " " + types;
		Window window = this.pages.window(list, environment);
		List<Search.Hit> hits = this.search.hits(text, (types != null) ? types : List.of());
		List<Search.Hit> behind = hits.stream().filter((hit) -> isBehind(hit, window.position())).toList();
		List<Search.Hit> page = behind.subList(0, Math.min(window.limit(), behind.size()));
		Map<String, Entity> found = this.entities.byId(page.stream().map(Search.Hit::id).toList());
		List<Slice.Row<SearchHit>> rows = new ArrayList<>();
		for (Search.Hit hit : page) {
			Entity entity = found.get(hit.id());
			if (entity != null) {
				rows.add(new Slice.Row<>(new SearchHit(entity, hit.score(), hit.matched()),
						List.of(hit.score(), hit.id())));
			}
		}
		return this.pages.connection(list, new Slice<>(rows, behind.size() > page.size(), window, (long) hits.size()));
	}

	private static boolean isBehind(Search.Hit hit, @Nullable List<Object> position) {
		if (position == null) {
			return true;
		}
		int byScore = Double.compare((Double) position.get(0), hit.score());
		return byScore > 0 || (byScore == 0 && hit.id().compareTo((String) position.get(1)) > 0);
	}

	/**
	 * An entity that was found.
	 *
	 * @param entity the entity
	 * @param score how well it fits, from 0 to 1
	 * @param matched the name or alias that fits best, as written
	 */
	record SearchHit(Entity entity, double score, String matched) {

	}

}
