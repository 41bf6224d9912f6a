package dev.enishi.graphql;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
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

	/** The requested page of ids in ascending order. */
	CompletableFuture<Connection<Edge<Entity>, Entity>> page(String list, List<String> ids,
			DataFetchingEnvironment environment) {
		PageRequest request = this.pages.request(list, environment);
		int start = 0;
		if (request.position() != null) {
			int place = Collections.binarySearch(ids, (String) request.position().get(0));
			start = (place >= 0) ? place + 1 : -place - 1;
		}
		List<String> shown = ids.subList(start, Math.min(ids.size(), start + request.limit()));
		boolean more = start + shown.size() < ids.size();
		DataLoader<String, Entity> entities = Objects.requireNonNull(environment.getDataLoader(Entity.class.getName()));
		return entities.loadMany(shown).thenApply((found) -> {
			List<Page.Row<Entity>> rows = found.stream()
				.filter(Objects::nonNull)
				.map((entity) -> new Page.Row<>(entity, List.<Object>of(entity.id())))
				.toList();
			return this.pages.connection(list, new Page<>(rows, more, request, (long) ids.size()));
		});
	}

}
