package dev.enishi.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graphql.schema.Relationship;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;

/** Reads filters of entities and links out of the inputs of the schema. */
@Component
public class Filters implements RuntimeWiringConfigurer {

	private final Vocabulary vocabulary;

	/** By the label of the type that has them, in the order of their names. */
	private Map<String, List<Relationship>> relationships = Map.of();

	private final Map<String, Attribute.Kind> linkProperties;

	Filters(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.linkProperties = new TreeMap<>(Map.of("from", Attribute.Kind.DATE, "to", Attribute.Kind.DATE));
		vocabulary.linkAttributes()
			.forEach((name, attribute) -> this.linkProperties.putIfAbsent(name, attribute.kind()));
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		this.relationships = Relationship.of(registry, this.vocabulary)
			.stream()
			.sorted(Comparator.comparing(Relationship::field))
			.collect(groupingBy(Relationship::owner));
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
		// most fields have none, and nested lists read theirs for every entity
		return input.values().isEmpty() ? LinkFilter.ALL : reader().links(input, 0);
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
		return new FilterReader(this.vocabulary, this.relationships, this.linkProperties);
	}

}
