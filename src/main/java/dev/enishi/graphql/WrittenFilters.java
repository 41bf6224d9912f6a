package dev.enishi.graphql;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.NonNullType;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Filters that come as JSON, as the variables of a query do. */
@Component
public class WrittenFilters {

	private static final String NAME = "filter";

	private static final List<VariableDefinition> LINKS = List.of(VariableDefinition.newVariableDefinition()
		.name(NAME)
		.type(NonNullType.newNonNullType(TypeName.newTypeName("LinkFilter").build()).build())
		.build());

	private final GraphQlSource schema;

	private final JsonMapper json;

	WrittenFilters(GraphQlSource schema, JsonMapper json) {
		this.schema = schema;
		this.json = json;
	}

	/**
	 * The fields of a filter of links, as the schema reads them.
	 * @throws EnishiException when it is no JSON, or no such filter
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> links(String text) {
		try {
			RawVariables raw = RawVariables.of(Collections.singletonMap(NAME, this.json.readValue(text, Object.class)));
			Object filter = ValuesResolver
				.coerceVariableValues(this.schema.schema(), LINKS, raw, GraphQLContext.getDefault(), Locale.ENGLISH)
				.get(NAME);
			return (Map<String, Object>) Objects.requireNonNull(filter);
		}
		catch (JacksonException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "'filter' is not a JSON object");
		}
		catch (GraphQLException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, String.valueOf(ex.getMessage()));
		}
	}

}
