package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.enishi.graph.Dependency.OfFact;
import dev.enishi.graph.Dependency.OfLinks;
import dev.enishi.graph.Dependency.OfType;
import dev.enishi.graph.ReadCache.Size;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Caches look-ups: entities, links, sources and degrees by id, pages of links, and lists
 * by all that they depend on. A change invalidates what it touches and nothing else.
 */
@Component
@EnableConfigurationProperties(Size.class)
public class ReadCache {

	/** How many characters of a request weigh as much as a row. */
	private static final int OVERHEAD = 500;

	private static final int MOST_KEPT = 100;

	private final ChangeClock clock = new ChangeClock();

	private final LookUpCache<String, Optional<Entity>> entities;

	private final LookUpCache<String, Optional<Link>> links;

	private final LookUpCache<String, Optional<Source>> sources;

	private final LookUpCache<String, Integer> degrees;

	private final LookUpCache<Traversal, Page<LinkedEntity>> linkPages;

	private final LookUpCache<ListRequest, Page<Entity>> lists;

	private volatile Object generation = new Object();

	ReadCache(Size size) {
		this.entities = new LookUpCache<>(size.entities(), (id, entity) -> 1, this.clock,
				(id, entity) -> entity.filter((one) -> !one.id().equals(id))
					.<Collection<Dependency>>map((one) -> List.of(new OfFact(id), new OfFact(one.id())))
					.orElse(List.of(new OfFact(id))));
		this.links = new LookUpCache<>(size.links(), (id, link) -> 1, this.clock,
				(id, link) -> List.of(new OfFact(id)));
		this.sources = new LookUpCache<>(size.entities(), (id, source) -> 1, this.clock,
				(id, source) -> List.of(new OfFact(id)));
		this.degrees = new LookUpCache<>(size.entities(), (id, degree) -> 1, this.clock,
				(id, degree) -> List.of(new OfLinks(id)));
		this.linkPages = new LookUpCache<>(size.rows(),
				(traversal, page) -> weight(traversal.filter().conditions(), page), this.clock, ReadCache::parts);
		this.lists = new LookUpCache<>(size.rows(), (request, page) -> weight(List.of(request), page), this.clock,
				(request, page) -> List.of(request.dependency()));
	}

	/** With what may be long in a request. */
	private static int weight(List<?> conditions, Page<?> page) {
		return page.rows().size() + 1 + (conditions.isEmpty() ? 0 : conditions.toString().length() / OVERHEAD);
	}

	private static Collection<Dependency> parts(Traversal traversal, Page<LinkedEntity> page) {
		if (!traversal.filter().isOfLinksAlone()) {
			return List.of(Dependency.GRAPH);
		}
		List<Dependency> parts = new ArrayList<>(List.of(new OfLinks(traversal.entityId())));
		page.rows().forEach((row) -> {
			parts.add(new OfFact(row.value().link().id()));
			parts.add(new OfFact(row.value().other().id()));
		});
		return parts;
	}

	/**
	 * Follows a change, after the structure and before subscribers.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	void follow(GraphChanged change) {
		if (change.changes() != null) {
			touch(change.changes());
			if (change.changes().size() <= MOST_KEPT) {
				keep(change.revision(), change.changes());
			}
		}
		else {
			invalidate();
		}
	}

	/** Invalidates what some changes touch. */
	public void touch(List<Change> changes) {
		// when something holds depends on documents too
		if (changes.stream().anyMatch(Change::movesDate) || !this.clock.touch(Dependency.touchedBy(changes))) {
			invalidate();
		}
	}

	/** Invalidates everything and frees its memory. */
	public void invalidate() {
		this.clock.touchAll();
		List.of(this.entities, this.links, this.sources, this.degrees, this.linkPages, this.lists)
			.forEach(LookUpCache::clear);
		this.generation = new Object();
	}

	/** Another object after each time that everything was invalidated. */
	public Object generation() {
		return this.generation;
	}

	/** Begins to note what is read, for a response that is to be kept. */
	public Reading reading() {
		return new Reading(this.clock.now());
	}

	/** Whether nothing that was read has changed since. */
	public boolean isCurrent(Reading reading) {
		return this.clock.isCurrent(reading.begun(), reading.parts());
	}

	/** The count of changes, to be taken before reading what is mapped later. */
	long now() {
		return this.clock.now();
	}

	Map<String, Entity> entities(Collection<String> ids, Function<Set<String>, Map<String, Entity>> read) {
		return byId(this.entities, ids, read);
	}

	Map<String, Link> links(Collection<String> ids, Function<Set<String>, Map<String, Link>> read) {
		return byId(this.links, ids, read);
	}

