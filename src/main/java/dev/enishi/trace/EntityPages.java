package dev.enishi.trace;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.api.Pages;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Window;
import dev.enishi.model.Entity;
import graphql.schema.DataFetchingEnvironment;

import org.springframework.stereotype.Component;

/** Shows lists of ids that were computed as pages of entities. */
@Component
class EntityPages {

	private final Entities entities;

	private final Pages pages;

	EntityPages(Entities entities, Pages pages) {
		this.entities = entities;
		this.pages = pages;
	}

	/** The page that a query asks for of ids in ascending order. */
	Connection<Edge<Entity>, Entity> page(String list, List<String> ids, DataFetchingEnvironment environment) {
		Window window = this.pages.window(list, environment);
		int start = 0;
		if (window.position() != null) {
			int place = Collections.binarySearch(ids, (String) window.position().get(0));
			start = (place >= 0) ? place + 1 : -place - 1;
		}
		List<String> shown = ids.subList(start, Math.min(ids.size(), start + window.limit()));
		Map<String, Entity> found = this.entities.byId(shown);
		List<Slice.Row<Entity>> rows = shown.stream()
			.map(found::get)
			.filter(Objects::nonNull)
			.map((entity) -> new Slice.Row<>(entity, List.<Object>of(entity.id())))
			.toList();
		boolean more = start + shown.size() < ids.size();
		return this.pages.connection(list, new Slice<>(rows, more, window, (long) ids.size()));
	}

}
