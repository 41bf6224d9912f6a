package dev.enishi.api;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/**
 * The scalar {@code Date}: a year, a month or a day. Whether a text is one is checked
 * where it is used, so that the problem names the field of the input.
 */
final class PartialDateScalar implements Coercing<String, String> {

	static final GraphQLScalarType DATE = GraphQLScalarType.newScalar()
		.name("Date")
		.description("A year, a month or a day, as exact as its source is: `2021`, `2021-12` or `2021-12-23`")
		.coercing(new PartialDateScalar())
		.build();

	private PartialDateScalar() {
	}

	@Override
	public String serialize(Object date, GraphQLContext context, Locale locale) {
		return date.toString();
	}

	@Override
	public String parseValue(Object input, GraphQLContext context, Locale locale) {
		if (input instanceof String text) {
			return text;
		}
		throw new CoercingParseValueException("A date is written as a text, such as \"2021-12\"");
	}

	@Override
	public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		if (input instanceof StringValue text && text.getValue() != null) {
			return text.getValue();
		}
		throw new CoercingParseLiteralException("A date is written as a text, such as \"2021-12\"");
	}

}
