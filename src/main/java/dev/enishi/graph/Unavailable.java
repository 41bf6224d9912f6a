package dev.enishi.graph;

import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;

/** Tells faults of the database from faults of requests and of this service. */
public final class Unavailable {

	/** What users read then. */
	public static final String MESSAGE = "The graph cannot be reached at the moment. Try again in a while";

	private Unavailable() {
	}

	/**
	 * Whether the database is gone, restarts, does not let this service in, or broke down
	 * itself.
	 */
	public static boolean isCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RetryableException || cause instanceof SecurityException
					|| cause instanceof DatabaseException || cause instanceof TimeoutException) {
				return true;
			}
		}
		return false;
	}

}
