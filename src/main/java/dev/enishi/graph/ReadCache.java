package dev.enishi.graph;

import dev.enishi.graph.ReadCache.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Caches look-ups until the graph changes. A look-up that began before a change fills a
 * generation of the cache that nobody reads any more, so its result is never served as
 * current.
 */
@Component
@EnableConfigurationProperties(Size.class)
public class ReadCache {

	private final Size size;

	private volatile CacheGeneration generation;

	ReadCache(Size size) {
		this.size = size;
		this.generation = new CacheGeneration(size);
	}

	/**
	 * Invalidates everything, because the graph has changed; before subscribers hear of
	 * it.
	 */
	@EventListener(GraphChanged.class)
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	public void invalidate() {
		this.generation = new CacheGeneration(this.size);
	}

	/** The current generation; one look-up uses one generation throughout. */
	CacheGeneration now() {
		return this.generation;
	}

	/** Another object after each invalidation, for caches of what is derived. */
	public Object generation() {
		return this.generation;
	}

	/**
	 * How much is cached; an entity takes about a kilobyte, a link half of it, a row of a
	 * page a tenth.
	 *
	 * @param entities how many entities, 0 for none
	 * @param links how many links, 0 for none
	 * @param rows how many rows of pages, 0 for none; rows that show the same entity
	 * share it
	 */
	@ConfigurationProperties("enishi.read-cache")
	record Size(@DefaultValue("50000") long entities, @DefaultValue("100000") long links,
			@DefaultValue("300000") long rows) {

	}

}
