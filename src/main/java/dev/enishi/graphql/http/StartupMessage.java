package dev.enishi.graphql.http;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the addresses of the service once it is ready. */
@Component
class StartupMessage {

	private static final Log log = LogFactory.getLog(StartupMessage.class);

	@EventListener
	void say(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			String address = "http://localhost:" + context.getWebServer().getPort();
			log.info("Ready. Start page: %1$s/   GraphiQL: %1$s/graphiql   GraphQL: %1$s/graphql".formatted(address));
		}
	}

}
