package dev.enishi.graphql;

import java.util.List;

import dev.enishi.graph.Counts;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How large the graph is. */
@Controller
class StatisticsQuery {

	private final Counts counts;

	StatisticsQuery(Counts counts) {
		this.counts = counts;
	}

	@QueryMapping
	Statistics statistics() {
		return new Statistics();
	}

	@SchemaMapping
	long entities(Statistics statistics) {
		return this.counts.entities();
	}

	@SchemaMapping
	long links(Statistics statistics) {
		return this.counts.links();
	}

	@SchemaMapping
	long sources(Statistics statistics) {
		return this.counts.sources();
	}

	@SchemaMapping
	long erased(Statistics statistics) {
		return this.counts.erased();
	}

	@SchemaMapping
	List<Counts.Count<EntityType>> entitiesByType(Statistics statistics) {
		return this.counts.entitiesByType();
	}

	@SchemaMapping
	List<Counts.Count<LinkType>> linksByType(Statistics statistics) {
		return this.counts.linksByType();
	}

	/** The parent of fields that are counted only when they are selected. */
	record Statistics() {

	}

}
