package dev.enishi.limit;

import org.apache.coyote.AbstractProtocol;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has documents and requests read and checked within the limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ Limits.class, PageSizes.class })
class LimitConfiguration {

	private static final int SPARE = 30;

	@Bean
	GraphQlSourceBuilderCustomizer limitedDocuments(Documents documents) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

	/**
	 * A thread for each request that is served, queued or about health, and some to
	 * reject others.
	 */
	@Bean
	@ConditionalOnWebApplication
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> enoughThreads(Limits limits) {
		return (server) -> server.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
				protocol.setMaxThreads(limits.concurrent() + limits.queue() + AdmissionFilter.WATCHERS + SPARE);
			}
		});
	}

}
