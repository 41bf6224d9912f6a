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

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Remembers what was looked up, until the graph changes: entities, links and degrees by
 * id, pages of links, lists and answers by all that was asked for. A look-up that was
 * under way when the graph changed fills a memory that nobody reads any more, so what it
 * brings is never served as new.
 */
@Component
@EnableConfigurationProperties(ReadCache.Size.class)
public class ReadCache {

	/** What a row, or an answer besides its own text, takes at least, in characters. */
	private static final int OVERHEAD = 500;

	private final Size size;

	private volatile Memory memory;

	ReadCache(Size size) {
		this.size = size;
		this.memory = new Memory(size);
	}

	/** Forgets everything, because the graph has changed; before anybody is told so. */
	@EventListener(GraphChanged.class)
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	public void forget() {
		this.memory = new Memory(this.size);
	}

	Map<String, Entity> entities(Collection<String> ids, Function<Set<? extends String>, Map<String, Entity>> read) {
		return this.memory.entities.getAll(ids, read);
	}

	Map<String, Link> links(Collection<String> ids, Function<Set<? extends String>, Map<String, Link>> read) {
		return this.memory.links.getAll(ids, read);
	}

	Map<String, Integer> degrees(Collection<String> ids, Function<Set<? extends String>, Map<String, Integer>> read) {
		return this.memory.degrees.getAll(ids, read);
	}

	Map<Traversal, Slice<Tie>> ties(Collection<Traversal> pages,
			Function<Set<? extends Traversal>, Map<Traversal, Slice<Tie>>> read) {
		return this.memory.ties.getAll(pages, read);
	}

	/**
	 * A page of a list; what was asked for has to tell it from all others. Whoever asks
	 * while it is read reads too: to wait for another's read could not be interrupted.
	 */
	Slice<Entity> list(Object asked, Supplier<Slice<Entity>> read) {
		Cache<Object, Slice<Entity>> lists = this.memory.lists;
		Slice<Entity> page = lists.getIfPresent(asked);
		if (page == null) {
			page = read.get();
			lists.put(asked, page);
		}
		return page;
	}

	/**
	 * Answers as they are now: by a hash of what was asked, as JSON. What is put there
	 * after the graph has changed is never found.
	 */
	public Map<String, String> answers() {
		return this.memory.answers.asMap();
	}

	/**
	 * How much is remembered; an entity takes about a kilobyte, a link half of it.
	 *
	 * @param entities how many entities, 0 for none
	 * @param links how many links, 0 for none
	 * @param rows how many rows of pages, 0 for none; a row takes as much as the entity
	 * and the link in it
	 * @param answers how many characters of answers, 0 for none
	 */
	@ConfigurationProperties("enishi.read-cache")
	record Size(@DefaultValue("50000") long entities, @DefaultValue("100000") long links,
			@DefaultValue("100000") long rows, @DefaultValue("32000000") long answers) {

	}

	private static final class Memory {

		private final Cache<String, Entity> entities;

		private final Cache<String, Link> links;

		private final Cache<String, Integer> degrees;

		private final Cache<Traversal, Slice<Tie>> ties;

		private final Cache<Object, Slice<Entity>> lists;

		private final Cache<String, String> answers;

		Memory(Size size) {
			this.entities = Caffeine.newBuilder().maximumSize(size.entities()).build();
			this.links = Caffeine.newBuilder().maximumSize(size.links()).build();
			this.degrees = Caffeine.newBuilder().maximumSize(size.entities()).build();
			this.ties = pages(size.rows());
			this.lists = pages(size.rows());
			this.answers = Caffeine.newBuilder()
				.maximumWeight(size.answers())
				.weigher((String asked, String answer) -> OVERHEAD + answer.length())
				.build();
		}

		private static <K, V> Cache<K, Slice<V>> pages(long rows) {
			return Caffeine.newBuilder()
				.maximumWeight(rows)
				.weigher((K asked, Slice<V> page) -> page.rows().size() + 1 + asked.toString().length() / OVERHEAD)
				.build();
		}

	}

}
