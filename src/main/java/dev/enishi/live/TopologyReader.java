package dev.enishi.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.enishi.graph.EvidenceConditions;
import dev.enishi.graph.FactJson;
import dev.enishi.model.Basis;
import dev.enishi.model.Change;
import dev.enishi.model.LinkIds;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the structure of the graph out of the database. Many rows in columns of one
 * record arrive several times faster than a record each.
 */
@Component
class TopologyReader {

	/**
	 * Numbers that hold for one transaction are all that links need to find their nodes.
	 */
	private static final String NODES = """
			MATCH (e:%s) WHERE e:Entity AND e.id > $after WITH e ORDER BY e.id LIMIT $most
			RETURN collect(id(e)), collect(e.id),
			  collect(%s)""";

	/**
	 * A hash is read where there is one, because the text of an id costs the database
	 * more than all else together; {@code coalesce} would read both.
	 */
	private static final String LINKS = """
			UNWIND $numbers AS number MATCH (source) WHERE id(source) = number
			MATCH (source)-[r]->(target:Entity)
			WITH number, r, target, [line IN coalesce(r.citations, []) | split(line, '\t')] AS citations
			WITH number, r, target, citations, any(citation IN citations WHERE citation[3] = 'STATED') AS stated
			RETURN type(r) AS type, r.role AS role, stated,
			  [citation IN citations WHERE citation[3] = 'STATED' OR NOT stated | citation[0]] AS documents, collect(number) AS sources, collect(id(target)) AS targets,
			  collect(CASE WHEN r.hash IS NULL THEN coalesce(r.id, '') ELSE r.hash END) AS ids,
			  collect(coalesce(r.from, '')) AS from, collect(coalesce(r.to, '')) AS to,
			  collect(coalesce(r.listed, 0)) AS listed""";

	private static final String RECORDED = """
			MATCH (r:Revision) WHERE $after < r.number <= $upTo AND NOT r.kind IN ['IMPORT', 'ERASURE']
			RETURN count(r)""";

	private static final String CHANGES = """
			MATCH (c:Change) WHERE $after < c.revision <= $upTo
			RETURN c.revision AS revision, c.change AS change ORDER BY c.revision, c.position LIMIT $most""";

	private static final int MOST_CHANGES = 1000;

	private static final int ATTEMPTS = 5;

	private static final String HEAD = """
			OPTIONAL MATCH (l:Ledger {id: 'ledger'}) OPTIONAL MATCH (b:Bookkeeping {id: 'bookkeeping'})
			RETURN coalesce(l.head, 0), coalesce(b.transactions, 0)""";

	private static final int NODES_AT_ONCE = 5000;

	/** How many nodes come in one record, so that none has to hold millions. */
	private static final int NODES_IN_RECORD = 100_000;

	private final Driver driver;

	private final @Nullable String database;

	private final Vocabulary vocabulary;

	private final FactJson json;

	TopologyReader(Driver driver, DatabaseSelectionProvider databases, Vocabulary vocabulary, FactJson json) {
		this.json = json;
		this.vocabulary = vocabulary;
		this.driver = driver;
		this.database = databases.getDatabaseSelection().getValue();
	}

	/**
	 * A mark that changes with every transaction that is committed, whoever commits it.
	 */
	String mark() {
		return bookmarks().toString();
	}

