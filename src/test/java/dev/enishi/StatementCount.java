package dev.enishi;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** The Cypher statements that run while something is done. */
public final class StatementCount {

	private static final Logger CYPHER = (Logger) LoggerFactory.getLogger("org.springframework.data.neo4j.cypher");

	private StatementCount() {
	}

	/**
	 * The statements that an action runs, without those that watchers run all the time.
	 */
	public static List<String> statements(Runnable action) {
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		Level before = CYPHER.getLevel();
		appender.start();
		CYPHER.addAppender(appender);
		CYPHER.setLevel(Level.DEBUG);
		CYPHER.setAdditive(false);
		try {
			action.run();
		}
		finally {
			CYPHER.setLevel(before);
			CYPHER.setAdditive(true);
			CYPHER.detachAppender(appender);
		}
		return appender.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> message.startsWith("Executing"))
			.toList();
	}

}
