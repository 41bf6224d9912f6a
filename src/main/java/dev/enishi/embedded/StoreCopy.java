package dev.enishi.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** Copies nodes and relationships; constraints and indexes are made at the next start. */
final class StoreCopy {

	private static final int AT_ONCE = 10_000;

	private final GraphDatabaseService to;

	/** The new ids by the old ones. */
	private final Map<String, String> ids = new HashMap<>();

	private StoreCopy(GraphDatabaseService to) {
		this.to = to;
	}

	/** Copies all of a graph into an empty one. */
	static Counts copy(GraphDatabaseService from, GraphDatabaseService to) {
		StoreCopy copy = new StoreCopy(to);
		try (Transaction reading = from.beginTx();
				ResourceIterable<Node> nodes = reading.getAllNodes();
				ResourceIterable<Relationship> relationships = reading.getAllRelationships()) {
			long copied = copy.inBatches(nodes, copy::node);
			return new Counts(copied, copy.inBatches(relationships, copy::relationship));
		}
	}

	private <T> long inBatches(Iterable<T> all, Writing<T> writing) {
		List<T> batch = new ArrayList<>();
		long count = 0;
		for (T one : all) {
			batch.add(one);
			count++;
			if (batch.size() == AT_ONCE) {
				write(batch, writing);
			}
		}
		write(batch, writing);
		return count;
	}

	private <T> void write(List<T> batch, Writing<T> writing) {
		try (Transaction transaction = this.to.beginTx()) {
			batch.forEach((one) -> writing.write(one, transaction));
			transaction.commit();
		}
		batch.clear();
	}

	private void node(Node node, Transaction transaction) {
		List<Label> labels = new ArrayList<>();
		node.getLabels().forEach(labels::add);
		Node copy = transaction.createNode(labels.toArray(Label[]::new));
		properties(node, copy);
		this.ids.put(node.getElementId(), copy.getElementId());
	}

	private void relationship(Relationship relationship, Transaction transaction) {
		Node start = transaction.getNodeByElementId(this.ids.get(relationship.getStartNode().getElementId()));
		Node end = transaction.getNodeByElementId(this.ids.get(relationship.getEndNode().getElementId()));
		properties(relationship, start.createRelationshipTo(end, relationship.getType()));
	}

	private static void properties(Entity from, Entity to) {
		from.getAllProperties().forEach(to::setProperty);
	}

	/** Writes a copy of something. */
	private interface Writing<T> {

		void write(T one, Transaction transaction);

	}

	/**
	 * How much was copied.
	 *
	 * @param nodes how many nodes
	 * @param relationships how many relationships
	 */
	record Counts(long nodes, long relationships) {

	}

}
