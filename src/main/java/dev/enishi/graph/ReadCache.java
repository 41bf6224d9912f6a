package dev.enishi.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers the entities and links that were looked up by id, until the graph changes. A
 * look-up that was under way when the graph changed fills a memory that nobody reads any
 * more, so what it brings is never served as new.
 */
@Component
@EnableConfigurationProperties(ReadCache.Size.class)
public class ReadCache {

	private final Size size;

	private volatile Memory memory;

	ReadCache(Size size) {
		this.size = size;
		this.memory = new Memory(size);
	}

	/** Forgets everything, because the graph has changed. */
	@EventListener(GraphChanged.class)
	public void forget() {
		this.memory = new Memory(this.size);
	}

	Map<String, Entity> entities(Collection<String> ids, Function<Set<? extends String>, Map<String, Entity>> read) {
		return this.memory.entities.getAll(ids, read);
	}

	Map<String, Link> links(Collection<String> ids, Function<Set<? extends String>, Map<String, Link>> read) {
		return this.memory.links.getAll(ids, read);
	}

	/**
	 * How much is remembered; an entity takes about a kilobyte, a link half of it.
	 *
	 * @param entities how many entities, 0 for none
	 * @param links how many links, 0 for none
	 */
	@ConfigurationProperties("enishi.read-cache")
	record Size(@DefaultValue("50000") long entities, @DefaultValue("100000") long links) {

	}

	private static final class Memory {

		private final Cache<String, Entity> entities;

		private final Cache<String, Link> links;

		Memory(Size size) {
			this.entities = Caffeine.newBuilder().maximumSize(size.entities()).build();
			this.links = Caffeine.newBuilder().maximumSize(size.links()).build();
		}

	}

}
