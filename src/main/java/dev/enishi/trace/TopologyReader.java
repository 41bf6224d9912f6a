package dev.enishi.trace;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import dev.enishi.graph.LinkIds;
import dev.enishi.model.EntityType;
import dev.enishi.model.LinkType;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
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
			MATCH (e:%s) WHERE e:Entity AND e.id IS NOT NULL RETURN collect(id(e)), collect(e.id)""";

	private static final String LINKS = """
			UNWIND $numbers AS number MATCH (source) WHERE id(source) = number
			MATCH (source)-[r]->(target:Entity) WHERE r.id IS NOT NULL
			RETURN collect(number), collect(id(target)), collect(type(r)), collect(r.id), collect(coalesce(r.role, '')),
			  collect(coalesce(r.from, '')), collect(coalesce(r.to, ''))""";

	private static final int NODES_AT_ONCE = 5000;

	private final Driver driver;

	private final SessionConfig session;

	TopologyReader(Driver driver, DatabaseSelectionProvider databases) {
		this.driver = driver;
		SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ);
		String database = databases.getDatabaseSelection().getValue();
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
	}

	/**
	 * A mark that changes with every transaction that is committed, whoever commits it.
	 */
	String mark() {
		try (Session session = this.driver.session(this.session)) {
			session.run("RETURN 1").consume();
			return session.lastBookmarks().toString();
		}
	}

	/**
	 * The structure as it is now, no older than its mark. A link to a node that appeared
	 * in between is left to the next reading.
	 */
	Reading read() {
		try (Session session = this.driver.session(this.session)) {
			session.run("RETURN 1").consume();
			String mark = session.lastBookmarks().toString();
			return session.executeRead((transaction) -> {
				NodeNumbers nodes = nodes(transaction);
				LinkColumns links = new LinkColumns(1024);
				for (List<Long> numbers : nodes.batches(NODES_AT_ONCE)) {
					add(links, nodes, transaction.run(LINKS, Map.of("numbers", numbers)).single());
				}
				return new Reading(new Topology(nodes.ids(), nodes.types(), links.trimmed()), mark);
			});
		}
	}

	private static NodeNumbers nodes(TransactionContext transaction) {
		NodeNumbers.Builder nodes = new NodeNumbers.Builder();
		for (EntityType type : EntityType.values()) {
			Record columns = transaction.run(NODES.formatted(type.label())).single();
			for (int row = 0; row < columns.get(0).size(); row++) {
				nodes.add(columns.get(0).get(row).asLong(), columns.get(1).get(row).asString(), type);
			}
		}
		return nodes.build();
	}

	private static void add(LinkColumns links, NodeNumbers nodes, Record columns) {
		for (int row = 0; row < columns.get(0).size(); row++) {
			int source = nodes.node(columns.get(0).get(row).asLong());
			int target = nodes.node(columns.get(1).get(row).asLong());
			LinkType type = LinkType.ofName(columns.get(2).get(row).asString()).orElse(null);
			if (source < 0 || target < 0 || type == null) {
				continue;
			}
			String id = text(columns.get(3).get(row));
			OptionalLong hash = LinkIds.hash(type, id);
			links.add(source, target, type.ordinal(), role(text(columns.get(4).get(row))),
					Days.first(date(text(columns.get(5).get(row)))), Days.last(date(text(columns.get(6).get(row)))),
					hash.orElse(0));
			if (hash.isEmpty()) {
				links.foreignId(id);
			}
		}
	}

	/** A role that others wrote and we do not know counts as none. */
	private static int role(String role) {
		return role.isEmpty() ? Topology.NO_ROLE : Role.ofName(role).map(Role::ordinal).orElse(Topology.NO_ROLE);
	}

	/** A date that others wrote and that is none counts as not known. */
	private static @Nullable String date(String text) {
		if (text.isEmpty()) {
			return null;
		}
		try {
			return PartialDate.parse(text).text();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String text(Value value) {
		return value.asObject().toString();
	}

	/**
	 * What was read.
	 *
	 * @param topology the structure
	 * @param mark the mark of the database at that time
	 */
	record Reading(Topology topology, String mark) {

	}

}
