package dev.enishi.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jClient.UnboundRunnableSpec;
import org.springframework.stereotype.Component;

/**
 * Writes what is no fact: tokens, saved views, decisions. Each such transaction counts
 * itself, so that nobody takes it for a change of the graph and reads everything again.
 */
@Component
public class Bookkeeping {

	private static final String COUNT = """
			MERGE (b:Bookkeeping {id: 'bookkeeping'}) SET b.transactions = coalesce(b.transactions, 0) + 1
			WITH b\s""";

	private final Neo4jClient client;

	Bookkeeping(Neo4jClient client) {
		this.client = client;
	}

	/** Cypher that writes, in a transaction of its own. */
	public UnboundRunnableSpec write(String cypher) {
		return this.client.query(COUNT + cypher);
	}

}
