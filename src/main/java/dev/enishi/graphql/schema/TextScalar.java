package dev.enishi.graphql.schema;

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
 * A scalar that is written as a text. Whether the text has the right form is checked
 * where it is used, so that the problem names the field of the input.
 */
final class TextScalar implements Coercing<String, String> {

	static final GraphQLScalarType DATE = of("Date", "2021-12");

	static final GraphQLScalarType URL = of("URL", "https://example.org/");

	private final String message;

	private TextScalar(String message) {
		this.message = message;
	}

	private static GraphQLScalarType of(String name, String example) {
		return GraphQLScalarType.newScalar()
			.name(name)
			.coercing(new TextScalar("A %s is written as a text, such as \"%s\"".formatted(name, example)))
			.build();
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public String parseValue(Object input, GraphQLContext context, Locale locale) {
		if (input instanceof String text) {
			return text;
		}
		throw new CoercingParseValueException(this.message);
	}

	@Override
	public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		if (input instanceof StringValue text && text.getValue() != null) {
			return text.getValue();
		}
		throw new CoercingParseLiteralException(this.message);
	}

}
