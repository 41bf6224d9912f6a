package dev.enishi.graphql;

import java.util.HashMap;
import java.util.Map;

import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graphql.schema.Relationship;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Reads filters of entities and links out of the inputs of the schema. */
@Component
public class Filters implements RuntimeWiringConfigurer {

	private final Vocabulary vocabulary;

	/** By the label of the type and the name of the field. */
	private final Map<String, Relationship> relationships = new HashMap<>();

	Filters(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		Relationship.of(registry, this.vocabulary)
			.forEach((one) -> this.relationships.put(one.owner() + "." + one.field(), one));
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		// only the registry is of interest
	}

	/** The filter of links among the arguments of a field. */
	LinkFilter links(DataFetchingEnvironment environment) {
		return links(new Arguments(environment.getArguments()).input("filter"));
	}

	/** An input as a filter of links. */
	public LinkFilter links(Arguments input) {
		return reader().links(input, 0);
	}

	/** An input as a filter of entities of a type. */
	EntityFilter entities(EntityType type, Arguments input) {
		return reader().entities(type, input, 0);
	}

	/** What links of a relationship and the entities that they lead to have to be. */
	LinkFilter related(LinkFilter over, Relationship relationship, Arguments input) {
		return input.values().isEmpty() ? over : reader().related(over, relationship, input, 0);
	}

	private FilterReader reader() {
		return new FilterReader(this.vocabulary, this.relationships);
	}

}
