package dev.enishi.graph;

import org.neo4j.driver.Driver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;

@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	@Bean
	Neo4jClient neo4jClient(Driver driver, DatabaseSelectionProvider databases) {
		return new NotingClient(Neo4jClient.create(driver, databases));
	}

}
