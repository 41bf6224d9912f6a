package dev.enishi.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Change;
import dev.enishi.model.Change.Action;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/** Writes changes to the graph, in the transaction of the caller. */
@Component
public class FactWriter {

	private final Neo4jClient client;

	FactWriter(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Writes changes.
	 * @throws IllegalStateException when the graph is not as it was when they were found,
	 * so that the transaction has to be rolled back
	 */
	public void write(List<Change> changes) {
		write(changes, new RoundTrip());
	}

	/** Writes changes, after other statements that are sent with them. */
	public void write(List<Change> changes, RoundTrip others) {
		add(changes, others);
		IdentityMap.invalidate();
		others.send(this.client);
	}

	private static void add(List<Change> changes, RoundTrip trip) {
		each(trip, changes, Kind.LINK, Action.REMOVED, "MATCH ()-[r:%1$s]->() WHERE r.id IN $in.ids DELETE r");
		each(trip, changes, Kind.ENTITY, Action.REMOVED, "MATCH (e:Entity) WHERE e.id IN $in.ids DETACH DELETE e");
		each(trip, changes, Kind.SOURCE, Action.REMOVED, "MATCH (s:Source) WHERE s.id IN $in.ids DELETE s");
		each(trip, changes, Kind.SOURCE, Action.ADDED,
				"UNWIND $in.rows AS row CREATE (s:Source) SET s = row.properties");
		each(trip, changes, Kind.SOURCE, Action.CHANGED,
				"UNWIND $in.rows AS row MATCH (s:Source {id: row.id}) SET s = row.properties");
		each(trip, changes, Kind.ENTITY, Action.ADDED,
				"UNWIND $in.rows AS row CREATE (e:Entity:%1$s) SET e = row.properties");
		each(trip, changes, Kind.ENTITY, Action.CHANGED,
				"UNWIND $in.rows AS row MATCH (e:Entity {id: row.id}) SET e = row.properties");
		each(trip, changes, Kind.LINK, Action.ADDED, """
				UNWIND $in.rows AS row
				MATCH (source:Entity {id: row.source})
				MATCH (target:Entity {id: row.target})
				CREATE (source)-[r:%1$s]->(target) SET r = row.properties""");
		each(trip, changes, Kind.LINK, Action.CHANGED, """
				MATCH ()-[r:%1$s]->() WHERE r.id IN $in.ids
				SET r = $in.byId[r.id].properties""");
	}

	private static void each(RoundTrip trip, List<Change> changes, Kind kind, Action action, String statement) {
		changes.stream()
			.filter((change) -> change.fact().kind() == kind && change.action() == action)
			.map(Change::fact)
			.collect(groupingBy(Fact::typeName, toList()))
			.forEach((type, facts) -> trip.add(statement.formatted(type), "count(*)", parameters(statement, facts),
					(written) -> {
						if (action != Action.REMOVED && written.asLong() != facts.size()) {
							throw new IllegalStateException(
									"The graph has changed in the meantime: %d of %d %s could be written"
										.formatted(written.asLong(), facts.size(), type));
						}
					}));
	}

	private static Map<String, Object> parameters(String statement, List<Fact> facts) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("ids", facts.stream().map(Fact::id).toList());
		if (statement.contains("$in.rows")) {
			parameters.put("rows", facts.stream().map(FactWriter::row).toList());
		}
		if (statement.contains("$in.byId")) {
			parameters.put("byId", facts.stream().collect(toMap(Fact::id, FactWriter::row)));
		}
		return parameters;
	}

	private static Map<String, Object> row(Fact fact) {
		Map<String, Object> row = new HashMap<>(Map.of("id", fact.id(), "properties", fact.properties()));
		if (fact instanceof Link link) {
			row.put("source", link.sourceId());
			row.put("target", link.targetId());
		}
		return row;
	}

}
