package dev.enishi.graphql;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.enishi.ask.Members;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Links;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

import org.springframework.stereotype.Component;

/** Shows lists of ids that were computed as pages of entities or links. */
@Component
class EntityPages {

	private static final String LINKS = "links";

	private final Pages pages;

	private final Links links;

	EntityPages(Pages pages, Links links) {
		this.links = links;
		this.pages = pages;
	}

	/** The requested page of ids in ascending order. */
	CompletableFuture<Connection<Edge<Entity>, Entity>> page(String list, List<String> ids,
			DataFetchingEnvironment environment) {
		return page(list, ids, Objects.requireNonNull(environment.getDataLoader(Entity.class.getName())),
				new Members.OfEntities(EntityFilter.ids(ids)), environment);
	}

	/** The first of some ids, as many as are requested. */
	CompletableFuture<List<Entity>> first(List<String> ids, DataFetchingEnvironment environment) {
		int limit = this.pages.limit("first", Arguments.integer(environment, "first"));
		DataLoader<String, Entity> entities = Objects.requireNonNull(environment.getDataLoader(Entity.class.getName()));
		return entities.loadMany(ids.subList(0, Math.min(ids.size(), limit)));
	}

	/** The requested page of ids of links in ascending order. */
	CompletableFuture<Connection<Edge<Link>, Link>> links(String list, List<String> ids,
			DataFetchingEnvironment environment) {
		// registered only by requests that need it: the order of loaders decides what is
		// batched
		environment.getDataLoaderRegistry()
			.computeIfAbsent(LINKS, (name) -> DataLoaderFactory.<String, Link>newMappedDataLoader(
					(wanted) -> CompletableFuture.completedFuture(this.links.byId(wanted))));
		return page(list, ids, Objects.requireNonNull(environment.getDataLoader(LINKS)),
				new Members.OfLinks(null, LinkFilter.ids(ids)), environment);
	}

	private <T extends Fact> CompletableFuture<Connection<Edge<T>, T>> page(String list, List<String> ids,
			DataLoader<String, T> loader, Members members, DataFetchingEnvironment environment) {
		PageRequest request = this.pages.request(list, environment);
		int start = 0;
		if (request.position() != null) {
			int place = Collections.binarySearch(ids, (String) request.position().get(0));
			start = (place >= 0) ? place + 1 : -place - 1;
		}
		List<String> shown = ids.subList(start, Math.min(ids.size(), start + request.limit()));
		boolean more = start + shown.size() < ids.size();
		return loader.loadMany(shown).thenApply((found) -> {
			List<Page.Row<T>> rows = found.stream()
				.filter(Objects::nonNull)
				.map((fact) -> new Page.Row<>(fact, List.<Object>of(fact.id())))
				.toList();
			return this.pages.connection(list, new Page<>(rows, more, request, (long) ids.size())).of(members);
		});
	}

}
