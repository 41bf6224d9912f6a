package dev.enishi.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.graph.ReadCache.Answer;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;

/**
 * What is remembered of the graph between two changes: entities, links and degrees by id,
 * pages of links, lists and answers by all that was asked for.
 */
final class Memory {

	/** What a row, or an answer besides its own bytes, takes at least. */
	private static final int OVERHEAD = 500;

	private final Cache<String, Entity> entities;

	private final Cache<String, Link> links;

	private final Cache<String, Integer> degrees;

	private final Cache<Traversal, Slice<Tie>> ties;

	private final Cache<Object, Slice<Entity>> lists;

	private final Cache<String, Answer> answers;

	Memory(ReadCache.Size size) {
		this.entities = Caffeine.newBuilder().maximumSize(size.entities()).build();
		this.links = Caffeine.newBuilder().maximumSize(size.links()).build();
		this.degrees = Caffeine.newBuilder().maximumSize(size.entities()).build();
		this.ties = pages(size.rows());
		this.lists = pages(size.rows());
		this.answers = Caffeine.newBuilder()
			.maximumWeight(size.answers().toBytes())
			.weigher((String asked, Answer answer) -> OVERHEAD + answer.json().length)
			.build();
	}

	private static <K, V> Cache<K, Slice<V>> pages(long rows) {
		return Caffeine.newBuilder()
			.maximumWeight(rows)
			.weigher((K asked, Slice<V> page) -> page.rows().size() + 1 + asked.toString().length() / OVERHEAD)
			.build();
	}

	Map<String, Entity> entities(Collection<String> ids, Function<Set<? extends String>, Map<String, Entity>> read) {
		return this.entities.getAll(ids, read);
	}

	Map<String, Link> links(Collection<String> ids, Function<Set<? extends String>, Map<String, Link>> read) {
		return this.links.getAll(ids, read);
	}

	/** What stands in many rows is made of the first. */
	Entity entity(String id, Supplier<Entity> read) {
		return this.entities.get(id, (unknown) -> read.get());
	}

	/** What stands in many rows is made of the first. */
	Link link(String id, Supplier<Link> read) {
		return this.links.get(id, (unknown) -> read.get());
	}

	Map<String, Integer> degrees(Collection<String> ids, Function<Set<? extends String>, Map<String, Integer>> read) {
		return this.degrees.getAll(ids, read);
	}

	Map<Traversal, Slice<Tie>> ties(Collection<Traversal> pages,
			Function<Set<? extends Traversal>, Map<Traversal, Slice<Tie>>> read) {
		return this.ties.getAll(pages, read);
	}

	/**
	 * A page of a list; what was asked for has to tell it from all others. Whoever asks
	 * while it is read reads too: to wait for another's read could not be interrupted.
	 */
	Slice<Entity> list(Object asked, Supplier<Slice<Entity>> read) {
		Slice<Entity> page = this.lists.getIfPresent(asked);
		if (page == null) {
			page = read.get();
			this.lists.put(asked, page);
		}
		return page;
	}

	Map<String, Answer> answers() {
		return this.answers.asMap();
	}

}
