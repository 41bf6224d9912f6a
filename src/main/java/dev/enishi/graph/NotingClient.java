package dev.enishi.graph;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.QueryRunner;

import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.UserSelection;

/** Notes for {@link Reading} that a request reads past the caches. */
record NotingClient(Neo4jClient client) implements Neo4jClient {

	@Override
	public UnboundRunnableSpec query(String cypher) {
		Reading.noteUnknown();
		return this.client.query(cypher);
	}

	@Override
	public UnboundRunnableSpec query(Supplier<String> cypher) {
		Reading.noteUnknown();
		return this.client.query(cypher);
	}

	@Override
	public <T> OngoingDelegation<T> delegateTo(Function<QueryRunner, Optional<T>> callback) {
		Reading.noteUnknown();
		return this.client.delegateTo(callback);
	}

	@Override
	public QueryRunner getQueryRunner(DatabaseSelection database, UserSelection user) {
		Reading.noteUnknown();
		return this.client.getQueryRunner(database, user);
	}

	@Override
	public @Nullable DatabaseSelectionProvider getDatabaseSelectionProvider() {
		return this.client.getDatabaseSelectionProvider();
	}

}
