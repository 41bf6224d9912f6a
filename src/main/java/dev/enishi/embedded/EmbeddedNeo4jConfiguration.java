package dev.enishi.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalInt;

import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Starts the embedded Neo4j, unless {@code spring.neo4j.uri} names a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DatabaseManagementService.class)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "none")
@EnableConfigurationProperties(EmbeddedNeo4jConfiguration.Settings.class)
class EmbeddedNeo4jConfiguration {

	@Bean
	@Lazy
	EmbeddedNeo4j embeddedNeo4j(Settings settings, Environment environment) {
		EmbeddedNeo4j neo4j = new EmbeddedNeo4j(settings.folder(), settings.pageCacheMebibytes());
		return isCommand(environment) ? neo4j : neo4j.shared();
	}

	/** A command ends too soon for others to use its engine. */
	private static boolean isCommand(Environment environment) {
		return environment.matchesProfiles("command");
	}

	/** A command uses the engine of the service where that runs. */
	@Bean
	Neo4jConnectionDetails embeddedConnection(Settings settings, ObjectProvider<EmbeddedNeo4j> own,
			Environment environment) {
		OptionalInt running = isCommand(environment) ? Address.of(settings.folder()) : OptionalInt.empty();
		int port = running.orElseGet(() -> own.getObject().port());
		URI uri = URI.create("bolt://127.0.0.1:" + port);
		AuthToken token = AuthTokens.basic(Login.USER, Login.of(settings.folder()).password());
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return uri;
			}

			@Override
			public AuthToken getAuthToken() {
				return token;
			}

		};
	}

	/**
	 * Where and how large.
	 *
	 * @param folder where the graph is kept between starts
	 * @param pageCacheMebibytes how much of the store is kept in memory
	 */
	@ConfigurationProperties("enishi.embedded")
	record Settings(@DefaultValue("data/neo4j") Path folder, @DefaultValue("256") long pageCacheMebibytes) {
	}

}
