package dev.enishi.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/** Reads the structure of the graph out of the database, row by row. */
@Component
class TopologyReader {

	private static final String NODES = "MATCH (e:Entity) WHERE e.id IS NOT NULL RETURN e.id AS id, labels(e) AS labels";

	private static final String LINKS = """
			MATCH (e:Entity)-[r]->(other:Entity)
			WHERE e.id IS NOT NULL AND other.id IS NOT NULL
			WITH e, collect([other.id, type(r), r.id, r.role, r.from, r.to, r.listed]) AS links
			RETURN e.id AS id, links
			""";

	private static final int ROWS_AT_ONCE = 5000;

	private final Driver driver;

	private final SessionConfig session;

	TopologyReader(Driver driver, DatabaseSelectionProvider databases) {
		this.driver = driver;
		SessionConfig.Builder config = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withFetchSize(ROWS_AT_ONCE);
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
				Nodes nodes = nodes(transaction.run(NODES));
				LinkColumns links = links(transaction.run(LINKS), nodes.ids());
				return new Reading(new Topology(nodes.ids(), nodes.types(), links), mark);
			});
		}
	}

	private static Nodes nodes(Result rows) {
		List<String> ids = new ArrayList<>();
		Map<String, EntityType> types = new HashMap<>();
		while (rows.hasNext()) {
			Record row = rows.next();
			EntityType type = type(row.get("labels"));
			if (type != null) {
				ids.add(row.get("id").asString());
				types.put(row.get("id").asString(), type);
			}
		}
		String[] sorted = ids.toArray(String[]::new);
		Arrays.sort(sorted);
		byte[] bytes = new byte[sorted.length];
		for (int node = 0; node < sorted.length; node++) {
			bytes[node] = (byte) types.getOrDefault(sorted[node], EntityType.PERSON).ordinal();
		}
		return new Nodes(sorted, bytes);
	}

	private static @Nullable EntityType type(Value labels) {
		for (Value label : labels.values()) {
			EntityType type = EntityType.ofLabel(label.asString()).orElse(null);
			if (type != null) {
				return type;
			}
		}
		return null;
	}

	private static LinkColumns links(Result rows, String[] ids) {
		LinkColumns columns = new LinkColumns(1024);
		while (rows.hasNext()) {
			Record row = rows.next();
			int source = Arrays.binarySearch(ids, row.get("id").asString());
			List<Value> links = new ArrayList<>(row.get("links").asList((link) -> link));
			links.sort(Comparator.comparingLong((link) -> link.get(6).asLong(0)));
			links.forEach((link) -> add(columns, ids, source, link));
		}
		return columns.trimmed();
	}

	private static void add(LinkColumns columns, String[] ids, int source, Value link) {
		int target = Arrays.binarySearch(ids, link.get(0).asString());
		LinkType type = LinkType.ofName(link.get(1).asString()).orElse(null);
		String id = text(link.get(2));
		if (source < 0 || target < 0 || type == null || id == null) {
			return;
		}
		OptionalLong hash = LinkIds.hash(type, id);
		columns.add(source, target, type.ordinal(), role(text(link.get(3))), Days.first(date(text(link.get(4)))),
				Days.last(date(text(link.get(5)))), hash.orElse(0));
		if (hash.isEmpty()) {
			columns.foreignId(id);
		}
	}

	/** A role that others wrote and we do not know counts as none. */
	private static int role(@Nullable String role) {
		return Role.ofName(role).map(Role::ordinal).orElse(Topology.NO_ROLE);
	}

	/** A date that others wrote and that is none counts as not known. */
	private static @Nullable String date(@Nullable String text) {
		try {
			return (text != null) ? PartialDate.parse(text).text() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable String text(Value value) {
		return value.isNull() ? null : value.asObject().toString();
	}

	/**
	 * What was read.
	 *
	 * @param topology the structure
	 * @param mark the mark of the database at that time
	 */
	record Reading(Topology topology, String mark) {

	}

	private record Nodes(String[] ids, byte[] types) {

	}

}
