package dev.enishi.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Reads facts as they are stored at this moment, in the transaction of the caller, for
 * those who change or export them.
 */
@Component
public class StoredFacts {

	private static final String NODE = " RETURN e";

	private static final String LINK = " RETURN " + FactMapping.LINK;

	private static final String CITES = "any(line IN %s.citations WHERE split(line, '\\t')[0] IN $sources)";

	private final Neo4jClient client;

	private final Sessions sessions;

	private final FactMapping facts;

	private final Vocabulary vocabulary;

	StoredFacts(Neo4jClient client, Sessions sessions, FactMapping facts, Vocabulary vocabulary) {
		this.client = client;
		this.sessions = sessions;
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	/** What is stored under the ids of some facts of one kind, by id. */
	public Map<String, Fact> of(Kind kind, Collection<? extends Fact> facts) {
		Map<String, Fact> stored = new HashMap<>();
		facts.stream()
			.collect(groupingBy((fact) -> (kind == Kind.LINK) ? fact.typeName() : "", mapping(Fact::id, toList())))
			.forEach((type, ids) -> find(kind, byIds(kind, type), ids, stored));
		return stored;
	}

	/** What is stored under the ids of some facts, by id. */
	public Map<String, Fact> of(Collection<? extends Fact> facts) {
		Map<String, Fact> stored = new HashMap<>();
		facts.stream().collect(groupingBy(Fact::kind, toList())).forEach((kind, some) -> stored.putAll(of(kind, some)));
		return stored;
	}

	/** What is stored under some ids, whatever it is. */
	public Map<String, Fact> byId(Collection<String> ids) {
		Map<String, Fact> stored = new HashMap<>();
		Optional<IdentityMap> read = IdentityMap.of(ids);
		if (read.isPresent()) {
			ids.forEach((id) -> read.get().find(id).ifPresent((fact) -> stored.put(id, fact)));
			return stored;
		}
		this.vocabulary.byLinkType(ids).forEach((type, some) -> {
			Kind kind = type.isEmpty() ? Kind.ENTITY : Kind.LINK;
			find(kind, byIds(kind, type), some, stored);
		});
		List<String> others = ids.stream().filter((id) -> !stored.containsKey(id)).toList();
		if (!others.isEmpty()) {
			find(Kind.SOURCE, byIds(Kind.SOURCE, ""), others, stored);
		}
		return stored;
	}

	/**
	 * What is stored under an id, whatever it is, also one that an entity had before it
	 * was merged into another; empty where nothing is.
	 */
	public Optional<Fact> find(String id) {
		return Optional.ofNullable(byId(List.of(id)).get(id)).or(() -> {
			Optional<IdentityMap> read = IdentityMap.of(List.of(id));
			if (read.isPresent()) {
				return read.get().findFormer(id);
			}
			Map<String, Fact> found = new HashMap<>();
			find(Kind.ENTITY,
					"UNWIND $ids AS id MATCH (e:Entity {merged: true}) WHERE id IN e.formerIds OR id IN e.earlierIds"
							+ NODE,
					List.of(id), found);
			return found.values().stream().findFirst();
		});
	}

	/** The entity that is stored under an id, also a former one. */
	public Optional<Entity> findEntity(String id) {
		return find(id).filter(Entity.class::isInstance).map(Entity.class::cast);
	}

	/** All links of an entity, by id. */
	public List<Link> linksOf(String id) {
		Map<String, Fact> found = new TreeMap<>();
		find(Kind.LINK, "MATCH (e:Entity)-[r]-() WHERE e.id IN $ids AND r.id IS NOT NULL" + LINK, List.of(id), found);
		return found.values().stream().map(Link.class::cast).toList();
	}

	/** The facts that a revision wrote last, some of them where there are more. */
	public List<Fact> writtenBy(long revision, int most) {
		Map<String, Fact> found = new TreeMap<>();
		String limit = " LIMIT " + most;
		String match = " WHERE %s.version = " + revision;
		find(Kind.SOURCE, "MATCH (e:Source)" + match.formatted("e") + NODE + limit, List.of(), found);
		find(Kind.ENTITY, "MATCH (e:Entity)" + match.formatted("e") + NODE + limit, List.of(), found);
		find(Kind.LINK, "MATCH ()-[r]->()" + match.formatted("r") + " AND r.id IS NOT NULL" + LINK + limit, List.of(),
				found);
		return List.copyOf(found.values());
	}

	/** How many entities and links cite a document, besides some. */
	public long citing(String source, Collection<String> besides) {
		long[] count = { 0 };
		Consumer<Fact> counting = (fact) -> count[0] += besides.contains(fact.id()) ? 0 : 1;
		citing(Kind.ENTITY, List.of(source), counting);
		citing(Kind.LINK, List.of(source), counting);
		return count[0];
	}

	/** Hands out all facts of a kind that cite one of some documents. */
	public void citing(Kind kind, Collection<String> sources, Consumer<Fact> action) {
		Map<String, Object> parameters = Map.of("sources", List.copyOf(sources));
		if (kind == Kind.LINK) {
			for (LinkType type : this.vocabulary.linkTypes()) {
				stream(kind, "MATCH ()-[r:" + type + "]->() WHERE r.id IS NOT NULL AND " + CITES.formatted("r") + LINK,
						parameters, action);
			}
		}
		else {
			stream(kind, "MATCH (e:Entity) WHERE " + CITES.formatted("e") + NODE + " ORDER BY e.id", parameters,
					action);
		}
	}

	/** Hands out all facts of a type, in the order in which an export has them. */
	public void all(Kind kind, String type, Consumer<Fact> action) {
		stream(kind,
				(kind == Kind.LINK)
						? "MATCH ()-[r:" + type + "]->() WHERE r.id IS NOT NULL" + LINK
								+ " ORDER BY coalesce(r.listed, 0), r.id"
						: "MATCH (e:" + type + ")" + NODE + " ORDER BY e.id",
				Map.of(), action);
	}

	/**
	 * For links the type has its own index, which UNWIND would not make the planner use.
	 */
	private static String byIds(Kind kind, String type) {
		return switch (kind) {
			case SOURCE -> "UNWIND $ids AS id MATCH (e:Source {id: id})" + NODE;
			case ENTITY -> "UNWIND $ids AS id MATCH (e:Entity {id: id})" + NODE;
			case LINK -> "MATCH ()-[r:" + type + "]->() WHERE r.id IN $ids" + LINK;
		};
	}

	private void find(Kind kind, String statement, List<String> ids, Map<String, Fact> found) {
		Function<Record, Fact> fact = mapper(kind);
		this.client.query(statement).bind(ids).to("ids").fetchAs(Fact.class).mappedBy((system, row) -> {
			Fact read = fact.apply(row);
			found.put(read.id(), read);
			return read;
		}).all();
	}

	/** Not in a transaction that is tried again, because what was handed out stays so. */
	private void stream(Kind kind, String statement, Map<String, Object> parameters, Consumer<Fact> action) {
		Function<Record, Fact> fact = mapper(kind);
		try (Session session = this.sessions.open()) {
			session.run(statement, parameters).forEachRemaining((row) -> action.accept(fact.apply(row)));
		}
	}

	private Function<Record, Fact> mapper(Kind kind) {
		return switch (kind) {
			case SOURCE -> (row) -> this.facts.source(row.get("e").asNode());
			case ENTITY -> (row) -> this.facts.anyEntity(row.get("e").asNode());
			case LINK -> this.facts::link;
		};
	}

}
