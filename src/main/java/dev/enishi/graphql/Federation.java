package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.apollographql.federation.graphqljava._Entity;
import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Facts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
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
@EnableConfigurationProperties(Federation.Settings.class)
class Federation {

	private static final FieldCoordinates SDL = FieldCoordinates.coordinates("_Service", "sdl");

	private final Facts facts;

	private final boolean open;

	Federation(Facts facts, Settings settings, GraphQlProperties graphQl) {
		this.open = (settings.schema() != null) ? settings.schema()
				: graphQl.getSchema().getIntrospection().isEnabled();
		this.facts = facts;
	}

	@Bean
	GraphQlSourceBuilderCustomizer subgraphSchema() {
		return (builder) -> builder.schemaFactory(this::schema);
	}

	private GraphQLSchema schema(TypeDefinitionRegistry registry, RuntimeWiring wiring) {
		GraphQLSchema schema = com.apollographql.federation.graphqljava.Federation.transform(registry, wiring)
			.setFederation2(true)
			.fetchEntities(this::fetch)
			.resolveEntityType(Federation::type)
			.build();
		return this.open ? schema : schema.transform((builder) -> builder
			.codeRegistry(schema.getCodeRegistry().transform((code) -> code.dataFetcher(SDL, Federation::refuse))));
	}

	/** Closed introspection closes the schema here too. */
	private static Object refuse(DataFetchingEnvironment environment) {
		throw new EnishiException(ErrorCode.INTROSPECTION_REFUSED,
				"The schema is closed: open it to a federation with enishi.federation.schema=true");
	}

	/** In the order in which they were named, null for each that does not exist. */
	private List<@Nullable Object> fetch(DataFetchingEnvironment environment) {
		List<?> given = environment.getArgumentOrDefault(_Entity.argumentName, List.of());
		List<Map<?, ?>> named = given.stream().<Map<?, ?>>map(Federation::representation).toList();
		Set<String> ids = named.stream().map(Federation::id).collect(toSet());
		Map<String, Fact> found = this.facts.byId(ids);
		return named.stream().<@Nullable Object>map((name) -> {
			Object thing = found.get(id(name));
			return (thing != null && typeName(thing).equals(name.get("__typename"))) ? thing : null;
		}).toList();
	}

	private static Map<?, ?> representation(Object given) {
		if (given instanceof Map<?, ?> name) {
			return name;
		}
		throw new EnishiException(ErrorCode.INVALID_REPRESENTATION,
				"A representation is an object with '__typename' and 'id'");
	}

	private static String id(Map<?, ?> name) {
		return String.valueOf(name.get("id"));
	}

	private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
		return environment.getSchema().getObjectType(typeName(environment.getObject()));
	}

	private static String typeName(Object fact) {
		return (fact instanceof Entity entity) ? entity.typeName() : fact.getClass().getSimpleName();
	}

	/**
	 * What a federation may see.
	 *
	 * @param schema whether {@code _service} prints the schema; null for whenever
	 * introspection is open
	 */
	@ConfigurationProperties("enishi.federation")
	record Settings(@Nullable Boolean schema) {

	}

}
