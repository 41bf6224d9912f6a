package dev.enishi.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.stereotype.Component;

/**
 * Sessions beside the transactions of the caller, for what reads on while others write.
 */
@Component
public class Sessions {

	private final Driver driver;

	private final SessionConfig config;

	Sessions(Driver driver, DatabaseSelectionProvider databases) {
		this.driver = driver;
		String database = databases.getDatabaseSelection().getValue();
		this.config = (database != null) ? SessionConfig.forDatabase(database) : SessionConfig.defaultConfig();
	}

	/** A new session, to be closed by the caller. */
	public Session open() {
		Reading.noteUnknown();
		return this.driver.session(this.config);
	}

}
