package dev.enishi.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up between two changes of the graph: entities, links, sources and
 * degrees by id, pages of links, and lists by all that they depend on.
 */
final class CacheGeneration {

	/** How many characters of a request weigh as much as a row. */
	private static final int OVERHEAD = 500;

	private final Cache<String, Entity> entities;

	private final Cache<String, Link> links;

	private final Cache<String, Source> sources;

	private final Cache<String, Integer> degrees;

	private final Cache<Traversal, Page<LinkedEntity>> linkPages;

	private final Cache<Object, Page<Entity>> lists;

	CacheGeneration(ReadCache.Size size) {
		this.entities = Caffeine.newBuilder().maximumSize(size.entities()).build();
		this.links = Caffeine.newBuilder().maximumSize(size.links()).build();
		this.sources = Caffeine.newBuilder().maximumSize(size.entities()).build();
		this.degrees = Caffeine.newBuilder().maximumSize(size.entities()).build();
		this.linkPages = pages(size.rows());
		this.lists = pages(size.rows());
	}

	private static <K, V> Cache<K, Page<V>> pages(long rows) {
		return Caffeine.newBuilder()
			.maximumWeight(rows)
			.weigher((K request, Page<V> page) -> page.rows().size() + 1 + request.toString().length() / OVERHEAD)
			.build();
	}

	Map<String, Entity> entities(Collection<String> ids, Function<Set<? extends String>, Map<String, Entity>> read) {
		return this.entities.getAll(ids, read);
	}

	Map<String, Link> links(Collection<String> ids, Function<Set<? extends String>, Map<String, Link>> read) {
		return this.links.getAll(ids, read);
	}

	Map<String, Source> sources(Collection<String> ids, Function<Set<? extends String>, Map<String, Source>> read) {
		return this.sources.getAll(ids, read);
	}

	/** Mapped once, however many rows show it. */
	@Nullable Entity entity(String id, Supplier<@Nullable Entity> read) {
		return this.entities.get(id, (unknown) -> read.get());
	}

	/** Mapped once, however many rows show it. */
	Link link(String id, Supplier<Link> read) {
		return this.links.get(id, (unknown) -> read.get());
	}

	Map<String, Integer> degrees(Collection<String> ids, Function<Set<? extends String>, Map<String, Integer>> read) {
		return this.degrees.getAll(ids, read);
	}

	Map<Traversal, Page<LinkedEntity>> linkPages(Collection<Traversal> pages,
			Function<Set<? extends Traversal>, Map<Traversal, Page<LinkedEntity>>> read) {
		return this.linkPages.getAll(pages, read);
	}

	/**
	 * A page of a list. Concurrent requests for it each read it, because waiting for the
	 * read of another request could not be interrupted.
	 */
	Page<Entity> list(Object request, Supplier<Page<Entity>> read) {
		Page<Entity> page = this.lists.getIfPresent(request);
		if (page == null) {
			page = read.get();
			this.lists.put(request, page);
		}
		return page;
	}

}
