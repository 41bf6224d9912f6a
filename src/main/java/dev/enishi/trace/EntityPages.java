package dev.enishi.trace;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.api.Pages;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Window;
import dev.enishi.model.Entity;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;

import org.springframework.stereotype.Component;

/** Shows lists of ids that were computed as pages of entities. */
@Component
class EntityPages {

	private final Pages pages;

	EntityPages(Pages pages) {
		this.pages = pages;
	}

	/** The page that a query asks for of ids in ascending order. */
	CompletableFuture<Connection<Edge<Entity>, Entity>> page(String list, List<String> ids,
			DataFetchingEnvironment environment) {
		Window window = this.pages.window(list, environment);
		int start = 0;
		if (window.position() != null) {
			int place = Collections.binarySearch(ids, (String) window.position().get(0));
			start = (place >= 0) ? place + 1 : -place - 1;
		}
		List<String> shown = ids.subList(start, Math.min(ids.size(), start + window.limit()));
		boolean more = start + shown.size() < ids.size();
		DataLoader<String, Entity> entities = Objects.requireNonNull(environment.getDataLoader(Entity.class.getName()));
		return entities.loadMany(shown).thenApply((found) -> {
			List<Slice.Row<Entity>> rows = found.stream()
				.filter(Objects::nonNull)
				.map((entity) -> new Slice.Row<>(entity, List.<Object>of(entity.id())))
				.toList();
			return this.pages.connection(list, new Slice<>(rows, more, window, (long) ids.size()));
		});
	}

}
