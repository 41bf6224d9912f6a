package dev.enishi.federate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import dev.enishi.EnishiException;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Links;
import dev.enishi.graph.Sources;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static java.util.stream.Collectors.toSet;

/**
 * A subgraph of Apollo Federation 2: other graphs name entities, links and sources by
 * their ids and get them from here, all of a request at once.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Subgraph.Settings.class)
class Subgraph {

	private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

	private final Entities entities;

	private final Links links;

	private final Sources sources;

	private final boolean open;

	Subgraph(Entities entities, Links links, Sources sources, Settings settings, GraphQlProperties graphQl) {
		this.open = (settings.schema() != null) ? settings.schema()
				: graphQl.getSchema().getIntrospection().isEnabled();
		this.entities = entities;
		this.links = links;
		this.sources = sources;
	}

	@Bean
	GraphQlSourceBuilderCustomizer subgraphSchema() {
		return (builder) -> builder.schemaFactory(this::schema);
	}

	private GraphQLSchema schema(TypeDefinitionRegistry registry, RuntimeWiring wiring) {
		GraphQLSchema schema = Federation.transform(registry, wiring)
			.setFederation2(true)
			.fetchEntities(this::fetch)
			.resolveEntityType(Subgraph::type)
			.build();
		return this.open ? schema : schema.transform((builder) -> builder
			.codeRegistry(schema.getCodeRegistry().transform((code) -> code.dataFetcher(SDL, Subgraph::refuse))));
	}

	/** Who closes introspection means the schema, whoever asks for it. */
	private static Object refuse(DataFetchingEnvironment environment) {
		throw new EnishiException("INTROSPECTION_REFUSED",
				"The schema is closed: open it to a federation with enishi.federation.schema=true");
	}

	/** In the order in which they were named, null for each that does not exist. */
	private List<@Nullable Object> fetch(DataFetchingEnvironment environment) {
		List<?> given = environment.getArgumentOrDefault(_Entity.argumentName, List.of());
		List<Map<?, ?>> named = given.stream().<Map<?, ?>>map(Subgraph::representation).toList();
		Set<String> ids = named.stream().map(Subgraph::id).collect(toSet());
		Map<String, Object> found = new HashMap<>(this.sources.byId(ids));
		found.putAll(this.links.byId(ids));
		found.putAll(this.entities.byId(ids));
		return named.stream().<@Nullable Object>map((name) -> {
			Object thing = found.get(id(name));
			return (thing != null && typeName(thing).equals(name.get("__typename"))) ? thing : null;
		}).toList();
	}

	private static Map<?, ?> representation(Object given) {
		if (given instanceof Map<?, ?> name) {
			return name;
		}
		throw new EnishiException("INVALID_REPRESENTATION", "A representation is an object with '__typename' and 'id'");
	}

	private static String id(Map<?, ?> name) {
		return String.valueOf(name.get("id"));
	}

	private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
		return environment.getSchema().getObjectType(typeName(environment.getObject()));
	}

	private static String typeName(Object thing) {
		return (thing instanceof Entity entity) ? entity.type().label() : (thing instanceof Link) ? "Link" : "Source";
	}

	/**
	 * What a federation is told.
	 *
	 * @param schema whether {@code _service} prints the schema; null for whenever
	 * introspection is open
	 */
	@ConfigurationProperties("enishi.federation")
	record Settings(@Nullable Boolean schema) {

	}

}