	/**
	 * Where the database stands; empty where it does not say, or others write all the
	 * time.
	 */
	Optional<Position> position() {
		try (Session session = this.driver.session(config(Set.of()))) {
			Set<Bookmark> before = Set.of();
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				Record head = session.run(HEAD).single();
				if (session.lastBookmarks().equals(before)) {
					// nothing was committed while this was read
					return Position.of(before, head.get(0).asLong(), head.get(1).asLong());
				}
				before = session.lastBookmarks();
			}
			return Optional.empty();
		}
	}

	/**
	 * What the revisions between two have changed, in order; empty where that is too much
	 * or was not recorded.
	 */
	Optional<SortedMap<Long, List<Change>>> changes(long after, long upTo) {
		Map<String, Object> range = Map.of("after", after, "upTo", upTo, "most", MOST_CHANGES + 1);
		long recorded = read(Set.of(), (transaction) -> transaction.run(RECORDED, range).single().get(0).asLong());
		if (recorded != upTo - after) {
			return Optional.empty();
		}
		SortedMap<Long, List<Change>> changes = new TreeMap<>();
		List<Record> rows = read(Set.of(), (transaction) -> transaction.run(CHANGES, range).list());
		rows.forEach((row) -> changes.computeIfAbsent(row.get("revision").asLong(), (revision) -> new ArrayList<>())
			.add(this.json.read(row.get("change").asString(), Change.class)));
		return (rows.size() > MOST_CHANGES) ? Optional.empty() : Optional.of(changes);
	}

	/**
	 * The structure as it is now, no older than its mark. A link to a node that appeared
	 * in between is left to the next reading.
	 */
	Reading read() {
		Optional<Position> position = position();
		Set<Bookmark> mark = bookmarks();
		EvidenceReader evidence = new EvidenceReader(read(mark, TopologyReader::documentDates));
		NodeNumbers nodes = new NodeNumbers(this.vocabulary.entityTypes()
			.parallelStream()
			.flatMap((type) -> read(mark, (transaction) -> nodes(transaction, type)).stream())
			.toList());
		List<LinkColumns> links = nodes.batches(NODES_AT_ONCE)
			.parallelStream()
			.map((numbers) -> read(mark, (transaction) -> links(transaction, nodes, numbers, evidence)))
			.toList();
		LinkColumns columns = LinkColumns.joined(links, this.vocabulary, evidence.table());
		return new Reading(
				new Topology(nodes.ids(), nodes.types(), nodes.stated(), columns, read(mark, TopologyReader::formerIds),
						this.vocabulary, new Columns(new ColumnReader(this, this.vocabulary), evidence)),
				evidence, mark.toString(), position);
	}

	/** Reads what is there now, all that was committed before. */
	<T> T readNow(TransactionCallback<T> work) {
		return read(bookmarks(), work);
	}

	private Set<Bookmark> bookmarks() {
		try (Session session = this.driver.session(config(Set.of()))) {
			session.run("RETURN 1").consume();
			return session.lastBookmarks();
		}
	}

	private <T> T read(Set<Bookmark> noOlderThan, TransactionCallback<T> work) {
		try (Session session = this.driver.session(config(noOlderThan))) {
			return session.executeRead(work);
		}
	}

	private SessionConfig config(Set<Bookmark> noOlderThan) {
		SessionConfig.Builder config = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarks(noOlderThan);
		return ((this.database != null) ? config.withDatabase(this.database) : config).build();
	}

	private static Map<String, String> formerIds(TransactionContext transaction) {
		Map<String, String> formerIds = new HashMap<>();
		transaction.run(
				"MATCH (e:Entity {merged: true}) UNWIND coalesce(e.formerIds, []) + coalesce(e.earlierIds, []) AS former "
						+ "RETURN former, e.id AS id")
			.forEachRemaining((row) -> formerIds.put(row.get("former").asString(), row.get("id").asString()));
		return formerIds;
	}

	private static Map<String, String> documentDates(TransactionContext transaction) {
		Map<String, String> dates = new HashMap<>();
		transaction.run("MATCH (s:Source) WHERE s.date IS NOT NULL RETURN s.id AS id, s.date AS date")
			.forEachRemaining((row) -> dates.put(row.get("id").asString(), text(row.get("date"))));
		return dates;
	}

	private static List<NodeNumbers.Node> nodes(TransactionContext transaction, EntityType type) {
		String statement = NODES.formatted(type.label(), EvidenceConditions.basis("e", Basis.STATED));
		List<NodeNumbers.Node> nodes = new ArrayList<>();
		String after = "";
		int read = NODES_IN_RECORD;
		while (read == NODES_IN_RECORD) {
			Record columns = transaction.run(statement, Map.of("after", after, "most", NODES_IN_RECORD)).single();
			read = columns.get(0).size();
			for (int row = 0; row < read; row++) {
				after = columns.get(1).get(row).asString();
				nodes.add(new NodeNumbers.Node(columns.get(0).get(row).asLong(), after, type,
						columns.get(2).get(row).asBoolean()));
			}
		}
		return nodes;
	}

	private LinkColumns links(TransactionContext transaction, NodeNumbers nodes, List<Long> sources,
			EvidenceReader evidence) {
		LinkColumns links = new LinkColumns(sources.size(), this.vocabulary, evidence.table());
		transaction.run(LINKS, Map.of("numbers", sources)).forEachRemaining((row) -> add(links, nodes, row, evidence));
		return links;
	}

	private void add(LinkColumns links, NodeNumbers nodes, Record row, EvidenceReader evidence) {
		LinkType type = this.vocabulary.linkType(row.get("type").asString()).orElse(null);
		if (type == null) {
			return;
		}
		int role = role(text(row.get("role")));
		EvidenceReader.Cited cited = evidence.cited(row.get("documents").asList(TopologyReader::text),
				row.get("stated").asBoolean());
		for (int i = 0; i < row.get("ids").size(); i++) {
			int source = nodes.node(row.get("sources").get(i).asLong());
			int target = nodes.node(row.get("targets").get(i).asLong());
			Object id = row.get("ids").get(i).asObject();
			if (source >= 0 && target >= 0 && !id.equals("")) {
				OptionalLong hash = (id instanceof Long known) ? OptionalLong.of(known)
						: LinkIds.hash(type.name(), id.toString());
				links.add(source, target, type.index(), role,
						cited.between(text(row.get("from").get(i)), text(row.get("to").get(i))), hash.orElse(0),
						(row.get("listed").get(i).asObject() instanceof Number listed) ? listed.longValue() : 0);
				if (hash.isEmpty()) {
					links.foreignId(id.toString());
				}
			}
		}
	}

	/** A role that others wrote and we do not know counts as none. */
	private int role(String role) {
		return this.vocabulary.role(role).map(Role::index).orElse(Topology.NO_ROLE);
	}

	private static String text(Value value) {
		return value.isNull() ? "" : value.asObject().toString();
	}

	/**
	 * What was read.
	 *
	 * @param topology the structure
	 * @param evidence the dates of the documents
	 * @param mark the mark of the database at that time
	 * @param position where the database stood then, or before
	 */
	record Reading(Topology topology, EvidenceReader evidence, String mark, Optional<Position> position) {

	}

}
