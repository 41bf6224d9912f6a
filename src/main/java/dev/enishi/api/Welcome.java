package dev.enishi.api;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the service is found, once it answers. */
@Component
class Welcome {

	private static final Log log = LogFactory.getLog(Welcome.class);

	@EventListener
	void say(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			String address = "http://localhost:" + context.getWebServer().getPort();
			log.info("Ready. Start page: %1$s/   GraphiQL: %1$s/graphiql   GraphQL: %1$s/graphql".formatted(address));
		}
	}

}