	Map<String, Source> sources(Collection<String> ids, Function<Set<String>, Map<String, Source>> read) {
		return byId(this.sources, ids, read);
	}

	/** What depends on an id that nothing has depends on it too, but is not cached. */
	private static <V> Map<String, V> byId(LookUpCache<String, Optional<V>> cache, Collection<String> ids,
			Function<Set<String>, Map<String, V>> read) {
		Reading.note(ids.stream().map(OfFact::new).toList());
		Map<String, V> found = new HashMap<>();
		cache.all(ids, (unknown) -> {
			Map<String, Optional<V>> values = new HashMap<>();
			read.apply(unknown).forEach((id, value) -> values.put(id, Optional.of(value)));
			return values;
		}).forEach((id, value) -> value.ifPresent((one) -> found.put(id, one)));
		return found;
	}

	/** A page of which all links and entities are known; empty where one is not. */
	Optional<List<LinkedEntity>> known(List<LinkStructure.Row> rows) {
		return this.links.allKnown(rows.stream().map(LinkStructure.Row::link).toList())
			.flatMap((links) -> this.entities.allKnown(rows.stream().map(LinkStructure.Row::other).toList())
				.map((entities) -> rows.stream()
					.flatMap((row) -> present(links.get(row.link()), entities.get(row.other())))
					.toList()));
	}

	private static Stream<LinkedEntity> present(@Nullable Optional<Link> link, @Nullable Optional<Entity> entity) {
		return Stream.ofNullable(link)
			.flatMap(Optional::stream)
			.flatMap((one) -> Stream.ofNullable(entity)
				.flatMap(Optional::stream)
				.map((other) -> new LinkedEntity(one, other)));
	}

	/** What was just written need not be read to be shown. */
	private void keep(long revision, List<Change> changes) {
		long now = now();
		changes.stream()
			.flatMap((change) -> Stream.ofNullable(change.after()))
			.map((fact) -> fact.with(Fact.VERSION, revision))
			.forEach((fact) -> {
				switch (fact.kind()) {
					case ENTITY -> this.entities.put(fact.id(), Optional.of((Entity) fact), now);
					case LINK -> this.links.put(fact.id(), Optional.of((Link) fact), now);
					case SOURCE -> this.sources.put(fact.id(), Optional.of((Source) fact), now);
				}
			});
	}

	/** Puts a fact that was read beforehand. */
	void warm(Fact fact, long now) {
		if (fact instanceof Entity entity) {
			this.entities.warm(entity.id(), now, Optional.of(entity));
		}
		else if (fact instanceof Link link) {
			this.links.warm(link.id(), now, Optional.of(link));
		}
	}

	/** Mapped once, however many rows show it; null where it has no declared type. */
	@Nullable Entity entity(String id, long now, Supplier<Optional<Entity>> mapped) {
		return this.entities.get(id, now, mapped).orElse(null);
	}

	/** Mapped once, however many rows show it. */
	Link link(String id, long now, Supplier<Link> mapped) {
		return this.links.get(id, now, () -> Optional.of(mapped.get())).orElseThrow();
	}

	Map<String, Integer> degrees(Collection<String> ids, Function<Set<String>, Map<String, Integer>> read) {
		return this.degrees.all(ids, read);
	}

	Map<Traversal, Page<LinkedEntity>> linkPages(Collection<Traversal> pages,
			Function<Set<Traversal>, Map<Traversal, Page<LinkedEntity>>> read) {
		return this.linkPages.all(pages, read);
	}

	Page<Entity> list(ListRequest request, Supplier<Page<Entity>> read) {
		return this.lists.get(request, read);
	}

	/** A page of a list, by all that it depends on. */
	record ListRequest(EntityFilter filter, List<EntityOrder> orders, PageRequest page) {

		Dependency dependency() {
			EntityType type = this.filter.type();
			boolean alone = this.filter.isOfItsTypeAlone()
					&& this.orders.stream().allMatch(EntityOrder::isOfItsTypeAlone);
			return (alone && type != null) ? new OfType(type) : Dependency.GRAPH;
		}

	}

	/**
	 * How much is cached; an entity takes about a kilobyte, a link half of it, a row of a
	 * page a tenth.
	 *
	 * @param entities how many entities, 0 for none
	 * @param links how many links, 0 for none
	 * @param rows how many rows of pages, 0 for none; rows that show the same entity
	 * share it
	 * @param warm whether entities and links are read into it in the background when the
	 * service starts and after an import
	 */
	@ConfigurationProperties("enishi.read-cache")
	record Size(@DefaultValue("50000") long entities, @DefaultValue("100000") long links,
			@DefaultValue("300000") long rows, @DefaultValue("true") boolean warm) {

	}

}
